/** How sure a row is: `high` was read in a source, `medium` is the usual practice from recall, `low` is a hint. */
export type Confidence = 'high' | 'medium' | 'low';

/** What every row of the knowledge has. */
export interface Row {
  /** Stable name of the row, unique in its file. */
  readonly id: string;
  /** Ids of rows of `sources.json`. */
  readonly source: readonly string[];
  readonly confidence: Confidence;
  readonly note?: string;
}

/** Days in force, ISO 8601, both included. No `from`: the first day is not known; no `to`: not known to have ended. */
export interface InForce {
  readonly from?: string;
  readonly to?: string;
}

/** A section of title 8 of the California Code of Regulations. */
export interface RegulationRow extends Row, InForce {
  readonly title: string;
  /** The title since the ACOEM guidelines were adopted on 2017-12-01, where it changed. */
  readonly laterTitle?: string;
  readonly article: string;
  readonly gist: string;
  readonly amended?: readonly string[];
  readonly url?: string;
}

/** A state of the MTUS, a rule about it, or an order that changed it. */
export interface EditionRow extends Row, InForce {
  readonly kind: 'edition' | 'order' | 'rules';
  readonly title: string;
  readonly text: string;
  /** Ids of the guidelines that it brought in or held. */
  readonly guidelines?: readonly string[];
}

/** The four sources that a citation can name. */
export type GuidelineFamily = 'MTUS' | 'ODG' | 'ACOEM' | 'other';

/** One edition of a guideline, a chapter of one, or another work that letters cite. */
export interface GuidelineRow extends Row, InForce {
  /** Shared by the editions of one guideline. */
  readonly series: string;
  readonly family: GuidelineFamily;
  readonly kind: string;
  readonly name: string;
  /** The year that letters print. */
  readonly edition?: number;
  /** Whether this is the edition meant where a letter prints no year. */
  readonly withoutYear: boolean;
  /** Number of the chapter in the ACOEM book of 2004. */
  readonly chapter?: number;
  readonly aliases?: readonly string[];
  readonly misspellings?: readonly string[];
  /** Ids of the body parts that it is about; none: it is not about a body part. */
  readonly bodyParts?: readonly string[];
  /** Id of the section that adopts it. */
  readonly regulation?: string;
  /** First and last page. */
  readonly pages?: readonly [number, number];
  readonly pageBasis?: PageBasis;
  readonly publisher?: string;
  readonly url?: string;
}

/** `text`: the work itself says so; `letters`: letters cite topic and pages together; `recall`: never to be stated as a fact. */
export type PageBasis = 'text' | 'letters' | 'recall';

/** Pages of a topic, both included. */
export interface Pages {
  readonly startPage?: number;
  readonly endPage?: number;
  readonly pageBasis?: PageBasis;
}

/** A section of a guideline, by the name that letters print. */
export interface TopicRow extends Row, Pages {
  readonly guideline: string;
  readonly name: string;
  /** As the guideline numbers it: `3.3.1.1`. */
  readonly number?: string;
  readonly aliases?: readonly string[];
  /** In our own words; only topics of the chronic pain guideline of 2009 have one. */
  readonly gist?: string;
  /** Id of the topic that it belongs to. */
  readonly parent?: string;
}

/** A drug in one form; rows with the same ingredients are the same drug. */
export interface DrugRow extends Row {
  readonly generic: string;
  readonly ingredients: readonly string[];
  readonly brands?: readonly string[];
  readonly aliases?: readonly string[];
  /** Names that are ordinary words unless capitalized. */
  readonly exact?: readonly string[];
  readonly class: string;
  /** Federal schedule, with the day since when and the one before, where it changed. */
  readonly schedule?: string;
  readonly scheduleFrom?: string;
  readonly earlierSchedule?: string;
  /** `extended release`, `patch`, `topical` and so on; none: tablets or capsules. */
  readonly form?: string;
  readonly forms?: string;
  /** Id of the topic of the chronic pain guideline of 2009. */
  readonly topic?: string;
  readonly odgTopic?: string;
}

/** The closed list of the record. */
export type TreatmentCategory =
  | 'medication'
  | 'imaging'
  | 'diagnostic-test'
  | 'therapy'
  | 'injection'
  | 'surgery'
  | 'equipment'
  | 'consultation'
  | 'laboratory'
  | 'program'
  | 'home-care'
  | 'transport'
  | 'other';

/** A treatment, test, device or service that can be requested. */
export interface TreatmentRow extends Row {
  readonly name: string;
  readonly category: TreatmentCategory;
  /** Rows of one group are kinds of the same thing: EMG and NCV, work hardening and work conditioning. */
  readonly group?: string;
  readonly synonyms?: readonly string[];
  /** Read only as printed here, capitals included: PT, CT, TENS. */
  readonly abbreviations?: readonly string[];
  /** Id of the body part that the treatment implies. */
  readonly bodyPart?: string;
  /** Ids of topics of the chronic pain guideline of 2009. */
  readonly topics?: readonly string[];
  readonly odgTopic?: string;
  /** The word is too general to tell treatments apart: injection, surgery, brace. */
  readonly general?: boolean;
  /** Guidelines treat it part by part of the body: an MRI of the knee stands in the chapter on the knee. */
  readonly byPart?: boolean;
}

/** Chapters in which letters rightly look for something beyond those of the body part. */
export interface ChapterFitRow extends Row {
  /** Ids or groups of treatments; none: whatever is asked for. */
  readonly treatments?: readonly string[];
  /** Ids of body parts, what is within them not included; none: all. */
  readonly parts?: readonly string[];
  /** Series of the guidelines. */
  readonly chapters: readonly string[];
}

/** What sections of guidelines and items can both be about. A thing may belong to several. */
export interface SubjectRow extends Row {
  readonly drugClasses?: readonly string[];
  /** Ids or groups of treatments. */
  readonly treatments?: readonly string[];
  /** Series of the guidelines that are about nothing else. */
  readonly guidelines?: readonly string[];
  /** Ids of topics, their guideline left out; those that belong to them are meant too. */
  readonly topics: readonly string[];
}

/** A kind of treatments: none of one kind is of another, nor a part of it, nor called like it. */
export interface TreatmentKindRow extends Row {
  /** Ids or groups of treatments. */
  readonly treatments?: readonly string[];
  /** Categories of which all that no other kind holds belong here. */
  readonly categories?: readonly TreatmentCategory[];
  /** Ids of kinds that can belong to this one, as a device to a therapy. */
  readonly related?: readonly string[];
}

/** A part of the body. */
export interface BodyPartRow extends Row {
  readonly name: string;
  readonly region: string;
  /** Id of the larger part that it belongs to. */
  readonly within?: string;
  readonly paired: boolean;
  readonly names: readonly string[];
  /** Abbreviations, read only as printed here. */
  readonly exact?: readonly string[];
  /** Names that are ordinary words unless one of `guardedAfter` stands before them ("neck and back"). */
  readonly guarded?: readonly string[];
  readonly guardedAfter?: readonly string[];
  /** Words that, standing directly before or after a name, make it another thing; `#` is any number. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Abbreviations that name a side. */
  readonly sides?: Readonly<Record<string, Side>>;
  /** Series of the guidelines whose chapters fit. */
  readonly chapters?: readonly string[];
}

export type Side = 'left' | 'right' | 'bilateral';

/** Row of the knowledge found in a text: half-open UTF-16 offsets. */
export interface Found<R> {
  readonly start: number;
  readonly end: number;
  readonly row: R;
}
