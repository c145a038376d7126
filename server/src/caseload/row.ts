import type { TreatmentCategory } from '../knowledge/types';
import type { ConclusionKind, DecisionKind } from '../letter/model';
import type { Reason } from '../letter/reasons';
import type { Severity } from '../rules/rule';

/**
 * What a caseload keeps of one letter: what is listed, counted and gone to, and of the text itself no more than the
 * requests. Lines and columns count from 1, dates are ISO 8601 days, and what the letter does not say is null.
 */
export type LetterRow = {
  readonly caseNumber: string | null;
  readonly decided: string | null;
  readonly received: string | null;
  readonly assigned: string | null;
  readonly reviewDenial: string | null;
  readonly expedited: boolean;
  /** Whether the layout is known; otherwise only sections, requests and decisions were read. */
  readonly isFullyRead: boolean;
  readonly specialties: readonly string[];
  readonly items: readonly ItemRow[];
  readonly findings: readonly FindingRow[];
};

/** Why nothing was read of a text file: it is larger than any letter, or its text cannot be had. */
export type LeftOutText = 'too-large' | 'unreadable';

/** Why nothing was read of a file: a PDF has to be imported first. */
export type LeftOut = LeftOutText | 'pdf';

/** What a caseload keeps of a file; null where it is a text that is no letter. */
export type FileRow = LetterRow | LeftOut | null;

/** One disputed item. */
export type ItemRow = {
  /** Of its heading. */
  readonly line: number;
  /** The last one that belongs to it. */
  readonly endLine: number;
  readonly request: string | null;
  readonly decision: DecisionKind | null;
  readonly category: TreatmentCategory | null;
  readonly treatment: string | null;
  readonly bodyParts: readonly string[];
  /** Guidelines that each side cites, by their usual names. */
  readonly claimsGuidelines: readonly string[];
  readonly reviewerGuidelines: readonly string[];
  readonly conclusion: ConclusionKind | null;
  readonly reasons: readonly Reason[];
  readonly deadlines: Deadlines;
};

/** Days computed from the decision date, as the letter does not say when it was mailed or received. */
export type Deadlines = {
  /** What the claims administrator has to do with a treatment that was found necessary. */
  readonly act: 'authorize' | 'reimburse' | null;
  /** The last day for it. */
  readonly actBy: string | null;
  /** The last day for a petition against a decision that lets a denial stand. */
  readonly appealBy: string | null;
};

export type FindingRow = {
  readonly code: string;
  /** What makes it the same finding after the letter was edited elsewhere. */
  readonly fingerprint: string;
  /** Which of the disputed items it stands in, counted from 0; null outside the items that are kept. */
  readonly item: number | null;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** After the last character. */
  readonly endColumn: number;
};

/** A letter of the caseload under its name. */
export type NamedLetter = { readonly name: string; readonly letter: LetterRow };

/** The findings that stand in an item, by its place among the items. */
export const findingsOfItem = ({ findings }: LetterRow, index: number): readonly FindingRow[] =>
  findings.filter(({ item }) => item === index);
