// Prints how much of the real letters is read right, extraction by extraction; with -v also what is not.
import { recogniseLetter } from '../../server/src/letter/recognition';
import { FIGURES, type Score, type Share, scoreOf } from './comparison';
import { FACTS, factsOf } from './facts';
import { judgementOf } from './judged';
import { LEFT_OUT, type NamedText, type RealLetters, realLetters } from './letters';

function main(): void {
  const letters = realLetters();
  if (letters) print(reportOf(letters, process.argv.includes('-v')));
  else print([LEFT_OUT]);
}

function reportOf(letters: RealLetters, isVerbose: boolean): readonly string[] {
  const scores = letters.extractions.map((extraction) => scoreOf(letters, extraction));
  const facts = letters.extractions.map((extraction) => factsOf(letters, extraction));
  return [
    ...tableOf(FIGURES, scores),
    '',
    `Seeds recognised: ${recognised(letters.seeds)} of ${letters.seeds.length}`,
    `Texts of other kinds taken for letters: ${recognised(letters.notLetters)} of ${letters.notLetters.length}`,
    '',
    'Against the notes of careful readers:',
    ...tableOf(FACTS, facts),
    ...(isVerbose ? [...scores, ...facts].flatMap(missesOf) : []),
  ];
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

const recognised = (texts: readonly NamedText[]): number =>
  texts.filter(({ text }) => recogniseLetter(text)).length;

function tableOf<F extends string>(names: readonly F[], scores: readonly Score<F>[]): readonly string[] {
  const head = ['', ...scores.map(({ extraction }) => extraction.replace(/^.*\//, ''))];
  const rows = names.map((name) => [name, ...scores.map(({ figures }) => shown(figures[name]))]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows].map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  '),
  );
}

const shown = ({ right, of }: Share): string =>
  of === 0 ? '-' : right === of ? `${right}` : `${right}/${of}`;

const missesOf = ({ extraction, misses }: Score<string>): readonly string[] =>
  misses.map((miss) => `${extraction} ${miss}${judgementOf(miss)}`);

main();
