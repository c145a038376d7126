import assert from 'node:assert/strict';
import { foldingOf } from '../../server/src/features/folding';
import { lensesOf } from '../../server/src/features/lenses';
import { outlineOf } from '../../server/src/features/outline';
import { readingOf } from '../../server/src/features/reading';
import { review } from '../../server/src/review/review';
import { withoutFurniture } from '../../server/src/text/furniture';
import { INTRODUCTION, ISSUES, item, letter, SUMMARY } from './letter/letters';

const WORDS = 'The wrist was tender over its back, moved freely and was strong at the visit of week';
const SENTENCES = 20;
/** Of ten times the items more than this many times the time is not in proportion. */
const MOST = 25;
/** Where time grows as what is counted does it is 4, where as its square 16. */
const MOST_OF_FOUR = 9;
const RUNS = 3;

let made = 0;

/** A letter of so many items, in words that no other letter and no other item has: nothing of them is known yet. */
function letterOf(items: number): string {
  const decided = Array.from({ length: items }, () => {
    const kind = ++made;
    const told = Array.from({ length: SENTENCES }, (_, week) => `${WORDS} ${kind * SENTENCES + week}. `).join(
      '',
    );
    return item({
      request: `Wrist brace of kind ${kind}`,
      rationale: `${told}The request for a wrist brace of kind ${kind} is not medically necessary.`,
    });
  });
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

/** Milliseconds for letters of so many items, each read for the first time. */
function timeOf(items: number): number {
  const texts = Array.from({ length: RUNS }, () => letterOf(items));
  return cpu(() => review(texts.pop()!));
}

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

describe('a text that repeats the titles of a letter', function () {
  this.timeout(0);

  it('has its outline, its folds and its lines above items in time in proportion to them', () => {
    const showing = (titles: number): number => {
      const reviewed = review(letter() + `\n${ISSUES}\nWrist brace: Overturned\n`.repeat(titles));
      return cpu(() => [outlineOf(reviewed.letter), foldingOf(reviewed.letter), lensesOf(reviewed)]);
    };
    showing(1000);
    const ratio = showing(8000) / showing(2000);
    assert.ok(ratio < MOST_OF_FOUR, `four times the titles take ${ratio.toFixed(1)} times the time`);
  });
});

describe('a text of lines that may be numbers of pages', function () {
  this.timeout(0);

  it('is read in time in proportion to them', () => {
    const reading = (lines: number): number => cpu(() => withoutFurniture('1\n'.repeat(lines)));
    reading(10_000);
    const ratio = reading(200_000) / reading(50_000);
    assert.ok(ratio < MOST_OF_FOUR, `four times the lines take ${ratio.toFixed(1)} times the time`);
  });
});

describe('a file in which one letter stands over and over', () => {
  it('is reviewed in time in proportion to how often', function () {
    this.timeout(0);
    const visits = 'On 03/04/2016 and 04/05/2016 the wrist was examined. '.repeat(10);
    const reviewed =
      'Utilization review certified the request for acupuncture of the left wrist. On 01/17/2017 utilization review denied the request for a wrist brace and an MRI of the right wrist. ';
    const one = letter({
      summary: SUMMARY + visits + reviewed,
      issues: [`${ISSUES}\n${INTRODUCTION}`, item({ request: 'Acupuncture of the right wrist' })].join(
        '\n\n',
      ),
    });
    const reviewing = (letters: number): number => cpu(() => review(`${one}\n\n`.repeat(letters)));
    reviewing(250);
    const ratio = reviewing(4000) / reviewing(1000);
    assert.ok(ratio < MOST_OF_FOUR, `four times the letters take ${ratio.toFixed(1)} times the time`);
  });
});

describe('a letter of 1 MB with hundreds of items', function () {
  this.timeout(0);

  it('is read whole', () => {
    const many = letterOf(500);
    assert.ok(many.length > 1_000_000, `${many.length}`);
    assert.equal(review(many).letter.items.length, 500);
  });

  it('takes time in proportion to its items', () => {
    review(letterOf(500));
    const ratio = timeOf(500) / timeOf(50);
    assert.ok(ratio < MOST, `ten times the items take ${ratio.toFixed(1)} times the time`);
  });
});
