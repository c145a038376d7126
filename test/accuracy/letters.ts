import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exampleLetter, HEADER, ISSUES, MRI, NORCO, PROCESS, SUMMARY } from '../../server/src/rules/example';
import { letter, SPACINGS } from '../unit/letter/letters';

/** One letter, as the programs that made a text of it wrote it. */
export type Sample = {
  readonly name: string;
  readonly texts: readonly { readonly extraction: string; readonly text: string }[];
};

const EXTENSION = '.txt';
const SAMPLES = join(__dirname, '../../samples');
/** Those of the samples that are sound and of a layout that is read in full. */
const SOUND = /^0[12346]-/;

/**
 * The letters of a folder: those of its `real/` and, of the same letters, its `other-extractors/<program>/`; without
 * these its own.
 */
export function samplesIn(folder: string): readonly Sample[] {
  const extractions = extractionsIn(folder);
  return namesIn(join(folder, extractions[0]!)).map((name) => ({
    name: basename(name, EXTENSION),
    texts: extractions.map((extraction) => ({
      extraction: basename(extraction),
      text: readFileSync(join(folder, extraction, name), 'utf8'),
    })),
  }));
}

function extractionsIn(folder: string): readonly string[] {
  if (!existsSync(join(folder, 'real'))) return ['.'];
  const others = readdirSync(join(folder, 'other-extractors')).sort();
  return ['real', ...others.map((name) => join('other-extractors', name))];
}

/** Letters of our own: the samples, and those that examples and tests are made of. */
export function ownSamples(): readonly Sample[] {
  const samples = namesIn(SAMPLES)
    .filter((name) => SOUND.test(name))
    .map((name) => ({
      name: basename(name, EXTENSION),
      texts: [{ extraction: 'sample', text: readFileSync(join(SAMPLES, name), 'utf8') }],
    }));
  const made = Object.entries({
    letter: letter(),
    'examples with header': `${HEADER}${PROCESS}${SUMMARY}${ISSUES}${MRI}\n\n${NORCO}\n`,
    examples: exampleLetter(`${NORCO}\n\n${MRI}\n`),
  });
  return [...samples, ...made.map(([name, text]) => ({ name, texts: spaced(text) }))];
}

const spaced = (text: string): Sample['texts'] =>
  Object.entries(SPACINGS).map(([extraction, space]) => ({ extraction, text: space(text) }));

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .sort();
