import type { TreatmentCategory } from '../knowledge/types';
import type {
  Basis,
  CitationSource,
  ConclusionKind,
  DecisionKind,
  Layout,
  SectionKind,
  Sex,
} from '../letter/model';
import type { Reason } from '../letter/reasons';
import type { Severity } from '../rules/rule';

/**
 * One letter as the exports give it. `docs/record.schema.json` describes every field for those who read the
 * exports, and the tests hold both together. Lines and columns count from 1, columns in UTF-16 units; dates are
 * ISO 8601 days; what the letter does not say, or this version does not read, is null or an empty list.
 */
export type LetterRecord = {
  readonly version: 1;
  readonly generator: string;
  readonly file: string;
  readonly sha256: string;
  readonly layout: Layout | null;
  readonly caseNumber: string | null;
  readonly dates: DatesRecord;
  readonly priority: 'standard' | 'expedited' | null;
  readonly reviewer: { readonly licensure: readonly string[]; readonly specialties: readonly string[] };
  readonly patient: PatientRecord;
  readonly sections: readonly SectionRecord[];
  readonly items: readonly ItemRecord[];
  readonly findings: readonly FindingRecord[];
  /** How many findings were left out because someone accepted them. */
  readonly accepted: number;
};

/** The dates of the case header. */
export type DatesRecord = {
  readonly injury: string | null;
  readonly assigned: string | null;
  readonly reviewDenial: string | null;
  readonly received: string | null;
  readonly decision: string | null;
};

/** As the clinical summary tells it; `injuryEnd` ends a cumulative period. */
export type PatientRecord = {
  readonly age: number | null;
  readonly sex: Sex | null;
  readonly injury: string | null;
  readonly injuryEnd: string | null;
};

export type SectionRecord = {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly line: number;
  readonly endLine: number;
};

export type ItemRecord = {
  readonly request: string | null;
  readonly heading: string | null;
  readonly decision: DecisionKind | null;
  readonly line: number;
  readonly endLine: number;
  readonly treatment: TreatmentRecord;
  readonly claimsAdministrator: GuidelineRecord | null;
  readonly reviewer: GuidelineRecord | null;
  readonly rationale: RationaleRecord | null;
};

export type TreatmentRecord = {
  readonly category: TreatmentCategory | null;
  readonly name: string | null;
  readonly bodyParts: readonly string[];
  readonly side: 'left' | 'right' | 'bilateral' | null;
  readonly generic: string | null;
  readonly drugClass: string | null;
  readonly strength: string | null;
  readonly quantity: number | null;
  readonly refills: number | null;
};

export type GuidelineRecord = {
  readonly basis: Basis | null;
  readonly text: string | null;
  readonly line: number;
  readonly citations: readonly CitationRecord[];
};

export type CitationRecord = {
  readonly source: CitationSource;
  readonly guideline: string | null;
  readonly guidelineId: string | null;
  readonly edition: number | null;
  readonly topics: readonly string[];
  readonly pages: readonly (readonly [first: number, last: number])[];
  readonly line: number;
};

export type RationaleRecord = {
  readonly line: number;
  readonly endLine: number;
  readonly text: string | null;
  readonly conclusion: ConclusionKind | null;
  readonly summary: string | null;
  readonly reasons: readonly Reason[];
};

export type FindingRecord = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** After the last character. */
  readonly endColumn: number;
  readonly related: readonly { readonly line: number; readonly message: string }[];
};
