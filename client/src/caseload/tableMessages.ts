import type { PackedLetters } from '../../../server/src/caseload/packed';
import type { CaseloadState } from '../../../server/src/lsp/messages';
import type { Remark } from './notesFile';

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
  | { readonly kind: 'remarks'; readonly remarks: readonly (readonly [uri: string, remark: Remark])[] }
  /** All letters that are known by now were told. */
  | { readonly kind: 'complete' };

/** What the table tells the extension. */
export type FromTable =
  | { readonly kind: 'ready' }
  /** So many rows are on the screen's list. */
  | { readonly kind: 'shown'; readonly rows: number }
  | { readonly kind: 'open'; readonly name: string; readonly line: number }
  | { readonly kind: 'remark'; readonly name: string; readonly remark: Remark }
  | { readonly kind: 'save'; readonly format: 'csv' | 'xlsx'; readonly bytes: Uint8Array }
  | { readonly kind: 'read' }
  | { readonly kind: 'stop' };
