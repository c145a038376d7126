import { clinicalNamesIn } from '../../knowledge/clinicalFindings';
import { drugsIn } from '../../knowledge/drugs';
import { rememberingWords } from '../../text/remember';
import { allMovedReads, type Span, wholeOf } from '../../text/span';
import { COUNT, countOf } from '../counts';
import { readDate } from '../dates';
import { foldedWords, plainSentencesOf, plainWords } from '../folding';
import { NOT_OF_CASE } from './denialWords';

/** Words of a rationale that say that the patient had a course of treatment. */
export type CourseAsserted = {
  readonly span: Span;
  /** Id of the clinical finding that it is. */
  readonly course: string;
  readonly sessions: Sessions | null;
};

/** A number of sessions; `isLeast` where it is “at least” that. */
export type Sessions = { readonly count: number; readonly isLeast: boolean };

/** Words of a rationale that say for how long, or since when, the patient has had a drug. */
export type UseAsserted = {
  readonly span: Span;
  /** The days that it says at least. */
  readonly days: number | null;
  /** The first day that it says, of a year alone its last; ISO 8601. */
  readonly since: string | null;
};

/** Treatments that are given in sessions. */
export const COURSES: ReadonlySet<string> = new Set([
  'physical-therapy',
  'occupational-therapy',
  'chiropractic',
  'acupuncture',
]);

const COURSE_SAID = /\b(?:therapy|PT|chiro\w*|acupuncture)\b/i;
const HAD_SAID =
  /\b(?:has|have|had|having)\s(?:[\w,-]+\s+){0,6}?(?:completed|attended|received|undergone|participated|had|finished|gone|treated)\b|\b(?:was|were|been)\s+(?:provided|completed|attended|received|given)\b/i;
const USE_SAID =
  /\b(?:has|have) [\w ]{0,40}\b(?:on|taking|using|utilizing|receiving|treated|used|taken|utilized)\b/i;
/** As far as words bear on a name behind them. */
const NEAR = 200;
const HAD =
  /\b(?:has|have|had|having)\b[^.;]{0,60}\b(?:completed|attended|received|undergone|participated in|had|finished|gone through|treated with)\b[^.;]{0,60}$/i;
const PROVIDED =
  /^[^.;]{0,30}\b(?:was|were|has been|have been) (?:provided|completed|attended|received|given)\b/i;
const NOT_HAD =
  /\b(?:not|no|never|without|approved|authorized|certified|requested|recommended|prescribed|scheduled|appear\w*|per|according to)\b/i;
const SOURCED = /\bper\b|\baccording to\b|\bnotes?\b/i;
const SESSIONS = '(?:sessions?|visits?|treatments?)';
const COUNTED = new RegExp(
  String.raw`\b(at least |over |more than )?(?<![-/.\d])${COUNT} (?:(?:previous|prior|past|completed|supervised|total|out of \d+) ){0,2}(?:${SESSIONS}(?: of)? ?)?$`,
  'i',
);
const NOT_ALL = /\b(?:additional|more|further|remaining|first|initial|last|another|these)\b/i;
const SESSIONS_NEXT = new RegExp(String.raw`^ ?${SESSIONS}\b`, 'i');
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const VAGUE: Readonly<Record<string, number>> = { several: 3, many: 3 };
const USED = String.raw`\b(?:has|have) (?:\w+ ){0,2}?(?:been (?:on|taking|using|utilizing|receiving|treated with)|used|taken|utilized)\b([^.;]{0,90}?)`;
const USED_FOR = new RegExp(
  String.raw`${USED}(?:,|\bfor|\bover)? ?(?:at least|over|more than|greater than|for)(?: at least| over| more than| approximately| about)? (?:${COUNT}|(several|many)) (day|week|month|year)s?\b(?! (?:supply|of (?:relief|treatment)))`,
  'i',
);
const USED_SINCE = new RegExp(
  String.raw`${USED}\bsince (?:at least )?(\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|(?:\w{3,9} )?(?:19|20)\d\d)\b`,
  'i',
);
const DRUG_CLASS =
  /\b(?:opioids?|opiates?|narcotics?|NSAIDs?|anti-?inflammator\w+|muscle relaxants?|benzodiazepines?|medications?|anti-?depressants?|anti-?convulsants?|drugs?)\b/i;

