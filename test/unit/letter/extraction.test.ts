import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { INTRODUCTION, ISSUES, issues, item, letter, letterOf } from './letters';
import { decisionsIn, itemsIn, sectionsIn, unreadIn } from './reading';

const HEADING = 'Occupational therapy for the right wrist, twice a\nweek for four weeks';
const RATIONALE = `The wrist is stable and
no cast was worn. A home program was

taught in May. The request for
occupational therapy is not medically necessary.`;

const therapy = item({ request: HEADING, rationale: RATIONALE });
const splint = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The thumb is unstable. The request for a thumb splint is medically necessary.',
});
const LETTER = letterOf(therapy, splint);

/** How programs that make text from PDFs set the lines of one letter. */
const EXTRACTIONS: Record<string, (text: string) => string> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'no line end at its end': (text) => text.trimEnd(),
  'leading blank lines': (text) => `\n\n \n\n${text}`,
  'trailing blank lines': (text) => `${text}\n\n \n\n\n`,
  'trailing blanks': (text) => text.replaceAll('\n', '  \n'),
  'blanks on blank lines': (text) => text.replaceAll('\n\n', '\n \n'),
  'double spacing': (text) => text.replaceAll('\n', '\n\n'),
  'double spacing with blanks': (text) => text.replaceAll('\n', ' \n\n'),
  'no blank lines': (text) => text.replaceAll(/\n\n+/g, '\n'),
  'two blank lines between paragraphs': (text) => text.replaceAll('\n\n', '\n\n\n'),
  indentation: (text) => text.replaceAll(/^(?=.)/gm, '      '),
  'tabs before lines': (text) => text.replaceAll(/^(?=.)/gm, '\t'),
  'centred titles': (text) => text.replaceAll(/^[A-Z ,]+$/gm, '                    $&'),
  'centred titles and no blank lines': (text) =>
    text.replaceAll(/\n\n+/g, '\n').replaceAll(/^[A-Z ,]+$/gm, '                    $&'),
  'form feeds before titles': (text) => text.replaceAll(/^(?=CLINICAL|IMR)/gm, '\f'),
};

describe('a letter is the same letter with', () => {
  for (const [name, extract] of Object.entries(EXTRACTIONS)) {
    it(name, () => {
      const text = extract(LETTER);
      assert.deepEqual(itemsIn(text), itemsIn(LETTER));
      assert.deepEqual(sectionsIn(text), sectionsIn(LETTER));
      assert.deepEqual(unreadIn(text), []);
      const { layout, header, reviewer } = parseLetter(text);
      const values = (read: object): string =>
        JSON.stringify(read, (key, value) => (key === 'span' ? 0 : value));
      assert.equal(layout, 'final-determination');
      assert.equal(values(header), values(parseLetter(LETTER).header));
      assert.equal(values(reviewer), values(parseLetter(LETTER).reviewer));
    });
  }
});

const BREAKS: Record<string, string> = {
  'a form feed': '\f',
  'a form feed after a blank line': '\n\f',
  'a form feed on a line of its own': '\f\n',
  'two empty lines': '\n\n',
  'five empty lines': '\n\n\n\n\n',
  'the number of a page before a form feed': '2\n\f',
  'the number of a page after blank lines': '\n\n      12\n\n\f\n',
  'the foot of a page': 'Final Determination Letter for IMR Case Number CM17-9900123      2\n',
};

