import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatted, formattingOf } from '../../../server/src/features/formatting';
import { parseLetter } from '../../../server/src/letter/parse';
import { meaningOf } from '../../properties/meaning';
import { anyExtraction, anyLineEnd, anyText, SAMPLES } from '../../properties/texts';
import { LEFT_OUT, realLetters } from '../../truth/letters';
import { item, letterOf } from '../letter/letters';

const format = (text: string): string => formatted(text, formattingOf(parseLetter(text)));
const visible = (text: string): string => text.replace(/[\s\u0000-\u0020\ufeff]+/g, '');

const EVEN = letterOf(
  item({
    request: 'Occupational therapy for the right wrist, twice a\nweek for four weeks',
    rationale:
      'The wrist is stable and\nno cast was worn. The request for occupational therapy is not medically\nnecessary.',
  }),
  item({
    request: 'Thumb splint',
    decision: 'Overturned',
    rationale: 'A thumb splint is medically necessary.',
  }),
);

describe('Format Document', () => {
  it('leaves an even letter alone', () => {
    assert.deepEqual(formattingOf(parseLetter(EVEN)), []);
  });

  const uneven: Readonly<Record<string, (text: string) => string>> = {
    'blanks at line ends': (text) => text.replaceAll('\n', '  \n'),
    'blanks on empty lines': (text) => text.replaceAll('\n\n', '\n \n'),
    'indented lines': (text) => text.replaceAll(/^(?=.)/gm, '      '),
    'centred titles': (text) => text.replaceAll(/^[A-Z ,]+$/gm, '                    $&'),
    'several blank lines': (text) => text.replaceAll('\n\n', '\n\n\n'),
    'blank lines before and after': (text) => `\n\n \n${text}\n \n\n`,
    'no line end at its end': (text) => text.trimEnd(),
    'double spaced lines': (text) => text.replaceAll('\n', ' \n\n'),
    'a page break in a paragraph': (text) => text.replace('\nno cast', '\n\n\n\nno cast'),
    'a form feed in a heading': (text) => text.replace('\nweek for', '\n\fweek for'),
    'a page break before an item': (text) => text.replace('\nThumb splint', '\n\n\f\nThumb splint'),
  };
  for (const [name, extract] of Object.entries(uneven)) {
    it(`mends ${name}`, () => {
      assert.notEqual(extract(EVEN), EVEN);
      assert.equal(format(extract(EVEN)), EVEN);
    });
  }

  it('sets items and their paragraphs apart where an extractor wrote no blank lines', () => {
    const dense = format(EVEN.replaceAll(/\n\n+/g, '\n'));
    assert.ok(dense.includes(EVEN.slice(EVEN.indexOf('Occupational therapy'), EVEN.indexOf('Thumb splint'))));
  });

  it('keeps the columns of the case header', () => {
    const header = `Case Number:   CM17-9900123
Priority:      Standard            Application
                                   Received:   01/30/2017`;
    const text = EVEN.replace(/^[\s\S]*?(?=\n\nHOW THE IMR)/, header);
    assert.equal(format(text.replace(/^(?=.)/gm, '    ')).split('\n\n')[0], header);
  });

  it('keeps what stands between words, and what is printed on every page', () => {
    const text = EVEN.replace('stable and\n', 'stable  and\n\nPage 3 of 5\n\f\n');
    const after = format(text);
    assert.match(after, /stable {2}and\n/);
    assert.match(after, /\n\nPage 3 of 5\n/);
  });

  it('keeps the line ends of the text', () => {
    for (const end of ['\r\n', '\r']) {
      const text = EVEN.replaceAll('\n', end);
      assert.equal(format(text.replaceAll(end, `  ${end}`)), text);
    }
  });

  it('leaves a letter alone that it would set otherwise once more', () => {
    const text = ':\nIISSUES, DECISIONS AND RATIONALES\n\nT';
    assert.equal(format(format(text)), format(text));
  });

  it('leaves other text, and layouts that are not known, alone', () => {
    for (const text of ['A shopping list:\n\n\n\n   milk  \n', '', '   \n']) {
      assert.deepEqual(formattingOf(parseLetter(text)), []);
    }
  });

  for (const { name, text } of SAMPLES) {
    it(`changes white space alone, once, and no meaning: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(anyExtraction, { maxLength: 3 }), anyLineEnd, (extractions, end) => {
          const made = extractions.reduce((now, { apply }) => apply(now), text).replaceAll('\n', end);
          const after = format(made);
          assert.equal(visible(after), visible(made));
          assert.equal(format(after), after);
          assert.deepEqual(meaningOf(after), meaningOf(made));
        }),
        { numRuns: 15 },
      );
    });
  }

  it('changes no meaning of the real letters, where they are at hand', function () {
    this.timeout(300_000);
    const real = realLetters();
    if (!real) {
      console.log(LEFT_OUT);
      return;
    }
    const made = real.extractions.flatMap((extraction) =>
      real.truth.map((each) => ({ name: `${extraction} ${each.file}`, text: real.textOf(extraction, each) })),
    );
    for (const { name, text } of [...made, ...real.seeds]) {
      const after = format(text);
      assert.equal(visible(after), visible(text), name);
      assert.equal(format(after), after, name);
      assert.deepEqual(meaningOf(after), meaningOf(text), name);
    }
  });

  it('is total, and never touches what is visible', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(visible(format(text)), visible(text));
      }),
      { numRuns: 200 },
    );
  });
});
