import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import type { Finding } from '../../../server/src/rules/rule';
import { foldedText } from '../../../server/src/text/span';
import { SPACINGS } from '../letter/letters';

/** The rules on the structure of a letter. What others say of the letters here, their own tests tell. */
const CODES = new Set([
  'missing-section',
  'unrecognized-layout',
  'no-disputed-item',
  'missing-decision',
  'unknown-decision',
  'missing-guideline',
  'missing-rationale',
  'empty-rationale',
  'duplicate-item',
  'conflicting-decisions',
  'decision-contradicts-rationale',
  'rationale-without-conclusion',
  'mojibake',
]);

/** What these rules find in the letter `text`. */
export const structuralFindings = (text: string): readonly Finding[] =>
  review(text).findings.filter(({ code }) => CODES.has(code));

/** Code and words at its place, of each finding of the letter `text`. */
export const findingsIn = (text: string): readonly (readonly [string, string])[] =>
  structuralFindings(text).map(({ code, span }) => [code, foldedText(text, span)]);

/** A sound letter: nothing is reported, whichever program made its text. */
export function assertSound(text: string): void {
  for (const [spacing, space] of Object.entries(SPACINGS)) {
    const messages = structuralFindings(space(text)).map(({ code, message }) => `${code}: ${message}`);
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
  const findings = structuralFindings(text);
  assert.equal(findings.length, 1);
  return findings[0]!.related.map(({ span }) => foldedText(text, span));
}

/** `text` after the only fix of its only finding. */
export function mended(text: string): string {
  const fixes = structuralFindings(text).flatMap((finding) => finding.fixes);
  assert.equal(fixes.length, 1);
  const [edit] = fixes[0]!.edits;
  return text.slice(0, edit!.span.start) + edit!.text + text.slice(edit!.span.end);
}