describe('a page break', () => {
  for (const [name, pageBreak] of Object.entries(BREAKS)) {
    describe(`written as ${name}`, () => {
      const broken = (text: string, before: string): string => {
        assert.equal(text.split(`\n${before}`).length, 2, 'the place is there once');
        return text.replace(`\n${before}`, `\n${pageBreak}${before}`);
      };
      const places: Record<string, string> = {
        'inside a heading': 'week for four weeks',
        'inside a rationale': 'no cast was worn',
        'inside a sentence': 'occupational therapy is not',
        'between two paragraphs of a rationale': 'taught in May',
        'between a rationale and the next heading': 'Thumb splint: Overturned',
        'before a title': ISSUES,
        'between a title and its text': INTRODUCTION,
      };
      for (const [place, line] of Object.entries(places)) {
        it(`changes nothing ${place}`, () => {
          const text = broken(LETTER, line);
          assert.deepEqual(itemsIn(text), itemsIn(LETTER));
          assert.deepEqual(sectionsIn(text), sectionsIn(LETTER));
          assert.deepEqual(unreadIn(text), []);
        });
      }

      it('changes nothing before the first label of an item', () => {
        const text = LETTER.replaceAll('\nClaims Administrator', `\n${pageBreak}Claims Administrator`);
        assert.deepEqual(itemsIn(text), itemsIn(LETTER));
      });

      it('changes nothing between a heading and its decision', () => {
        const text = LETTER.replace('weeks: Upheld', `weeks:\n${pageBreak}Upheld`);
        assert.deepEqual(decisionsIn(text), decisionsIn(LETTER));
      });

      it('changes nothing in a double spaced letter', () => {
        const spaced = LETTER.replaceAll('\n', ' \n\n');
        for (const line of Object.values(places)) {
          const text = spaced.replace(`\n${line}`, `\n${pageBreak}${pageBreak}${line}`);
          assert.deepEqual(itemsIn(text), itemsIn(LETTER), line);
        }
      });

      it('changes nothing inside a partly approved request', () => {
        const partly = `Wax bath, eight visits was the original request. Wax bath, four visits was
authorized by the Claims Administrator. The remaining IMR eligible portion of
the original request, Wax bath, four visits is: Upheld`;
        const whole = letterOf(therapy, item().replace('Wrist brace: Upheld', partly));
        for (const line of ['authorized by', 'the original request, Wax']) {
          const text = broken(whole, line);
          assert.deepEqual(itemsIn(text), itemsIn(whole));
          assert.equal(decisionsIn(text)[1]?.[0], 'Wax bath, four visits');
        }
      });
    });
  }

  it('in a letter without blank lines stands between rationale and heading, or inside the heading', () => {
    const dense = LETTER.replaceAll(/\n\n+/g, '\n');
    for (const line of ['Thumb splint', 'week for four', 'Claims Administrator guideline']) {
      assert.deepEqual(itemsIn(dense.replace(`\n${line}`, `\n\f${line}`)), itemsIn(LETTER));
    }
  });
});

describe('a title', () => {
  const titles: Record<string, string> = {
    'with a colon': `${ISSUES}:`,
    'over two lines': ISSUES.replace(', ', ',\n'),
    'over two lines, centred': `      ${ISSUES.replace(', ', ',\n          ')}`,
    'without its comma': ISSUES.replace(',', ''),
  };
  for (const [name, title] of Object.entries(titles)) {
    it(`is known ${name}`, () => {
      const text = LETTER.replace(ISSUES, title);
      assert.deepEqual(
        sectionsIn(text).map(([kind]) => kind),
        sectionsIn(LETTER).map(([kind]) => kind),
      );
      assert.deepEqual(itemsIn(text), itemsIn(LETTER));
    });
  }

  it('of the summary is known in capitals or not', () => {
    for (const title of ['Clinical Case Summary', 'CLINICAL CASE SUMMARY:', 'CLINICAL\nCASE SUMMARY']) {
      const text = LETTER.replace('CLINICAL CASE SUMMARY', title);
      assert.deepEqual(
        sectionsIn(text).map(([kind]) => kind),
        sectionsIn(LETTER).map(([kind]) => kind),
      );
    }
  });

  it('inside a sentence is none', () => {
    const summary = `CLINICAL CASE SUMMARY
The report calls itself a
CLINICAL CASE SUMMARY of ten years and ends there.`;
    assert.deepEqual(
      sectionsIn(letter({ summary, issues: issues(item()) })).map(([kind]) => kind),
      sectionsIn(LETTER).map(([kind]) => kind),
    );
  });
});

describe('a section', () => {
  it('reaches from its title to the last word before the next', () => {
    const { sections } = parseLetter(LETTER);
    const words = (span: { start: number; end: number }): string => LETTER.slice(span.start, span.end);
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      [
        'case-header',
        'determination-process',
        'reviewer-credentials',
        'clinical-summary',
        'issues-and-decisions',
      ],
    );
    assert.match(words(sections[3]!.span), /^CLINICAL CASE SUMMARY\n.*and is content\.$/s);
    assert.match(words(sections[3]!.body), /^The expert reviewer developed.*and is content\.$/s);
    assert.match(words(sections[4]!.span), /^IMR ISSUES.*medically necessary\.$/s);
  });

  it('without text has an empty body', () => {
    const text = letter({ summary: 'CLINICAL CASE SUMMARY' });
    const summary = parseLetter(text).sections.find(({ kind }) => kind === 'clinical-summary')!;
    assert.equal(text.slice(summary.body.start, summary.body.end), '');
    assert.equal(text.slice(summary.span.start, summary.span.end), 'CLINICAL CASE SUMMARY');
  });

  it('may be missing, each of them', () => {
    for (const part of ['header', 'process', 'summary'] as const) {
      assert.deepEqual(itemsIn(letter({ [part]: null })), itemsIn(letter()));
    }
  });
});
