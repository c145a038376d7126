import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const FOLDER = join(__dirname, '../../samples');

export type Sample = { readonly name: string; readonly text: string };

/** Every letter of the samples. */
export const SAMPLES: readonly Sample[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

export const PIECES: readonly string[] = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'CLINICAL CASE SUMMARY',
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'IMR DECISION(S) AND RATIONALE(S)',
  'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE',
  'Notice of Independent Medical Review Determination',
  'MEDICAL PROFESSIONAL REVIEW',
  'ISSUE AT DISPUTE:',
  'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
  'The Expert Reviewer has the following credentials:',
  'State(s) of Licensure: Ohio, Maine',
  'Certification(s)/Specialty: None',
  'The Final Determination was based on decisions for the disputed items/services set forth below:',
  'Case Number: CM17-9900123',
  'Date of Injury:',
  '02/30/2017',
  'Application',
  'Received:',
  'Claims Administrator guideline:',
  'MAXIMUS guideline:',
  'Decision rationale:',
  'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids (a, b) Page(s): 76-85, 88-',
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter',
  'Wrist brace:',
  ': Upheld',
  'Upheld',
  'Overturned.',
  'Partially',
  'Uphled',
  'The remaining IMR eligible portion of the original request, a brace is:',
  'was the original request.',
  'The request for a brace is not medically necessary.',
  'the request for one wax bath is medically necessary and appropriate.',
  'If it is, it may be',
  'Â®',
  'â€™',
  '-',
  '(',
  ',',
  ':',
  '.',
];
const GAPS: readonly string[] = [
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\n\n\n\n',
  '\t',
  '\u00a0',
  '',
];

/** Texts made of the parts of letters in any order, of parts of samples, and of any characters at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: piecesOf(60) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.nat(), piecesOf(6))
      .map(
        ([{ text }, from, to, pieces]) =>
          text.slice(0, from % text.length) + pieces + text.slice(to % text.length),
      ),
  },
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
);

function piecesOf(maxLength: number): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS))
    .map(([words, gap]) => words + gap);
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}

/** A change that extractors make to a text and that leaves its meaning. */
export type Extraction = { readonly name: string; readonly apply: (text: string) => string };

const lines = (name: string, change: (line: string) => string): Extraction => ({
  name,
  apply: (text) => text.split('\n').map(change).join('\n'),
});

/** Changes of a text whose lines end with LF; the line ends come last. */
export const anyExtraction: fc.Arbitrary<Extraction> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((count) => ({
    name: `${count} leading blank lines`,
    apply: (text: string) => ' \n'.repeat(count) + text,
  })),
  fc.integer({ min: 1, max: 12 }).map((count) => ({
    name: `${count} trailing blank lines`,
    apply: (text: string) => text + '\n'.repeat(count),
  })),
  fc
    .integer({ min: 1, max: 5 })
    .map((count) => lines(`${count} trailing blanks`, (line) => line + ' '.repeat(count))),
  fc
    .integer({ min: 1, max: 12 })
    .map((count) => lines(`indented by ${count}`, (line) => (line.trim() ? ' '.repeat(count) + line : line))),
  fc.constant(lines('indented by a tab', (line) => (line.trim() ? `\t${line}` : line))),
  fc.constant(
    lines('centred titles', (line) =>
      /^[A-Z ,]{9,}$/.test(line.trim()) ? `${' '.repeat(30)}${line}` : line,
    ),
  ),
  fc.constant(
    lines('form feeds before titles', (line) => (/^[A-Z ,]{9,}$/.test(line.trim()) ? `\f${line}` : line)),
  ),
  fc.constant({ name: 'a byte order mark', apply: (text: string) => `\ufeff${text}` }),
);

export const anyLineEnd = fc.constantFrom('\n', '\r\n', '\r');
