import assert from 'node:assert/strict';
import { readingOf } from '../../server/src/features/reading';
import { review } from '../../server/src/review/review';
import { INTRODUCTION, ISSUES, item, letter } from './letter/letters';

const WORDS = 'The wrist was tender over its back, moved freely and was strong at the visit of that week. ';
/** Of ten times the items more than this many times the time is not in proportion. */
const MOST = 25;
/** Where time grows as what is counted does it is 4, where as its square 16. */
const MOST_OF_FOUR = 9;
const RUNS = 3;

/** A letter of so many items, each with words of its own. */
function letterOf(items: number): string {
  const decided = Array.from({ length: items }, (_, index) =>
    item({
      request: `Wrist brace of kind ${index}`,
      rationale: `${WORDS.repeat(20)}The request for a wrist brace of kind ${index} is not medically necessary.`,
    }),
  );
  return letter({ issues: [`${ISSUES}\n${INTRODUCTION}`, ...decided].join('\n\n') });
}

/** Milliseconds that the processor spends on the quickest of several runs. */
const cpu = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    }),
  );

const timeOf = (text: string): number => cpu(() => review(text));

describe('a letter with thousands of findings', function () {
  this.timeout(0);

  it('is set for reading in time in proportion to them', () => {
    const setting = (findings: number): number => {
      const reviewed = review(letter() + ' â€™0'.repeat(findings));
      return cpu(() => readingOf(reviewed));
    };
    setting(5000);
    const ratio = setting(40_000) / setting(10_000);
    assert.ok(ratio < MOST_OF_FOUR, `four times the findings take ${ratio.toFixed(1)} times the time`);
  });
});

describe('a letter of 1 MB with hundreds of items', function () {
  this.timeout(0);
  const few = letterOf(50);
  const many = letterOf(500);

  it('is read whole', () => {
    assert.ok(many.length > 1_000_000, `${many.length}`);
    assert.equal(review(many).letter.items.length, 500);
  });

  it('takes time in proportion to its items', () => {
    review(few);
    const ratio = timeOf(many) / timeOf(few);
    assert.ok(ratio < MOST, `ten times the items take ${ratio.toFixed(1)} times the time`);
  });
});
