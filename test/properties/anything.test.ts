import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsAt } from '../../server/src/features/actions';
import { foldingOf } from '../../server/src/features/folding';
import { hoverAt } from '../../server/src/features/hover';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline';
import { tokensOf } from '../../server/src/features/tokens';
import { whyOf } from '../../server/src/features/why';
import type { Item, Letter } from '../../server/src/letter/model';
import { parseLetter } from '../../server/src/letter/parse';
import { recogniseLetter } from '../../server/src/letter/recognition';
import { review } from '../../server/src/review/review';
import { placeFinder } from '../../server/src/text/lines';
import { sentencesOf } from '../../server/src/text/sentences';
import { encloses, type Span, touches } from '../../server/src/text/span';
import { anyText } from './texts';

const RUNS = { numRuns: 300 };

/** Every span anywhere in what was read. */
function* spansIn(read: unknown): Iterable<Span> {
  if (typeof read !== 'object' || read === null) return;
  if ('start' in read && 'end' in read) yield read as Span;
  for (const part of Object.values(read)) yield* spansIn(part);
}

function assertWithin(text: string, spans: Iterable<Span>): void {
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

describe('any text at all', function () {
  this.timeout(120_000);

  const holds = (what: string, check: (text: string, letter: Letter) => void): void => {
    it(what, () => {
      fc.assert(
        fc.property(anyText, (text) => check(text, parseLetter(text))),
        RUNS,
      );
    });
  };

  holds('is read without a fault, with spans that lie in the text', (text, letter) => {
    assert.equal(letter.text, text);
    assertWithin(text, spansIn(JSON.parse(JSON.stringify(letter))));
  });

  holds('has sections that lie apart and hold their titles and bodies', (_text, { sections }) => {
    assertApart(
      sections.map(({ span }) => span),
      'sections',
    );
    for (const { span, heading, body } of sections) {
      assert.ok(encloses(span, heading));
      assert.ok(body.start === body.end || encloses(span, body));
    }
  });

  holds('has items that lie apart and hold their parts', (_text, { items, layout }) => {
    if (layout !== 'notice-2013' && layout !== 'determination-2013')
      assertApart(
        items.map(({ span }) => span),
        'items',
      );
    for (const item of items) assertItem(item, layout);
  });

  holds('is reviewed with findings that can be shown, in order', (text) => {
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
  });

  holds('is reviewed the same every time', (text) =>
    assert.deepEqual(review(text).findings, review(text).findings),
  );

  holds('has an outline that nests, and folds and tokens that lie in it', (text, letter) => {
    assertOutline(outlineOf(letter), { start: 0, end: text.length });
    assertWithin(text, foldingOf(letter));
    assertWithin(
      text,
      tokensOf(letter).map(({ span }) => span),
    );
  });

  holds('has at most three points of why for each item', (_text, letter) => {
    for (const item of letter.items) assert.ok(whyOf(letter, item).length <= 3);
  });

  it('answers a hover and quick fixes at every offset, and none beyond', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(6000), { maxLength: 40 }), (text, offsets) => {
        const { letter, findings } = review(text);
        for (const offset of offsets) {
          const hover = hoverAt(letter, offset);
          assert.ok(!hover || (touches(hover.span, offset) && hover.markdown !== ''));
          actionsAt(findings, { start: offset, end: offset });
        }
      }),
      RUNS,
    );
  });

  it('is recognised or not, and has sentences that lie apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(typeof recogniseLetter(text), 'boolean');
        const sentences = sentencesOf(text, { start: 0, end: text.length });
        assertWithin(text, sentences);
        assertApart(sentences, 'sentences');
        assert.equal(
          sentences
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/[\s\u0000-\u0020\ufeff]+/g, ''),
          text.replace(/[\s\u0000-\u0020\ufeff]+/g, ''),
        );
      }),
      RUNS,
    );
  });

  it('has places counted from one, that grow with the offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const place = placeFinder(text);
        let last = { line: 1, column: 0 };
        for (let offset = 0; offset <= text.length; offset++) {
          const here = place(offset);
          assert.ok(here.line > last.line ? here.column === 1 : here.column === last.column + 1);
          last = here;
        }
        assert.equal(last.line, text.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 50 },
    );
  });
});
