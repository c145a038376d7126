import { clinicalFindingById } from '../../knowledge/clinicalFindings';
import { matchesOf } from '../../text/matches';
import { rememberingWords } from '../../text/remember';
import { moved, movedRead, type Span, wholeOf } from '../../text/span';
import { argumentOf, type StatementKind } from '../argument';
import { foldedWords, type PlainSentence, plainSentencesOf, plainWords } from '../folding';
import { CUE, EXCEPTED, NERVES_INTACT, NOT_OF_CASE, OF_STUDY, PASSIVE } from './denialWords';
import { type Denied, readDenied } from './nouns';

/** Words of a rationale that say that something is not recorded. */
export type Denial = {
  /** From the word that denies to the last thing denied. */
  readonly span: Span;
  readonly sentence: Span;
  readonly words: string;
  readonly denied: readonly Denied[];
  /** Whether it has the form “X is not documented”, which no guideline uses. */
  readonly isPassive: boolean;
};

/** Without one of these words nothing is denied. */
const DENYING =
  /\b(?:not?|never|without|lack\w*|devoid|absence|fail\w*|undocumented|illegible|neurologic\w*)\b/i;
/** As far as words bear on what is denied behind them. */
const NEAR = 400;
const LONGEST_PASSIVE = 200;
const SPOKEN: readonly StatementKind[] = ['case', 'other', 'background'];

/**
 * What a rationale says is not documented, not found or not done; denials of which a word is not understood are left
 * out. Which of its sentences speak of the patient, `sentencesOfCase` tells. Linear.
 */
export const denialsIn = rememberingWords(
  (text): readonly Denial[] =>
    plainSentencesOf(text, wholeOf(text)).flatMap((sentence) => denialsOf(text, sentence)),
  (denials, by) => denials.map((each) => ({ ...movedRead(each, by), sentence: moved(each.sentence, by) })),
);

/** Where the sentences of a rationale begin that speak of the patient, not of what guidelines require. Linear. */
export const sentencesOfCase = (text: string, rationale: Span): ReadonlySet<number> =>
  new Set(
    argumentOf(text, rationale)
      .filter(({ kind }) => SPOKEN.includes(kind))
      .map(({ span }) => span.start),
  );

function denialsOf(text: string, { span: sentence, words }: PlainSentence): readonly Denial[] {
  const places = !DENYING.test(words) || EXCEPTED.test(words) ? [] : placesIn(words);
  if (places.length === 0) return [];
  const { words: folded, spanOf } = foldedWords(text, sentence);
  const { lengthOf } = plainWords(folded);
  return places.map(({ start, end, denied, isPassive }) => ({
    span: spanOf(lengthOf(start), lengthOf(end)),
    sentence,
    words,
    denied,
    isPassive,
  }));
}

type Place = Pick<Denial, 'denied' | 'isPassive'> & { readonly start: number; readonly end: number };

function placesIn(words: string): readonly Place[] {
  const passive = words.length < LONGEST_PASSIVE ? PASSIVE.exec(words) : null;
  if (passive) {
    const start = words.indexOf(passive[1]!);
    const limit = start + passive[1]!.length;
    const { denied, read } = readDenied(words, start, limit);
    if (denied.length > 0 && read >= limit - 1 && !NOT_OF_CASE.test(words.slice(0, start)))
      return [{ start, end: passive[0].length, denied, isPassive: true }];
  }
  const places: Place[] = [];
  for (const cue of matchesOf(words, CUE)) {
    const before = words.slice(Math.max(0, cue.index - NEAR), cue.index);
    if (NOT_OF_CASE.test(before) || OF_STUDY.test(before) || cue.index < (places.at(-1)?.end ?? 0)) continue;
    const { denied, end } = readDenied(words, cue.index + cue[0].length);
    if (denied.length > 0 && (!/^without/i.test(cue[0]) || !isCondition(words.slice(cue.index, end), denied)))
      places.push({ start: cue.index, end, denied, isPassive: false });
  }
  return places.length > 0 ? places : nervesIntact(words);
}

function nervesIntact(words: string): readonly Place[] {
  const found = NERVES_INTACT.exec(words);
  const row = clinicalFindingById('neurological-deficit');
  if (!found || !row || NOT_OF_CASE.test(words.slice(0, found.index))) return [];
  const denied = [{ row, isSign: true, isQualified: false, isOther: false, isDiagnosis: false, parts: [] }];
  return [{ start: found.index, end: found.index + found[0].length, denied, isPassive: true }];
}

/** “pain without medication”, “improved without surgery”: not said to be undocumented. */
const isCondition = (words: string, denied: readonly Denied[]): boolean =>
  !/\b(?:evidence|documentation)\b/i.test(words) &&
  denied.some(
    ({ row }) =>
      ['record', 'treatment', 'study', 'group'].includes(row.kind) && row.id !== 'neurological-deficit',
  );
