import { readFileSync } from 'node:fs';
import type { Format, Letters } from './formats/format';
import { findInputs, type Inputs } from './inputs';
import { JudgementReport } from './judgement';
import { intoFile, intoText, write } from './output';
import { intoPages } from './pages';
import { outcomesOf } from './pool';
import { progressOver } from './progress';
import type { FindingCounts, ReadLetter, Task } from './task';
import { forTerminal } from './terminal';

/** What the commands that read letters have in common. */
export type Call = {
  readonly paths: readonly string[];
  /** A file with more paths, a line each; `-` is standard input. */
  readonly filesFrom: string | undefined;
  readonly format: Format;
  /** Of the result: a file, or for pages a folder. */
  readonly output: string | undefined;
  readonly threads: number;
};

/** How many files there were of each sort. */
export type Tally = {
  letters: number;
  /** Texts in folders that are no letters. */
  leftOut: number;
  /** Files that could not be read, and no letters that were asked for by name; each was named. */
  refused: number;
  lettersWithFindings: number;
  findings: FindingCounts;
  /** Findings that were left out because someone accepted them. */
  accepted: number;
  /** Faults in the files that say how findings are judged; each was named. */
  problems: number;
};

/**
 * Reads every letter that a call asks for and writes the result in its format. What cannot be read is named on
 * standard error and the rest goes on. Throws where the result cannot be written.
 */
export async function readLetters(call: Call, task: Task): Promise<Tally> {
  const tally = { ...NOTHING };
  const paths = [...call.paths, ...pathsIn(call.filesFrom)];
  const inputs = await findInputs(paths);
  const report = new JudgementReport();
  const letters = counted(inputs, call.threads, task, tally, report);
  await writeAs(call, letters);
  const problems = report.problems();
  tally.problems = problems.length;
  await write(process.stderr, [...problems, ...report.unmatched(paths)].join(''));
  return tally;
}

const NOTHING: Tally = {
  letters: 0,
  leftOut: 0,
  refused: 0,
  lettersWithFindings: 0,
  findings: {},
  accepted: 0,
  problems: 0,
};

const STANDARD_INPUT = 0;

/** One a line; between null characters where there are any, as `find -print0` gives them. */
function pathsIn(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  const text = readFileSync(list === '-' ? STANDARD_INPUT : list, 'utf8');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((each) => each !== '');
}

async function* counted(
  inputs: Inputs,
  threads: number,
  task: Task,
  tally: Tally,
  report: JudgementReport,
): Letters {
  for (const { file, reason } of inputs.refused) await name(file, reason, tally);
  for await (const outcome of progressOver(outcomesOf(inputs.files, task, threads), inputs.files.length)) {
    if (outcome.kind === 'letter') {
      count(outcome, tally);
      report.note(outcome.consulted);
      yield outcome;
    } else if (outcome.kind === 'refused') await name(outcome.file, outcome.reason, tally);
    else tally.leftOut++;
  }
}

async function name(file: string, reason: string, tally: Tally): Promise<void> {
  tally.refused++;
  await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
}

function count({ findings, accepted }: ReadLetter, tally: Tally): void {
  tally.letters++;
  tally.accepted += accepted;
  if (Object.keys(findings).length > 0) tally.lettersWithFindings++;
  tally.findings = sum(tally.findings, findings);
}

const sum = (a: FindingCounts, b: FindingCounts): FindingCounts =>
  Object.fromEntries(
    Object.keys({ ...a, ...b }).map((key) => {
      const severity = key as keyof FindingCounts;
      return [severity, (a[severity] ?? 0) + (b[severity] ?? 0)];
    }),
  );

async function writeAs({ format, output }: Call, letters: Letters): Promise<void> {
  if ('text' in format) return intoText(output, (take) => format.text(letters, take));
  if (output === undefined) throw new Error('this format needs --output, a file or, for pages, a folder');
  if ('file' in format) return intoFile(output, (draft) => format.file(letters, draft));
  await intoPages(output, format, letters);
}
