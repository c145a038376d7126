import type { Side, TreatmentCategory } from '../knowledge/types';
import type { Span } from '../text/span';

/**
 * What a letter says, as spans of its text and values read from them. Nothing here copies the text;
 * whoever shows a part of it cuts it out. Source of the vocabulary: the letters' own headings and labels
 * and 8 CCR 9792.10.1 and following.
 */
export type Letter = {
  /** The text as it stands. */
  readonly printed: string;
  /** The same with blanks in place of what is printed on every page. */
  readonly text: string;
  /** Null when the text has the words of a letter but the frame of none of the known layouts. */
  readonly layout: Layout | null;
  readonly header: CaseHeader;
  readonly reviewer: Reviewer;
  readonly patient: Patient;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  /** Paragraphs of the issues section that belong to no item. */
  readonly unread: readonly Span[];
};

export type Layout =
  | 'notice-2013'
  | 'determination-2013'
  | 'final-determination'
  | 'medical-professional-review';

export type SectionKind =
  | 'case-header'
  | 'determination-process'
  | 'reviewer-credentials'
  | 'documents-reviewed'
  | 'clinical-summary'
  | 'issues-and-decisions'
  | 'guideline'
  | 'rationale'
  | 'other';

export type Section = {
  readonly kind: SectionKind;
  /** The heading line; of the case header, which has none, its first label. */
  readonly heading: Span;
  /** From the heading to the last visible character of the section. */
  readonly span: Span;
  /** What follows the heading; empty when nothing does. */
  readonly body: Span;
  /** The title that a misspelt heading is meant as. */
  readonly meant: string | null;
};

/** A value and the place it was read from. */
export type Read<T> = { readonly value: T; readonly span: Span };

/** The block at the head of the letter. Dates are ISO 8601; a date that no calendar has is null. */
export type CaseHeader = {
  readonly caseNumber: Read<string> | null;
  readonly assigned: Read<string | null> | null;
  readonly injury: Read<string | null> | null;
  readonly decision: Read<string | null> | null;
  readonly reviewDenial: Read<string | null> | null;
  readonly received: Read<string | null> | null;
  readonly priority: Read<'standard' | 'expedited'> | null;
};

export type Sex = 'male' | 'female';

/** Who the letter is about, as the clinical summary says, not the header. */
export type Patient = {
  /** In years. */
  readonly age: Read<number> | null;
  readonly sex: Read<Sex> | null;
  /** The date of injury, of a cumulative one its first day; its value is null when no calendar has it. */
  readonly injury: Read<string | null> | null;
  /** The last day of a cumulative injury. */
  readonly injuryEnd: Read<string | null> | null;
};

export type Reviewer = {
  readonly licensure: readonly Read<string>[];
  readonly specialties: readonly Read<string>[];
};

/** One disputed item or service with what was decided of it. */
export type Item = {
  readonly span: Span;
  /** The whole heading paragraph up to the decision; null when the item has none. */
  readonly heading: Span | null;
  /** What is decided: the heading, or of a partly approved request the portion still disputed. */
  readonly request: Span | null;
  readonly decision: Decision | null;
  /** What the request asks for; null when there is no request. */
  readonly treatment: Treatment | null;
  readonly claimsAdministrator: GuidelineParagraph | null;
  readonly reviewer: GuidelineParagraph | null;
  readonly rationale: Rationale | null;
  /** Labels that the item has already had, each with the first of its kind. */
  readonly repeatedLabels: readonly { readonly span: Span; readonly first: Span }[];
};

/** A treatment, test, device or service, read from a request. Null is what the request does not say. */
export type Treatment = {
  readonly category: TreatmentCategory | null;
  /** Its usual name; of a drug the generic one. */
  readonly name: string | null;
  /** Ids of all drugs and treatments of the knowledge that the request names. */
  readonly rows: readonly string[];
  /** Of a request for one drug. */
  readonly generic: string | null;
  readonly drugClass: string | null;
  readonly bodyParts: readonly BodyPart[];
  /** The side of all body parts that have one; the one that the request names where it names no body part. */
  readonly side: Side | null;
  /** As printed: “10/325mg”, “4%”. */
  readonly strength: Read<string> | null;
  /** Tablets, sessions, visits or pieces. */
  readonly quantity: Read<number> | null;
  /** As printed: “2 times a week for 6 weeks”. */
  readonly frequency: Read<string> | null;
  readonly refills: Read<number> | null;
};

/** A body part by its id in the knowledge, with the side that stands beside it. */
export type BodyPart = { readonly id: string; readonly side: Side | null; readonly span: Span };

export type DecisionKind = 'upheld' | 'overturned' | 'partly-overturned';

/** The decision word as printed. `kind` is null when it is none of the known ones. */
export type Decision = { readonly kind: DecisionKind | null; readonly span: Span };

export type Party = 'claims-administrator' | 'reviewer';

/** What a party says its decision is based on. */
export type Basis = 'mtus' | 'non-mtus' | 'both' | 'none-cited';

export type GuidelineParagraph = {
  readonly party: Party;
  readonly label: Span;
  /** Empty when nothing follows the label. */
  readonly body: Span;
  /** Null when the paragraph does not say. */
  readonly basis: Basis | null;
  readonly citations: readonly Citation[];
};

export type CitationSource = 'MTUS' | 'ODG' | 'ACOEM' | 'other';

export type Citation = {
  readonly span: Span;
  readonly source: CitationSource;
  /** The guideline as printed, without source and year; null when only the source is named. */
  readonly guideline: Span | null;
  /** The year printed beside it. */
  readonly edition: number | null;
  /** Row of the knowledge base; null when it has none. */
  readonly guidelineId: string | null;
  readonly topics: readonly Span[];
  readonly pages: readonly PageRange[];
  /** The number of pages that the guideline is said to have, as in “page 63 of 127”. */
  readonly pageTotal: Read<number> | null;
};

/** Pages as printed, first and last included; one page is a range of itself. */
export type PageRange = { readonly first: number; readonly last: number; readonly span: Span };

export type Rationale = {
  readonly label: Span;
  /** Empty when nothing follows the label. */
  readonly body: Span;
  /** The last statement on medical necessity; null when there is none. */
  readonly conclusion: Conclusion | null;
};

export type ConclusionKind = 'necessary' | 'not-necessary' | 'partly-necessary' | 'unclear';

export type Conclusion = {
  readonly kind: ConclusionKind;
  /** The sentence that concludes. */
  readonly span: Span;
  /** False when the sentence does not speak of medical necessity by name ("is not supported"). */
  readonly explicit: boolean;
  /** Whether other sentences of the rationale conclude the opposite. */
  readonly disputed: boolean;
};
