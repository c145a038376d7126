import { readFileSync } from 'node:fs';
import { apartFrom } from './apart';
import { reasonOf } from './failure';
import type { FileFormat, Format, Letters, TextFormat } from './formats/format';
import { findInputs, type Input, type Inputs } from './inputs';
import { JudgementReport } from './judgement';
import { intoFile, intoText, write } from './output';
import { intoPages, type Pages, pagesFor } from './pages';
import { outcomesOf } from './pool';
import { progressOver } from './progress';
import type { FindingCounts, Outcome, ReadLetter, Task } from './task';
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
  /** Their disputed items. */
  items: number;
  /** Texts in folders that are no letters. */
  leftOut: number;
  /** PDFs in folders beside which there is no text of theirs. */
  pdfs: number;
  /** Files that could not be read, and no letters that were asked for by name; each was named. */
  refused: number;
  lettersWithFindings: number;
  findings: FindingCounts;
  /** Findings that were left out because someone accepted them. */
  accepted: number;
  /** Faults in the files that say how findings are judged; each was named. */
  problems: number;
  /** Whether whoever reads the result stopped before its end. */
  isCutOff: boolean;
};

/**
 * Reads every letter that a call asks for and writes the result in its format. What cannot be read is named on
 * standard error and the rest goes on; where nothing is left the result is an empty one of its format, so that a program
 * never takes an earlier result for that of this call. Throws where the result cannot be written, or would take the place
 * of what it is made from.
 */
export async function readLetters(call: Call, task: Task): Promise<Tally> {
  const paths = [...call.paths, ...pathsIn(call.filesFrom)];
  const found = await findInputs(paths);
  const tally = { ...NOTHING, pdfs: found.pdfs };
  const result = resultOf(call, found.files);
  const files = await apartFrom(filesOf(result), found.files, call.filesFrom);
  const report = new JudgementReport();
  const letters = counted({ ...found, files }, call, task, tally, report);
  tally.isCutOff = !(await writeAs(result, letters));
  const problems = report.problems();
  tally.problems = problems.length;
  await write(process.stderr, [...problems, ...report.unmatched(paths)].join(''));
  return tally;
}

const NOTHING: Tally = {
  letters: 0,
  items: 0,
  leftOut: 0,
  pdfs: 0,
  refused: 0,
  lettersWithFindings: 0,
  findings: {},
  accepted: 0,
  problems: 0,
  isCutOff: false,
};

const STANDARD_INPUT = 0;

/** One a line; between null characters where there are any, as `find -print0` gives them. */
function pathsIn(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  const text = textOf(list);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((each) => each !== '');
}

function textOf(list: string): string {
  try {
    return readFileSync(list === '-' ? STANDARD_INPUT : list, 'utf8');
  } catch (error) {
    throw new Error(`${list}: ${reasonOf(error)}`);
  }
}

async function* counted(
  inputs: Inputs,
  { threads, output }: Call,
  task: Task,
  tally: Tally,
  report: JudgementReport,
): Letters {
  for (const { file, reason } of inputs.refused) await name(file, reason, tally);
  const outcomes = outcomesOf(inputs.files, task, threads);
  const isPrinting = output === undefined && process.stdout.isTTY;
  for await (const outcome of progressOver(outcomes, inputs.files.length, isPrinting, isSaid)) {
    if (outcome.kind === 'letter') {
      count(outcome, tally);
      report.note(outcome.consulted);
      yield outcome;
    } else if (outcome.kind === 'refused') await name(outcome.file, outcome.reason, tally);
    else tally.leftOut++;
  }
}

const isSaid = ({ kind }: Outcome): boolean => kind === 'refused';

async function name(file: string, reason: string, tally: Tally): Promise<void> {
  tally.refused++;
  await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
}

function count({ items, findings, accepted }: ReadLetter, tally: Tally): void {
  tally.letters++;
  tally.items += items;
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

/** A format with the place where the result goes. */
type Result =
  | { readonly kind: 'text'; readonly format: TextFormat; readonly file: string | undefined }
  | { readonly kind: 'file'; readonly format: FileFormat; readonly file: string }
  | { readonly kind: 'pages'; readonly folder: string; readonly pages: Pages };

function resultOf({ format, output }: Call, inputs: readonly Input[]): Result {
  if ('text' in format) return { kind: 'text', format, file: output };
  if (output === undefined) throw new Error('this format needs --output, a file or, for pages, a folder');
  if ('file' in format) return { kind: 'file', format, file: output };
  return { kind: 'pages', folder: output, pages: pagesFor(output, format, inputs) };
}

/** Every file that may be written. */
function filesOf(result: Result): readonly string[] {
  if (result.kind === 'pages') return [...result.pages.values()];
  return result.file === undefined ? [] : [result.file];
}

/** Writes the result; false when whoever reads it stopped before its end. */
async function writeAs(result: Result, letters: Letters): Promise<boolean> {
  let isTaken = true;
  if (result.kind === 'pages') await intoPages(result.folder, result.pages, letters);
  else if (result.kind === 'file') await intoFile(result.file, (draft) => result.format.file(letters, draft));
  else
    await intoText(result.file, (take) =>
      result.format.text(letters, async (text) => {
        isTaken = await take(text);
        return isTaken;
      }),
    );
  return isTaken;
}
