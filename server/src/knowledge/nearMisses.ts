import { distance } from 'fastest-levenshtein';
import { remembering, rememberingKeys } from '../text/remember';
import { allGuidelines } from './guidelines';
import { once } from './once';
import { topicsOf } from './topics';
import type { GuidelineRow, TopicRow } from './types';

/** A name that a printed one nearly is. */
export interface NearMiss<R> {
  readonly row: R;
  /** The name as the guideline has it. */
  readonly name: string;
  /** Letters to add, drop or change, or pairs of them to put in their order. */
  readonly distance: number;
}

interface Candidate<R> {
  readonly row: R;
  readonly name: string;
  readonly letters: string;
}

const guidelineNames = once(() =>
  allGuidelines.filter((row) => row.family === 'MTUS' || row.id === 'odg').flatMap(candidates),
);

/** The MTUS guideline (or the ODG) whose name a printed one nearly is; nothing when it is one, or is near to none. */
export const nearestGuideline: (printed: string) => NearMiss<GuidelineRow> | undefined = remembering(
  (printed) => nearest(guidelineNames(), printed),
);

/** The topic of a guideline whose name a printed one nearly is. */
export function nearestTopic(guidelineId: string, printed: string): NearMiss<TopicRow> | undefined {
  return topicsNear(printed)(guidelineId);
}

/** Answers which topic of each guideline a text nearly is. */
const topicsNear = remembering((printed) =>
  rememberingKeys((guidelineId: string) => nearest(topicNames(guidelineId), printed)),
);
const topicNames = rememberingKeys((guidelineId: string) => topicsOf(guidelineId).flatMap(candidates));

const candidates = <R extends { readonly name: string; readonly aliases?: readonly string[] }>(
  row: R,
): readonly Candidate<R>[] =>
  [row.name, ...(row.aliases ?? [])].map((name) => ({ row, name, letters: lettersOf(name) }));

function nearest<R>(candidates: readonly Candidate<R>[], printed: string): NearMiss<R> | undefined {
  const letters = lettersOf(printed);
  const most = Math.min(3, Math.floor(letters.length / 5));
  let best: NearMiss<R> | undefined;
  for (const { row, name, letters: correct } of candidates) {
    if (Math.abs(correct.length - letters.length) > most) continue;
    const away = isSwapped(letters, correct) ? 1 : distance(letters, correct);
    if (away === 0) return undefined;
    if (away <= most && away < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { row, name, distance: away };
  }
  return best;
}

/** Whether two neighbouring letters changed places, which is one slip: “Summray”. */
function isSwapped(letters: string, correct: string): boolean {
  if (letters.length !== correct.length) return false;
  let at = 0;
  while (at < letters.length && letters[at] === correct[at]) at++;
  return (
    letters[at] !== undefined &&
    letters[at] === correct[at + 1] &&
    letters[at + 1] === correct[at] &&
    letters.slice(at + 2) === correct.slice(at + 2)
  );
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
