import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import type { Finding } from '../../../server/src/rules/rule';
import { foldedText } from '../../../server/src/text/span';
import { HEADER, item, letter, letterOf, SPACINGS, SUMMARY } from '../letter/letters';

/** The rules on structure, dates, citations and text: one finding each, and none beside it. */
const CODES = new Set(
  `missing-section duplicate-section section-order empty-section misspelled-heading no-disputed-item
  unrecognized-layout malformed-case-number missing-decision unknown-decision missing-guideline missing-rationale
  empty-rationale duplicate-field field-order duplicate-item conflicting-decisions decision-contradicts-rationale
  rationale-without-conclusion unclear-conclusion unfinished-rationale repeated-rationale patient-age-mismatch
  patient-sex-mismatch injury-date-mismatch review-date-mismatch impossible-date date-order late-application
  missing-citation no-evidence-cited malformed-page-reference page-range-reversed page-out-of-range
  invalid-regulation-section unbalanced-parenthesis mtus-basis-contradiction uncited-guideline
  silent-guideline-cited superseded-edition
  misspelled-guideline missing-reviewer-qualification missing-independence-statement mojibake
  replacement-character doubled-punctuation personal-information
  already-authorized-item item-detail-mismatch rationale-about-another-item undecided-request quantity-arithmetic page-topic-mismatch`.split(
    /\s+/,
  ),
);

const LINE = 60;

/** Every way to set the lines of a letter, long ones cut as a narrow page does. */
const PAGES: Readonly<Record<string, (text: string) => string>> = {
  ...SPACINGS,
  'short lines': (text) => text.split('\n').map(cut).join('\n'),
  'lines that end with CRLF': (text) => text.replaceAll('\n', '\r\n'),
};

const cut = (line: string): string =>
  line.length <= LINE ? line : line.replace(/(.{20,50}\S) (?=\S{2})/g, '$1\n').trimEnd();

/** What these rules find in the letter `text`. */
export const reported = (text: string): readonly Finding[] =>
  review(text).findings.filter(({ code }) => CODES.has(code));

/** Code and words at its place, of each finding. */
export const placesIn = (text: string): readonly (readonly [string, string])[] =>
  reported(text).map(({ code, span }) => [code, foldedText(text, span)]);

/** Nothing is reported, whichever program made the text. */
export function assertSilent(text: string): void {
  for (const [name, set] of Object.entries(PAGES)) {
    const messages = reported(set(text)).map(({ code, message }) => `${code}: ${message}`);
    assert.deepEqual(messages, [], name);
  }
}

/** One finding and no other, of this code and at these words, whichever program made the text. */
export function assertOnce(text: string, code: string, words: string): void {
  for (const [name, set] of Object.entries(PAGES))
    assert.deepEqual(placesIn(set(text)), [[code, words]], name);
}

/** The only finding of `text`. */
export function theFinding(text: string): Finding {
  const findings = reported(text);
  assert.equal(findings.length, 1);
  return findings[0]!;
}

/** The words at the places that the only finding of `text` rests on. */
export const evidenceIn = (text: string): readonly string[] =>
  theFinding(text).related.map(({ span }) => foldedText(text, span));

/** `text` after the only fix of its only finding, in which nothing is reported any more. */
export function fixed(text: string): string {
  const { fixes } = theFinding(text);
  assert.equal(fixes.length, 1);
  const [edit] = fixes[0]!.edits;
  const after = text.slice(0, edit!.span.start) + edit!.text + text.slice(edit!.span.end);
  assert.deepEqual(placesIn(after), []);
  return after;
}

/** A letter whose rationale begins with `words` and whose expert reviewer cites `cited`. */
export const arguing = (words: string, cited: string): string =>
  letterOf(
    item({
      reviewer: `Decision based on ${cited}.`,
      rationale: `${words} The request for a wrist brace is not medically necessary.`,
    }),
  );

/** A letter whose rationale begins with `words`. */
export const because = (words: string): string =>
  letterOf(item({ rationale: `${words} The request for a wrist brace is not medically necessary.` }));

/** A letter whose summary goes on with `words`. */
export const told = (words: string): string => letter({ summary: `${SUMMARY} ${words}` });

/** A letter whose summary is `words`. */
export const summarized = (words: string): string => letter({ summary: `CLINICAL CASE SUMMARY\n\n${words}` });

/** A letter whose expert reviewer cites `words`. */
export const citing = (words: string): string => letterOf(item({ reviewer: words }));

/** A letter with one value of its header changed. */
export function headed(from: string, to: string): string {
  assert.ok(HEADER.includes(from), from);
  return letter({ header: HEADER.replace(from, to) });
}

/** A second item, which asks for something else for reasons of its own. */
export const SPLINT = item({
  request: 'Thumb splint',
  rationale: 'The thumb is sound. The request for a thumb splint is not medically necessary.',
});
