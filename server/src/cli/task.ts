import { generatorOf } from '../caseload/generator';
import { recordOf } from '../caseload/record';
import type { LetterRecord } from '../caseload/record-model';
import { type PageLanguage, worksheetOf } from '../caseload/worksheet';
import { review } from '../review/review';
import type { Severity } from '../rules/rule';
import type { Format } from './formats/format';
import type { Input } from './inputs';
import { type Consulted, judgedIn } from './judgement';
import { readLetter } from './reading';
import { jsonForTerminal } from './terminal';
import { programVersion } from './version';

/** What is asked of every letter; it travels to the threads that read. */
export type Task = {
  /** Program and knowledge with their versions. */
  readonly generator: string;
  /** Whether a page is made of each letter, and in which language. */
  readonly page: PageLanguage | null;
};

export const taskFor = (format: Format): Task => ({
  generator: generatorOf(programVersion()),
  page: 'page' in format ? format.page : null,
});

/** What became of a file. */
export type Outcome =
  | {
      readonly kind: 'letter';
      readonly file: string;
      /** Below the folder that was asked for. */
      readonly path: string;
      /** How many disputed items it has. */
      readonly items: number;
      readonly findings: FindingCounts;
      /** How many findings were left out because someone accepted them. */
      readonly accepted: number;
      readonly consulted: Consulted;
      /** As JSON, which a terminal can show. */
      readonly record: string;
      readonly page: string | null;
    }
  /** A text of a folder that is no letter. */
  | { readonly kind: 'left-out'; readonly file: string }
  /** `reason` follows the name of the file in a message. */
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string };

export type FindingCounts = Readonly<Partial<Record<Severity, number>>>;

export type ReadLetter = Extract<Outcome, { kind: 'letter' }>;

/** Reads and reviews one file. Whatever goes wrong with it is the answer; nothing is thrown. */
export async function outcomeOf({ file, path, isNamed }: Input, task: Task): Promise<Outcome> {
  const reading = await readLetter(file);
  if (reading.kind === 'unreadable') return { kind: 'refused', file, reason: reading.reason };
  if (reading.kind === 'no-letter')
    return isNamed ? { kind: 'refused', file, reason: 'is no IMR letter' } : { kind: 'left-out', file };
  try {
    const { sha256, text } = reading;
    const { review: reviewed, consulted } = judgedIn(file, review(text));
    const { accepted } = reviewed;
    const record = recordOf(file, reviewed, { sha256, generator: task.generator });
    const page = task.page && worksheetOf(file, reviewed, task.page);
    const findings = countsOf(record);
    return {
      kind: 'letter',
      file,
      path,
      items: record.items.length,
      findings,
      accepted,
      consulted,
      record: jsonForTerminal(JSON.stringify(record)),
      page,
    };
  } catch (error) {
    return { kind: 'refused', file, reason: `could not be reviewed (${(error as Error).message})` };
  }
}

function countsOf({ findings }: LetterRecord): FindingCounts {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

/** The record of a letter that was read. */
export const recordIn = ({ record }: ReadLetter): LetterRecord => JSON.parse(record);
