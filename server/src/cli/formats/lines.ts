import type { FindingRecord } from '../../caseload/record-model';
import { type ReadLetter, recordIn } from '../task';
import { forTerminal, type Paint } from '../terminal';
import { type TextFormat, textFormat } from './format';

type LineOf = (file: string, finding: FindingRecord) => string;

const linesOf = (lineOf: LineOf): TextFormat =>
  textFormat((letter) =>
    findingsIn(letter)
      .map((finding) => `${lineOf(letter.file, finding)}\n`)
      .join(''),
  );

/** Most letters have no finding, and their records need not be read. */
const findingsIn = (letter: ReadLetter): readonly FindingRecord[] =>
  Object.keys(letter.findings).length === 0 ? [] : recordIn(letter).findings;

/** A line a finding, for people. */
export const forPeople = (paint: Paint): TextFormat =>
  linesOf((file, { severity, code, message, line, column }) => {
    const place = `${forTerminal(file)}:${line}:${column}`;
    return `${place}: ${paint(severity, severity)} ${code} ${forTerminal(message)}`;
  });

const COMMANDS: Readonly<Record<FindingRecord['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command of GitHub Actions a finding, which shows it at its place in a pull request. */
export const forGitHub: TextFormat = linesOf((file, finding) => {
  const { severity, code, message, line, column, endLine, endColumn } = finding;
  const properties = { file, line, col: column, endLine, endColumn, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(message)}`;
});

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
