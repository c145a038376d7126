import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldingOf } from '../../server/src/features/folding';
import { lensesOf } from '../../server/src/features/lenses';
import { outlineOf } from '../../server/src/features/outline';
import { readingOf } from '../../server/src/features/reading';
import { summaryOf } from '../../server/src/features/summary';
import { tokensOf } from '../../server/src/features/tokens';
import { review } from '../../server/src/review/review';
import { type Target, targetOf } from './target';
import { anyLetter, anyPump } from './texts';

/** UTF-16 units of the shorter text, tried one after the other; the longer one has so many times as many. */
const LENGTHS = [20_000, 100_000];
const FACTOR = 4;
/** Where time grows as the text does it is 4, where as its square 16. */
const MOST = 9;
/** Milliseconds of computing under which growth tells more of the machine than of the program. */
const TELLING = 400;
const RUNS = 4;

/** Time that grows as the text does, whatever is repeated in it and wherever. */
export const GROWTH: readonly Target[] = [
  targetOf({
    name: 'time grows as the text does',
    inputs: fc.tuple(anyLetter, fc.double({ min: 0, max: 1, noNaN: true }), anyPump),
    check: ([letter, place, pump]) => {
      const to = Math.floor(place * letter.length);
      const grown = (length: number): string =>
        letter.slice(0, to) + pump.repeat(Math.ceil(length / pump.length)) + letter.slice(to);
      for (const length of LENGTHS) assertLinear(grown(length), grown(FACTOR * length));
    },
    round: 40,
  }),
];

/** Measures again as long as it looks as if time grew faster. */
function assertLinear(short: string, long: string): void {
  let told = '';
  for (let run = 0; run < RUNS; run++) {
    const time = timeOf(long);
    const before = timeOf(short);
    if (time < TELLING || time < MOST * before) return;
    told = `${Math.round(before)} ms for ${short.length} units, ${Math.round(time)} ms for ${long.length}`;
  }
  assert.fail(told);
}

/** Milliseconds that the processor spends on all that an editor asks of a letter at once. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  const reviewed = review(text);
  outlineOf(reviewed.letter);
  foldingOf(reviewed.letter);
  tokensOf(reviewed.letter);
  lensesOf(reviewed);
  readingOf(reviewed);
  summaryOf(reviewed, 'markdown');
  return process.cpuUsage(start).user / 1000;
}
