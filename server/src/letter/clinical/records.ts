import { drugsIn } from '../../knowledge/drugs';
import { fold } from '../../text/span';
import type { Denied } from './nouns';
import { isSamePlace, type PlaceOnBody, placeOf } from './places';
import { statusOf } from './status';
import { isExamined, type Mark, type Told, type ToldSentence } from './summary';

/** What a rationale denies, for which parts of the body, and what it names itself. */
export type Question = {
  readonly denied: Denied;
  /** Empty where neither the denial nor the request names a part. */
  readonly places: readonly PlaceOnBody[];
  readonly mentions: () => Mentions;
};

/** Ids of the rows that a rationale names before a denial, and of these the ones that it does not deny. */
export type Mentions = { readonly named: ReadonlySet<string>; readonly granted: ReadonlySet<string> };

/** A sentence of a summary, and the offset among its folded words of what it is quoted for. */
export type Evidence = { readonly sentence: ToldSentence; readonly at: number };

type Answer = (told: Told, question: Question) => Evidence | null;

const PAIN_SCORE = /\b\d{1,2}(?: ?- ?\d{1,2})?(?: ?\/ ?| out of )10\b/i;
const HIGH_SCORE = /\b(?:[789]|10)(?: ?\/ ?| out of )10\b|\bsevere\b/i;
const PAIN = /\b(?:pain|VAS|rated|scale)\b/i;
const WORK =
  /\bwork status\b|\b(?:full|modified|light|regular|restricted|limited) (?:duty|duties|work|activity)\b|\b(?:off|return(?:ed|s|ing)? to) work\b|\b(?:is|was|currently) (?:not )?working(?= (?:with|full|part|modified|regular|light)|\W*$)|\b(?:not|unable to) work(?:ing)?\b|\btemporar\w+ (?:and )?total\w* (?:\w+ )?disab/i;
const WORK_UNKNOWN = /\bwork status\b[^.]{0,30}\b(?:not|unclear|unknown)\b/i;
const MEDICATION = /\b(?:medications?|prescri\w+|taking|takes|uses|using)\b/i;
const MEDICATION_UNKNOWN = /\bmedications?\b[^.]{0,40}\b(?:not|unclear|unknown)\b|\bno medications?\b/i;
const COMPLAINED = /\b(?:complain\w*|report(?:s|ed|ing)?|subjective\w*|present(?:s|ed) with)\b/i;
const SUFFERED =
  /\b(?:pain\w*|aches?|aching|discomfort|numb\w*|stiff\w*|sore\w*|weak\w*|tingling|spasms?)\b/i;
const DENIED = /\b(?:den(?:y|ied|ies|ying)|no|not|without)\b/i;
const FAILED =
  /\b(?:no|without|lack of|lacks?) (?:\w+ )?(?:improvement|relief|benefit)\b|\bfail(?:s|ed|ing|ure of)? (?:to (?:improve|respond)|conservative|physical|therapy|treatment|care|medications?|PT\b|chiropractic|acupuncture)|\bdespite\b[^.;]{0,60}\b(?:therapy|treatments?|care|medications?)\b|\bno better\b|\b(?:not|n['’]t) (?:\w+ )?(?:improv\w+|respond\w*|help\w*)\b|\bunresponsive\b|\brefractory\b/i;
const HELPED =
  /\b(?:help(?:ed|ful|ing)|beneficial|with benefit|improving|(?<!\b(?:no|without|little) )improvement with|improved with|relieved by)\b/i;
const CONSERVATIVE = new Set([
  'physical-therapy',
  'chiropractic',
  'acupuncture',
  'occupational-therapy',
  'home-exercise',
]);

/** What a summary tells of what a report is said to leave out, by the id of that. */
export const RECORDS: Readonly<Record<string, Answer>> = {
  'pain-score': (told, { denied: { parts } }) =>
    worded(
      told,
      PAIN_SCORE,
      (sentence) => PAIN.test(sentence.words) && (parts.length === 0 || isAbout(sentence, parts)),
    ),
  'work-status': (told) => worded(told, WORK, () => !says(told, WORK_UNKNOWN)),
  medications: (told) => {
    const drugs = drugsIn(told.text);
    return worded(
      told,
      MEDICATION,
      ({ start, end }) =>
        drugs.some((drug) => start <= drug.start && drug.end <= end) && !says(told, MEDICATION_UNKNOWN),
    );
  },
  complaints: (told, { denied, places }) =>
    worded(
      told,
      SUFFERED,
      (sentence) =>
        COMPLAINED.test(sentence.words) &&
        !DENIED.test(sentence.words) &&
        (!denied.isQualified || HIGH_SCORE.test(sentence.words)) &&
        isAbout(sentence, places),
    ),
  examination: (told, { places }) =>
    marked(told, (mark) => isFoundByExam(told, mark) && isAt(told, mark, places)),
  'examination-findings': (told, { denied, places, mentions }) =>
    marked(told, (mark) => {
      if (!isFoundByExam(told, mark)) return false;
      const status = statusOf(told, mark);
      if (!denied.isOther) return status === 'recorded' && isAt(told, mark, places);
      const isThere = denied.parts.length === 0 || isAt(told, mark, denied.parts);
      return status !== 'unclear' && isThere && !mentions().named.has(mark.row.row.id);
    }),
  'failed-conservative-care': (told, { denied: { parts } }) => {
    const isTreated = told.marks.some(
      (mark) => CONSERVATIVE.has(mark.row.row.id) && statusOf(told, mark) === 'recorded',
    );
    if (!isTreated || says(told, HELPED)) return null;
    return worded(
      told,
      FAILED,
      (sentence) => parts.length === 0 || sentence.parts.length === 0 || isAbout(sentence, parts),
    );
  },
};

const says = ({ sentences }: Told, pattern: RegExp): boolean =>
  sentences.some(({ words }) => pattern.test(words));

function worded(
  { sentences }: Told,
  pattern: RegExp,
  isMeant: (sentence: ToldSentence) => boolean,
): Evidence | null {
  const sentence = sentences.find((each) => pattern.test(each.words) && isMeant(each));
  return sentence ? { sentence, at: sentence.words.search(pattern) } : null;
}

/** The first mark of a summary that `isMeant` accepts, as evidence. */
export function marked(
  told: Told,
  isMeant: (mark: Mark) => boolean,
  marks: readonly Mark[] = told.marks,
): Evidence | null {
  const mark = marks.find(isMeant);
  if (!mark) return null;
  return { sentence: mark.sentence, at: fold(told.text.slice(mark.sentence.start, mark.start)).length };
}

const isFoundByExam = (told: Told, mark: Mark): boolean => {
  const { kind, exam } = mark.row.row;
  return (kind === 'measure' || kind === 'test' || exam === true) && isExamined(told, mark);
};

/** Whether a mark is at one of `places`, of which there is at least one. */
const isAt = (told: Told, mark: Mark, places: readonly PlaceOnBody[]): boolean => {
  const at = placeOf(told, mark);
  return at !== null && places.some((place) => isSamePlace(at, place));
};

const isAbout = ({ parts }: ToldSentence, places: readonly PlaceOnBody[]): boolean =>
  parts.some((part) => places.some((place) => isSamePlace(part, place)));
