import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DOCUMENTED_RULES } from '../../server/src/rules/documented';
import { exampleLetter } from '../../server/src/rules/example';
import { FAULTS } from '../generated/faults';
import { generateLetter } from '../generated/letters';
import { anyText, PIECES, SAMPLES } from '../properties/texts';
import { withShrinking } from './shrinking';

/** Texts of letters that people wrote, where the environment names a folder of them. */
const REAL: readonly string[] = process.env.IMR_LETTERS
  ? readdirSync(process.env.IMR_LETTERS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(join(process.env.IMR_LETTERS!, name), 'utf8'))
  : [];

const EXAMPLES = DOCUMENTED_RULES.flatMap(({ bad, good }) => [exampleLetter(bad), exampleLetter(good)]);
const KNOWN = [...SAMPLES.map(({ text }) => text), ...EXAMPLES, ...REAL];

/** A letter as someone wrote it, or as a program did. */
export const anyLetter: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc
    .tuple(fc.nat(5000), fc.option(fc.constantFrom(...FAULTS), { freq: 2 }))
    .map(([index, fault]) => generateLetter(5, index, fault).text),
);

/** What programs that read letters stumble on. */
const STUMBLING: readonly string[] = [
  '\0',
  '\u0001',
  '\u001b[2J\u001b]0;x\u0007',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\ud800',
  '\udfff',
  '\ud83d\ude00',
  'e\u0301\u0301\u0301',
  '\u0130\u0131\u017f\u1e9e\ufb01',
  '\u212a\uff21',
  '\r',
  '\r\n',
  '\n\r',
  '\f',
  '\v',
  '\t',
  '\n\n\n\n\n',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](command:workbench.action.quit)',
  '`'.repeat(5),
  '$(error)',
  '| a | b |',
  '=HYPERLINK("http://x.example")',
  '](((((((((((',
  ')))))))))',
  '“““““',
  '((a(b(c)d)e)f)',
  '1/1/1 01/01/2016 13/45/9999 2/30/2016',
  '9'.repeat(400),
  'Page(s): 1-99999999999999999999, -, 5-4',
  '$&$1$`',
  '__proto__ constructor toString',
  'Claims Administrator guideline: MAXIMUS guideline: Decision rationale: Claims Administrator guideline:',
  'IMR ISSUES, DECISIONS AND RATIONALES IMR ISSUES, DECISIONS AND RATIONALES',
  ...PIECES,
];

type Change = (text: string) => string;

/** A place in a text, as a part of its length. */
const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, place: number): number => Math.floor(place * text.length);

/** A range of a text, short more often than long. */
const anyRange = fc
  .tuple(anyPlace, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([place, size]) => (text: string): readonly [number, number] => {
    const start = at(text, place);
    return [start, Math.min(text.length, start + Math.ceil(size ** 4 * text.length))];
  });

const cut = anyRange.map(
  (range): Change =>
    (text) => {
      const [start, end] = range(text);
      return text.slice(0, start) + text.slice(end);
    },
);

const doubled = anyRange.map(
  (range): Change =>
    (text) => {
      const [start, end] = range(text);
      return text.slice(0, end) + text.slice(start);
    },
);

const moved = fc.tuple(anyRange, anyPlace).map(
  ([range, place]): Change =>
    (text) => {
      const [start, end] = range(text);
      const rest = text.slice(0, start) + text.slice(end);
      const to = at(rest, place);
      return rest.slice(0, to) + text.slice(start, end) + rest.slice(to);
    },
);

const linesShuffled = fc.tuple(anyRange, fc.array(anyPlace, { maxLength: 12 })).map(
  ([range, places]): Change =>
    (text) => {
      const [start, end] = range(text);
      const lines = text.slice(start, end).split('\n');
      for (const place of places) lines.push(...lines.splice(Math.floor(place * lines.length), 1));
      return text.slice(0, start) + lines.join('\n') + text.slice(end);
    },
);

const inserted = fc
  .tuple(
    anyPlace,
    fc.constantFrom(...STUMBLING),
    fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 300 })),
  )
  .map(
    ([place, sign, times]): Change =>
      (text) => {
        const to = at(text, place);
        return text.slice(0, to) + sign.repeat(times) + text.slice(to);
      },
  );

const spliced = fc.tuple(anyPlace, anyPlace, anyLetter).map(
  ([here, there, other]): Change =>
    (text) =>
      text.slice(0, at(text, here)) + other.slice(at(other, there)),
);

const between = fc.tuple(anyPlace, anyText).map(
  ([place, words]): Change =>
    (text) => {
      const to = at(text, place);
      return text.slice(0, to) + words + text.slice(to);
    },
);

const whole = fc.constantFrom<Change>(
  (text) => text.replace(/\r\n|\n/g, '\r'),
  (text) => text.replace(/\r\n|\n/g, '\r\n'),
  (text) => text.replace(/\r\n|\n/g, '\u2028'),
  (text) => text.replace(/\s+/g, ' '),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, '\n'),
  (text) => text.replace(/\n/g, '\n\n'),
  (text) => text.replace(/\n+/g, '\n'),
  (text) => text.replace(/:/g, ' :\n'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/'/g, '’').replace(/-/g, '–'),
  (text) => Buffer.from(text, 'utf8').toString('latin1'),
  (text) => [...text].reverse().join(''),
);

const someRepeated = fc.tuple(anyRange, fc.integer({ min: 2, max: 30 })).map(
  ([range, times]): Change =>
    (text) => {
      const [start, end] = range(text);
      return end - start > 2000
        ? text
        : text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
    },
);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: cut },
  { weight: 2, arbitrary: doubled },
  { weight: 2, arbitrary: moved },
  { weight: 2, arbitrary: linesShuffled },
  { weight: 6, arbitrary: inserted },
  { weight: 1, arbitrary: spliced },
  { weight: 2, arbitrary: between },
  { weight: 2, arbitrary: whole },
  { weight: 2, arbitrary: someRepeated },
);

/** No text is longer: what holds for long ones is measured with those that grow. */
const LONGEST = 60_000;

/** Letters that were cut, doubled, shuffled and mixed with what programs stumble on; and texts that are none. */
export const hostileText: fc.Arbitrary<string> = withShrinking(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(anyLetter, fc.array(anyChange, { maxLength: 6 }))
        .map(([letter, changes]) => changes.reduce((text, change) => change(text).slice(0, LONGEST), letter)),
    },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  ),
);

/** What is repeated to see how time grows: a stretch of a text, a whole letter, or signs that programs stumble on. */
export const anyPump: fc.Arbitrary<string> = withShrinking(
  fc
    .oneof(
      fc
        .tuple(hostileText, anyPlace, fc.integer({ min: 1, max: 400 }))
        .map(([text, place, length]) => text.slice(at(text, place), at(text, place) + length)),
      fc
        .tuple(anyLetter, anyPlace, fc.integer({ min: 400, max: 20_000 }))
        .map(([text, place, length]) => text.slice(at(text, place), at(text, place) + length)),
      fc
        .array(fc.constantFrom(...STUMBLING, ' ', 'a', '.', ',', '0', ';', '-', 'the '), {
          minLength: 1,
          maxLength: 3,
        })
        .map((signs) => signs.join('')),
    )
    .filter((pump) => pump !== ''),
);
