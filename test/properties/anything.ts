import assert from 'node:assert/strict';
import { foldingOf } from '../../server/src/features/folding';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline';
import { tokensOf } from '../../server/src/features/tokens';
import { whyOf } from '../../server/src/features/why';
import type { Item, Letter } from '../../server/src/letter/model';
import { parseLetter } from '../../server/src/letter/parse';
import { recogniseLetter } from '../../server/src/letter/recognition';
import { review } from '../../server/src/review/review';
import { sentencesOf } from '../../server/src/text/sentences';
import { encloses, type Span } from '../../server/src/text/span';

/** What holds for any text at all: each throws where it does not. */
export const HOLDS: Readonly<Record<string, (text: string) => void>> = {
  'is read without a fault, with spans that lie in the text': (text) => {
    const letter = parseLetter(text);
    assert.equal(letter.printed, text);
    assert.equal(letter.text.length, text.length);
    assertWithin(text, spansIn(JSON.parse(JSON.stringify(letter))));
  },

  'has sections that lie apart and hold their titles and bodies': (text) => {
    const { sections } = parseLetter(text);
    assertApart(
      sections.map(({ span }) => span),
      'sections',
    );
    for (const { span, heading, body } of sections) {
      assert.ok(encloses(span, heading));
      assert.ok(body.start === body.end || encloses(span, body));
    }
  },

  'has items that lie apart and hold their parts': (text) => {
    const { items, layout } = parseLetter(text);
    if (layout !== 'notice-2013' && layout !== 'determination-2013')
      assertApart(
        items.map(({ span }) => span),
        'items',
      );
    for (const item of items) assertItem(item, layout);
  },

  'is reviewed with findings that can be shown, in order': (text) => {
    const { findings } = review(text);
    for (const { span, related, fixes, message } of findings) {
      assertWithin(text, [
        span,
        ...related.map((each) => each.span),
        ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
      ]);
      assert.ok(message.trim() !== '');
    }
    for (const [index, { span }] of findings.entries()) {
      assert.ok(index === 0 || findings[index - 1]!.span.start <= span.start);
    }
  },

  'is reviewed the same every time': (text) => assert.deepEqual(review(text).findings, review(text).findings),

  'has an outline that nests, and folds and tokens that lie in it': (text) => {
    const letter = parseLetter(text);
    assertOutline(outlineOf(letter), { start: 0, end: text.length });
    assertWithin(text, foldingOf(letter));
    assertWithin(
      text,
      tokensOf(letter).map(({ span }) => span),
    );
  },

  'has at most three points of why for each item': (text) => {
    const letter = parseLetter(text);
    for (const item of letter.items) assert.ok(whyOf(letter, item).length <= 3);
  },

  'is recognised or not, and has sentences that lie apart': (text) => {
    assert.equal(typeof recogniseLetter(text), 'boolean');
    const sentences = sentencesOf(text, { start: 0, end: text.length });
    assertWithin(text, sentences);
    assertApart(sentences, 'sentences');
    assert.equal(shown(sentences.map(({ start, end }) => text.slice(start, end)).join('')), shown(text));
  },
};

const shown = (text: string): string => text.replace(/[\s\u0000-\u0020\ufeff]+/g, '');

/** Every span anywhere in what was read. */
function* spansIn(read: unknown): Iterable<Span> {
  if (typeof read !== 'object' || read === null) return;
  if ('start' in read && 'end' in read) yield read as Span;
  for (const part of Object.values(read)) yield* spansIn(part);
}

export function assertWithin(text: string, spans: Iterable<Span>): void {
  for (const { start, end } of spans) {
    assert.ok(Number.isInteger(start) && Number.isInteger(end));
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  }
}

function assertApart(spans: readonly Span[], what: string): void {
  for (const [index, { start }] of spans.entries()) {
    assert.ok(index === 0 || spans[index - 1]!.end <= start, `${what} lie apart, in order`);
  }
}

function assertItem(item: Item, layout: Letter['layout']): void {
  const within = (outer: Span | null, ...inner: readonly (Span | null | undefined)[]): void => {
    for (const span of inner) assert.ok(!span || (outer && encloses(outer, span)));
  };
  within(item.span, item.heading);
  // The Medical Professional Review decides in the title of its rationale.
  if (layout !== 'medical-professional-review') within(item.span, item.decision?.span);
  within(item.heading, item.request);
  for (const paragraph of [item.claimsAdministrator, item.reviewer, item.rationale]) {
    if (!paragraph) continue;
    within(item.span, paragraph.label, paragraph.body);
    assert.ok(paragraph.label.end <= paragraph.body.start);
    if ('citations' in paragraph) within(paragraph.body, ...paragraph.citations.map(({ span }) => span));
  }
  within(item.rationale?.body ?? null, item.rationale?.conclusion?.span);
}

function assertOutline(entries: readonly OutlineEntry[], outer: Span | null): void {
  for (const { kind, name, span, selection, children } of entries) {
    assert.ok(name.trim() !== '', 'an entry has a name');
    assert.ok(encloses(span, selection), `${name} selects within what it spans`);
    assert.ok(!outer || encloses(outer, span), `${name} lies within what holds it`);
    // An item that stands before the first section is listed after the sections.
    assertOutline(children, kind === 'letter' ? null : span);
  }
}
