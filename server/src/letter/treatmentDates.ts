import { sentenceAround } from '../text/sentences';
import { fold, type Span } from '../text/span';
import { type DateMention, datesIn } from './dates';
import type { Letter } from './model';

/** What was done or written on a day: a visit, a study, a record of either, or a request for authorization. */
export type TreatmentKind = 'visit' | 'study' | 'record' | 'request for authorization';

/** The day of treatment for the injury at issue, or of a record of it. */
export type TreatmentDate = {
  readonly kind: TreatmentKind;
  readonly span: Span;
  /** ISO 8601. */
  readonly value: string;
  /** Whether the sentence looks back to what came before the injury. */
  readonly isHistory: boolean;
  /** Whether the sentence looks ahead to a day still to come. */
  readonly isPlanned: boolean;
};

/** Around a date, in UTF-16 units of the text; room enough for the words that are looked at below. */
const WINDOW = 600;
const WORDS_BEFORE = 200;
const WORDS_AFTER = 120;
const STUDY =
  'MRIs?|magnetic resonance imaging|x-?rays?|radiographs?|CT|computed tomography|EMG(?:[/-]NC[SV])?|NC[SV]|electrodiagnostic (?:study|studies|testing)|ultrasound|arthrogram|bone scan|imaging|urine drug (?:screen(?:ing)?|test(?:ing)?)|UDS';
const REQUEST = 'RFAs?|requests? for authorization|authorization requests?|requests? (?:was|were)';
const RECORD =
  'reports?|notes?|PR-?[23]s?\\)?|documentation|(?:medical|clinical) records?|findings|exam(?:ination)?s?|treatment plan';
const VISIT =
  'visits?|encounters?|re-?evaluations?|evaluations?|consultations?|assessments?|date of service|DOS';
const SEEN = 'presented|seen|evaluated|re-?evaluated|examined|re-?examined|assessed|returned';
const BY =
  ',?(?: was| were| is)?(?: noted to be)?(?: performed| done| taken?| obtained| signed| submitted| received| completed| written| dated)?(?: in office)?(?: on| of| from| for)?:?(?: \\()?';
/** “MRI of the left knee performed on”, “a request for authorization (RFA) dated”, “the physical exam (”. */
const BEFORE: readonly (readonly [TreatmentKind, RegExp])[] = [
  ['request for authorization', behind(REQUEST)],
  ['study', behind(STUDY)],
  ['record', behind(RECORD)],
  ['visit', behind(VISIT)],
  ['visit', new RegExp(String.raw`\b(?:${SEEN})(?: [a-z-]+){0,5} on $`, 'i')],
];
const ON = /\bOn (?:\( )?$/i;
/** “… progress note”, “… office visit”. */
const NAMED_AFTER: readonly (readonly [TreatmentKind, RegExp])[] = [
  ['request for authorization', /^ RFAs?\b|^,? an? request (?:for authorization )?was received\b/i],
  [
    'record',
    /^ (?:[a-z]+ ){0,3}(?:progress|clinic(?:al)?|physician|provider|orthopa?edic) (?:notes?|reports?)\b/i,
  ],
  ['visit', /^ (?:(?:office|follow-?up|clinic) )?visit\b/i],
];
/** Behind “On …”: “the injured worker complained”. */
const SEEN_AFTER =
  /^ ?\)?,? (?:the |this )?(?:injured worker|injured employee|patient|applicant|claimant|employee|worker|s?he) (?:[a-z]+ ){0,2}(?:complain(?:s|ed)|present(?:s|ed)|was (?:seen|evaluated|examined|re-?evaluated|re-?assessed)|continue[sd] to (?:report|complain)|rate[sd]|report(?:s|ed) (?:ongoing|continued|persistent|pain|that|feeling))\b/i;
