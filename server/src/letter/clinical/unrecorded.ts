import { rememberingWords } from '../../text/remember';
import { allMoved, fold, type Span, wholeOf } from '../../text/span';
import { argumentOf } from '../argument';
import { plainSentencesOf } from '../folding';
import { type CourseAsserted, sessionsAt } from './assertions';
import { NOT_OF_CASE } from './denialWords';
import { isSamePlace, placeOf } from './places';
import { statusOf } from './status';
import { type Mark, readTold, type Told, type ToldSentence } from './summary';

/** A sentence of a summary that speaks against what a rationale asserts, and what it says. */
export type Contradiction = {
  /** `none`: the treatment was not had; `number`: another number of sessions; `no-number`: the number is not known. */
  readonly kind: 'none' | 'number' | 'no-number';
  readonly span: Span;
  /** Of another number: which. */
  readonly sessions?: number;
};

const LISTED =
  /\b(?:treatments?\b[^.;]{0,40}\bto date|(?:prior|past|previous) (?:relevant )?treatments?|treatments? (?:has|have|had))\b[^.;]{0,40}\b(?:includ\w+|consist\w+)/i;
const OF_THERAPY =
  /\b(?:therap\w*|PT|OT|conservative|rehab\w*|physio\w*|modalit\w+|chiro\w*|acupuncture|sessions|visits)\b/i;
const NOT_BEGUN =
  /\b(?:not|never) (?:yet )?(?:started|begun|attended|had|received|undergone|gone to)\b|\bnot (?:yet )?been started\b|\bno documentation of attendance\b|\bdid not (?:go|attend|start)\b/i;
const NUMBER_UNKNOWN =
  /\bnumber of (?:\w+ )?(?:sessions|visits)\b[^.;)]{0,30}\b(?:not|unknown|unclear|unspecified)\b/i;

/** What of a summary speaks against a course of treatment that a rationale asserts; null where nothing plainly does. */
export function contradictionOf(told: Told, { course, sessions }: CourseAsserted): Contradiction | null {
  const own = told.byRow.get(course) ?? [];
  const given = own.filter((mark) => statusOf(told, mark) === 'recorded');
  if (given.length === 0) {
    const sentence = notHad(told, own);
    return sentence ? { kind: 'none', span: placed(told, sentence) } : null;
  }
  if (!sessions) return null;
  const unknown = told.sentences.find(({ words }) => NUMBER_UNKNOWN.test(words));
  if (unknown) return { kind: 'no-number', span: placed(told, unknown) };
  const counted = given.flatMap((mark) => {
    const read = sessionsTold(mark, told);
    return read ? [{ mark, ...read }] : [];
  });
  const [first] = counted;
  if (!first || counted.some(({ count, isLeast }) => isLeast || count !== first.count)) return null;
  const isOther = sessions.isLeast ? sessions.count > first.count : sessions.count !== first.count;
  if (!isOther || given.length > counted.length + 1) return null;
  return { kind: 'number', span: placed(told, first.mark.sentence), sessions: first.count };
}

/** The sentence that says that a treatment was not begun, or lists all others where this one is only planned. */
function notHad(told: Told, own: readonly Mark[]): ToldSentence | undefined {
  const unbegun = own.find(({ sentence }) => NOT_BEGUN.test(sentence.words));
  if (unbegun) return unbegun.sentence;
  const list = told.sentences.find(({ words }) => LISTED.test(words));
  return list && own.length > 0 && !OF_THERAPY.test(list.words) ? list : undefined;
}

function sessionsTold({ sentence, start, end }: Mark, { text }: Told): ReturnType<typeof sessionsAt> {
  const before = fold(text.slice(sentence.start, start));
  const name = fold(text.slice(start, end));
  const words = `${before} ${name}${text.slice(end, sentence.end).replace(/\s+/g, ' ')}`;
  return sessionsAt(words, before.length + 1, before.length + 1 + name.length);
}

const placed = ({ start: offset }: Told, { start, end }: Span): Span => ({
  start: offset + start,
  end: offset + end,
});

/** Words of a sentence that says of the patient that a sign is there. */
const PATIENT_SAID =
  /\b(?:patient|claimant|applicant|worker|s?he|exam\w*|objectively|subjectively|complain\w*)\b/i;
const SIGN_SAID =
  /\b(?:spasms?|tender\w*|swelling|numb\w*|tingling|radiat\w+|weak\w*|positive|decreased|diminished|limited|restricted|instability|locking|atrophy|limp)\b/i;
const KINDS = new Set(['sign', 'measure', 'test']);
const DATED = /\d[/-]\d|\b(?:19|20)\d\d\b/;

/** The sentences of a rationale that may say that the patient has a sign. Linear. */
export const signsAsserted = rememberingWords(
  (text): readonly Span[] =>
    plainSentencesOf(text, wholeOf(text))
      .filter(
        ({ words }) =>
          SIGN_SAID.test(words) && PATIENT_SAID.test(words) && !DATED.test(words) && !NOT_OF_CASE.test(words),
      )
      .map(({ span }) => span),
  allMoved,
);

/** A sign that a rationale says is there, and where the summary says that it is not. */
export type Conflict = { readonly span: Span; readonly summary: Span };

/** The signs in `asserted` sentences that a summary denies at the same part of the body and nowhere else records. */
export function conflictsOf(
  text: string,
  rationale: Span,
  told: Told,
  asserted: readonly Span[],
): readonly Conflict[] {
  const found = asserted.flatMap((sentence): readonly Conflict[] => {
    const said = readTold(text, sentence);
    const other = said.marks
      .filter((mark) => KINDS.has(mark.row.row.kind) && statusOf(said, mark) === 'recorded')
      .map((mark) => deniedAt(told, mark, said))
      .find((each) => each !== undefined);
    return other ? [{ span: sentence, summary: placed(told, other.sentence) }] : [];
  });
  if (found.length === 0) return [];
  const kinds = new Map(argumentOf(text, rationale).map(({ span, kind }) => [span.start, kind]));
  return found.filter(({ span }) => ['case', 'background'].includes(kinds.get(span.start) ?? ''));
}

function deniedAt(told: Told, mark: Mark, said: Told): Mark | undefined {
  const at = placeOf(said, mark);
  const same = told.byRow.get(mark.row.row.id) ?? [];
  if (!at || same.some((other) => statusOf(told, other) !== 'denied')) return undefined;
  return same.find((other) => {
    const place = placeOf(told, other);
    return place !== null && isSamePlace(place, at);
  });
}
