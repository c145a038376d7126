import type { PackedLetters } from '../../../server/src/caseload/packed';
import type { CaseloadState } from '../../../server/src/lsp/messages';
import type { Remark } from './notesFile';

/** How someone has set up the table, by the names of its columns. */
export type TableView = {
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly group: string | null;
  readonly sort: { readonly column: string; readonly ascending: boolean } | null;
  /** In pixels, of the columns whose width was changed. */
  readonly widths: Readonly<Record<string, number>>;
  /** Columns that are not shown. */
  readonly hidden: readonly string[];
  readonly charts: boolean;
};

/** What the extension tells its table. */
export type ToTable =
  | {
      readonly kind: 'letters';
      /** Whether what was told before is to be forgotten. */
      readonly fresh: boolean;
      readonly letters: PackedLetters;
      readonly removed: readonly string[];
    }
  | {
      readonly kind: 'state';
      readonly state: CaseloadState;
      /** Addresses of the open folders, which the names of letters are shown without. */
      readonly folders: readonly string[];
    }
  /** How the table was left the last time; comes before any letter. */
  | { readonly kind: 'view'; readonly view: TableView }
  | { readonly kind: 'remarks'; readonly remarks: readonly (readonly [uri: string, remark: Remark])[] }
  /** All letters that are known by now were told. */
  | { readonly kind: 'complete' };

/** What the table tells the extension. */
export type FromTable =
  | { readonly kind: 'ready' }
  /** So many rows are on the screen's list. */
  | { readonly kind: 'shown'; readonly rows: number }
  | { readonly kind: 'view'; readonly view: TableView }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly line: number;
      /** Whether the table is to stay in sight. */
      readonly isBeside: boolean;
    }
  | { readonly kind: 'remark'; readonly name: string; readonly remark: Remark }
  | { readonly kind: 'save'; readonly format: 'csv' | 'xlsx'; readonly bytes: Uint8Array }
  /** PDFs of the open folders are to be imported. */
  | { readonly kind: 'import' }
  | { readonly kind: 'read' }
  | { readonly kind: 'stop' };