/** The courses of treatment that a rationale says the patient had, from records that it does not name. Linear. */
export const coursesAsserted = rememberingWords(
  (text): readonly CourseAsserted[] =>
    plainSentencesOf(text, wholeOf(text)).flatMap(({ span: sentence, words: plain }) => {
      if (!COURSE_SAID.test(plain) || !HAD_SAID.test(plain)) return [];
      const { words, spanOf } = plainSentence(text, sentence);
      if (SOURCED.test(words)) return [];
      return clinicalNamesIn(words)
        .filter(({ row, start, end }) => COURSES.has(row.row.id) && isHad(words, start, end))
        .slice(0, 1)
        .map(({ row, start, end }) => ({
          span: spanOf(beginningOf(words, start), end),
          course: row.row.id,
          sessions: sessionsAt(words, start, end),
        }));
    }),
  allMovedReads,
);

/** Where the words begin that say that a treatment was had, whose name is at `start`. */
function beginningOf(words: string, start: number): number {
  const from = Math.max(0, start - NEAR);
  return from + Math.max(0, words.slice(from, start).search(HAD));
}

function isHad(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - NEAR), start);
  if (NOT_HAD.test(before) || NOT_OF_CASE.test(before)) return false;
  return HAD.test(before) || PROVIDED.test(words.slice(end));
}

/** The number of sessions that stands beside the name of a treatment, which reaches from `start` to `end`. */
export function sessionsAt(words: string, start: number, end: number): Sessions | null {
  const before = words.slice(Math.max(0, start - 60), start);
  const found = COUNTED.exec(before);
  const name = words.slice(start, end);
  const isNamed = /\b(?:sessions?|visits?|treatments?)\b/i.test(`${found?.[0]} ${name}`);
  if (!found || NOT_ALL.test(before) || (!isNamed && !SESSIONS_NEXT.test(words.slice(end)))) return null;
  return { count: countOf(found[2]!), isLeast: found[1] !== undefined };
}

/** For how long or since when a rationale says that the patient has had a drug. Linear. */
export const usesAsserted = rememberingWords(
  (text): readonly UseAsserted[] =>
    plainSentencesOf(text, wholeOf(text)).flatMap(({ span: sentence, words: plain }) => {
      if (!USE_SAID.test(plain)) return [];
      const { words, spanOf } = plainSentence(text, sentence);
      const found = USED_FOR.exec(words) ?? USED_SINCE.exec(words);
      if (!found || NOT_OF_CASE.test(words.slice(0, found.index)) || /\bnot\b/.test(found[0])) return [];
      if (!DRUG_CLASS.test(found[0]) && drugsIn(found[0]).length === 0) return [];
      return [{ span: spanOf(found.index, found.index + found[0].length), ...extentOf(found) }];
    }),
  allMovedReads,
);

function extentOf([, , count, vague, unit]: RegExpExecArray): Pick<UseAsserted, 'days' | 'since'> {
  if (!unit) return { days: null, since: count ? (readDate(count) ?? `${count.slice(-4)}-12-31`) : null };
  const number = vague ? VAGUE[vague.toLowerCase()]! : countOf(count!);
  return { days: number * UNITS[unit.toLowerCase()]!, since: null };
}

/** A sentence as it is read, and the way from there to the text. */
function plainSentence(
  text: string,
  sentence: Span,
): { readonly words: string; readonly spanOf: (start: number, end: number) => Span } {
  const folded = foldedWords(text, sentence);
  const { words, lengthOf } = plainWords(folded.words);
  return { words, spanOf: (start, end) => folded.spanOf(lengthOf(start), lengthOf(end)) };
}
