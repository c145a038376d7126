import assert from 'node:assert/strict';
import fc from 'fast-check';
import { review } from '../../server/src/review/review';
import { HOLDS } from '../properties/anything';
import { assertBringsNothing, assertMends, assertSafeFixesEnd } from '../properties/fixes';
import { meaningOf } from '../properties/meaning';
import { anyExtraction, anyLineEnd } from '../properties/texts';
import { freshReview } from './fresh';
import { type Target, targetOf } from './target';
import { anyLetter, hostileText } from './texts';

/** Fixes of one text that are tried. */
const MOST_FIXES = 5;

/** Some programs print a page break as empty lines, and blanks on all others: to fill those too takes the break away. */
const anyOfPages = anyExtraction.filter(({ name }) => !name.endsWith('trailing blanks'));

/** Reading and reviewing a text. */
export const READING: readonly Target[] = [
  targetOf({
    name: 'any text is read and reviewed, with spans that lie in it',
    inputs: hostileText,
    check: (text) => {
      for (const check of Object.values(HOLDS)) check(text);
    },
    round: 150,
  }),
  targetOf({
    name: 'a review does not depend on what was read before',
    inputs: hostileText,
    check: (text) => {
      assert.deepEqual(plainly(review(text)), plainly(freshReview(text)));
      assert.deepEqual(plainly(review(text)), plainly(freshReview(text)));
    },
    round: 60,
  }),
  targetOf({
    name: 'line ends, byte order marks and blank lines around a text change nothing',
    inputs: fc.tuple(hostileText, anyLineEnd, fc.nat(8), fc.boolean()),
    check: ([text, end, blank, marked]) => {
      const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
      const other = `${marked ? '\ufeff' : ''}${'\n'.repeat(blank)}${plain}${'\n'.repeat(blank)}`;
      assert.deepEqual(saidBy(other.replaceAll('\n', end)), saidBy(plain));
    },
    round: 80,
  }),
  targetOf({
    name: 'what extraction changes leaves the meaning of a letter',
    inputs: fc.tuple(anyLetter, fc.array(anyOfPages, { maxLength: 4 }), anyLineEnd),
    check: ([letter, extractions, end]) => {
      const plain = letter.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
      const made = extractions.reduce((text, { apply }) => apply(text), plain);
      assert.deepEqual(meaningOf(made.replaceAll('\n', end)), meaningOf(plain));
    },
    round: 80,
  }),
  targetOf({
    name: 'a fix takes its finding away',
    inputs: hostileText,
    check: (text) => assertMends(text, MOST_FIXES),
    round: 60,
  }),
  targetOf({
    name: 'a fix of a letter brings no new finding',
    inputs: anyLetter,
    check: assertBringsNothing,
    round: 60,
  }),
  targetOf({
    name: 'safe fixes lie apart, and fixing again finds nothing',
    inputs: hostileText,
    check: assertSafeFixesEnd,
    round: 80,
  }),
];

/** What a text means, with its findings in an order of their own: a missing part is looked for where the file begins. */
function saidBy(text: string): object {
  const meaning = meaningOf(text);
  return { ...meaning, findings: meaning.findings.toSorted() };
}

/** What is read of a letter when it is first asked for included. */
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
