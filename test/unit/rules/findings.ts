import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { SPACINGS } from '../letter/letters';

/** Code and words at its place, of each finding of the letter `text`. */
export const findingsIn = (text: string): readonly (readonly [string, string])[] =>
  review(text).findings.map(({ code, span }) => [code, foldedText(text, span)]);

/** A sound letter: nothing is reported, whichever program made its text. */
export function assertSound(text: string): void {
  for (const [spacing, space] of Object.entries(SPACINGS)) {
    const messages = review(space(text)).findings.map(({ code, message }) => `${code}: ${message}`);
    assert.deepEqual(messages, [], spacing);
  }
}

/** One finding and no other, of this code and at these words, whichever program made the text. */
export function assertOnly(text: string, code: string, words: string): void {
  for (const [spacing, space] of Object.entries(SPACINGS)) {
    assert.deepEqual(findingsIn(space(text)), [[code, words]], spacing);
  }
}

/** The words at the places that the only finding of `text` rests on. */
export function relatedIn(text: string): readonly string[] {
  const { findings } = review(text);
  assert.equal(findings.length, 1);
  return findings[0]!.related.map(({ span }) => foldedText(text, span));
}

/** `text` after the only fix of its only finding. */
export function mended(text: string): string {
  const fixes = review(text).findings.flatMap((finding) => finding.fixes);
  assert.equal(fixes.length, 1);
  const [edit] = fixes[0]!.edits;
  return text.slice(0, edit!.span.start) + edit!.text + text.slice(edit!.span.end);
}
