import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recordOf } from '../../server/src/caseload/record';
import { worksheetOf } from '../../server/src/caseload/worksheet';
import { actionsAt } from '../../server/src/features/actions';
import { completionsAt } from '../../server/src/features/completion';
import { foldingOf } from '../../server/src/features/folding';
import { formatted, formattingOf } from '../../server/src/features/formatting';
import { hintsOf } from '../../server/src/features/hints';
import { hoverAt } from '../../server/src/features/hover';
import { lensesOf } from '../../server/src/features/lenses';
import { linksOf } from '../../server/src/features/links';
import { definitionAt, sameAs } from '../../server/src/features/navigation';
import { readingOf } from '../../server/src/features/reading';
import { itemIndexAt, itemSummaryOf, summaryOf } from '../../server/src/features/summary';
import { tokensOf } from '../../server/src/features/tokens';
import type { Letter } from '../../server/src/letter/model';
import { parseLetter } from '../../server/src/letter/parse';
import { identityOf } from '../../server/src/review/identity';
import { type Review, review } from '../../server/src/review/review';
import { touches } from '../../server/src/text/span';
import { assertWithin } from '../properties/anything';
import { type Target, targetOf } from './target';
import { hostileText } from './texts';

const anyPlaces = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
const EVERYWHERE = { pages: true, generics: 'everywhere' } as const;

/** What an editor can ask of a letter. */
export const FEATURES: readonly Target[] = [
  targetOf({
    name: 'every place of a text is answered, within the text',
    inputs: fc.tuple(hostileText, anyPlaces),
    check: ([text, places]) => {
      const reviewed = review(text);
      for (const place of places) assertPlace(reviewed, Math.round(place * text.length));
    },
    round: 120,
  }),
  targetOf({
    name: 'what is shown of a whole text lies in it',
    inputs: hostileText,
    check: (text) => assertShown(text, review(text)),
    round: 120,
  }),
  targetOf({
    name: 'formatting changes white space alone, and nothing the second time',
    inputs: hostileText,
    check: assertFormatting,
    round: 80,
  }),
  targetOf({
    name: 'summary, reading view, record and worksheet can be made',
    inputs: hostileText,
    check: (text) => assertWritten(review(text)),
    round: 80,
  }),
];

function assertPlace({ letter, findings }: Review, offset: number): void {
  const { text } = letter;
  const hover = hoverAt(letter, offset);
  if (hover) {
    assert.ok(touches(hover.span, offset), 'a hover marks the place that was asked about');
    assert.ok(hover.markdown.trim() !== '', 'a hover says something');
  }
  const definition = definitionAt(letter, offset);
  if (definition) assertWithin(text, [definition.from, definition.to, definition.shown]);
  const same = sameAs(letter, offset);
  if (same) {
    assertWithin(text, [same.from, ...same.places.map(({ span }) => span)]);
    assert.ok(
      same.places.some(({ span }) => span.start === same.from.start),
      'a mention is among those like it',
    );
  }
  const completions = completionsAt(letter, offset);
  assertWithin(
    text,
    completions.map(({ span }) => span),
  );
  for (const { span, text: words } of completions) {
    assert.ok(touches(span, offset) && words !== '', 'what is offered is for the place');
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
  }
  actionsAt(findings, { start: offset, end: offset });
  const index = itemIndexAt(letter, offset);
  if (index !== null) assert.notEqual(itemSummaryOf({ letter, findings, accepted: 0 }, index, 'plain'), null);
}

function assertShown(text: string, reviewed: Review): void {
  const { letter, findings } = reviewed;
  const all = { start: 0, end: text.length };
  const hints = hintsOf(letter, all, EVERYWHERE);
  assertWithin(text, [
    ...foldingOf(letter),
    ...tokensOf(letter).map(({ span }) => span),
    ...linksOf(letter).map(({ span }) => span),
    ...lensesOf(reviewed).map(({ span }) => span),
    ...hints.map(({ offset }) => ({ start: offset, end: offset })),
  ]);
  for (const { target } of linksOf(letter)) assert.match(target, /^https?:\/\/[\w.-]+(?:[:/?#]|$)/);
  for (const { item } of lensesOf(reviewed)) assert.ok(item < letter.items.length);
  for (const finding of findings) assert.match(identityOf(letter, finding).fingerprint, /^[\da-f]{16}$/);
}

function assertFormatting(text: string): void {
  const made = formattedOf(parseLetter(text));
  assert.equal(unspaced(made), unspaced(text));
  assert.equal(formattedOf(parseLetter(made)), made);
}

const formattedOf = (letter: Letter): string => formatted(letter.printed, formattingOf(letter));
const unspaced = (text: string): string => text.replace(/[\s\u0000-\u0020]+/g, '');

function assertWritten(reviewed: Review): void {
  const { findings } = reviewed;
  assert.equal(readingOf(reviewed).findings.length, findings.length);
  const record = recordOf('a.txt', reviewed, { sha256: '', generator: '' });
  assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
  assert.equal(record.findings.length, findings.length);
  assert.doesNotMatch(summaryOf(reviewed, 'plain'), HIDDEN);
  assert.doesNotMatch(summaryOf(reviewed, 'markdown'), ACTIVE);
  assert.doesNotMatch(worksheetOf('a.txt', reviewed, 'markdown'), ACTIVE);
  assert.doesNotMatch(worksheetOf('a.txt', reviewed, 'html'), /<(?:script|img)/i);
}

/** Markup of Markdown that does something. */
const ACTIVE = /(?<!\\)<(?:script|img)|(?<!\\)\]\(command:/i;
/** Control characters and direction marks, which a reader of plain text would not see. */
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