const HISTORY =
  /\b(?:history|prior|previous(?:ly)?|past|pre-?existing|pre-?injury|pre-?employment|earlier|remote|formerly|before|preceding|pre-?dat\w+|non-?industrial|unrelated|private|personal|another|different|original(?:ly)?|compar\w+|baseline|since|years ago|status[ -]post|s\/p|surger(?:y|ies)|surgical|fusion|\w+scopy|\w+ectomy|repair|replacement|born|birth|DOB|DOI|hired|injur(?:ed|y|ies) (?:on|of|in|date)|accident)\b/i;
const PLANNED =
  /\b(?:schedul\w+|appointments?|will|until|through|next|return|due|expir\w+|upcoming|planned|anticipat\w+|future|(?:is|are|was|were|has|have) to (?:be|have|return|come|undergo)|(?:re-?check(?:ed)?|seen|visits?) again|(?:post-?\s?(?:operative|op|procedure|injection)|follow-?\s?up) (?:\w+ )?(?:visits?|evaluations?))\b/i;
/** The review of the request is no treatment. */
const OF_REVIEW =
  /\b(?:utilization review|UR|denial|determination|decision|appeal|IMR|denied|(?:non-?)?certified|approved|authorized|modified)\b[^.;]{0,40}$/i;

/** A noun, a few words on it, and those that give it the date behind them. */
function behind(noun: string): RegExp {
  return new RegExp(String.raw`\b(?:${noun})\b(?: [a-z'/()-]+){0,8}?${BY} ?$`, 'i');
}

/**
 * The days, of those that `isAsked`, that `span` gives as those of treatment or of records of it. Days printed as month
 * and year are none.
 */
export const treatmentDatesIn = (
  text: string,
  span: Span,
  isAsked: (iso: string) => boolean,
): readonly TreatmentDate[] =>
  datesIn(text, span).flatMap((date) => {
    const read = date.iso && date.precision === 'day' && isAsked(date.iso) && treatmentDate(text, span, date);
    return read ? [{ ...read, span: date.span, value: date.iso! }] : [];
  });

function treatmentDate(
  text: string,
  whole: Span,
  { span }: DateMention,
): Omit<TreatmentDate, 'span' | 'value'> | null {
  const start = Math.max(whole.start, span.start - WINDOW);
  const near = text.slice(start, Math.min(whole.end, span.end + WINDOW));
  const sentence = sentenceAround(near, { start: 0, end: near.length }, span.start - start);
  const before = `${fold(near.slice(sentence.start, span.start - start))} `.slice(-WORDS_BEFORE);
  const after = fold(near.slice(span.end - start - 1, sentence.end)).slice(1, WORDS_AFTER);
  const kind = OF_REVIEW.test(before) ? null : kindOf(before, after);
  if (!kind) return null;
  const words = before + after;
  return { kind, isHistory: HISTORY.test(words), isPlanned: PLANNED.test(words) };
}

function kindOf(before: string, after: string): TreatmentKind | null {
  const named =
    BEFORE.find(([, pattern]) => pattern.test(before)) ??
    NAMED_AFTER.find(([, pattern]) => pattern.test(after));
  if (named) return named[0];
  return ON.test(before) && SEEN_AFTER.test(after) ? 'visit' : null;
}

const OTHER_INJURIES =
  /\b(?:prior(?!\s+to)|previous|earlier|another|second|old|pre-?existing|different|subsequent|separate|several|multiple|both|new|past|remote)\s+(?:[\w-]+\s+){0,3}(?:injur(?:y|ies)|accidents?|claims?)\b|\bre-?injur|\b(?:cumulative|continuous)\s+trauma|\b(?:due\s+to|from|of|as|is|was)\s+(?:the\s+)?repetitive\b|\bgradual\s+onset|\baggravation\b|\bexacerbation\s+of\b|\b(?:dates|injuries)\s+of\s+(?:injury|\d)/i;

/** Whether the letter speaks of other injuries, or of one that came about by and by: then care may come before it. */
export const hasOtherInjuries = ({ text, sections }: Letter): boolean =>
  sections
    .filter(({ kind }) => kind === 'clinical-summary' || kind === 'issues-and-decisions')
    .some(({ body }) => OTHER_INJURIES.test(text.slice(body.start, body.end)));
