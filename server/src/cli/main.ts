#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { check, FAIL_ON, type FailOn, type FindingFormat } from './check';
import { extract, type RecordFormat } from './extract';
import { FINDING_FORMATS, RECORD_FORMATS } from './formats/index';
import { importPdfs } from './import';
import { cleanUpWhenInterrupted, tolerate } from './output';
import { defaultThreads, isReader, readForOthers } from './pool';
import { printRule, printRules } from './rules';
import { EXIT_STATUS, type Status } from './status';
import { forTerminal } from './terminal';
import { programVersion } from './version';

const NAME = 'imr-letters';
const PATHS = 'letters, patterns such as "**/*.txt", or folders with letters (.txt, .imr)';

if (isReader) readForOthers();
else void run();

async function run(): Promise<void> {
  tolerate(process.stdout);
  tolerate(process.stderr);
  cleanUpWhenInterrupted();
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommanderError))
      process.stderr.write(`${NAME}: ${forTerminal((error as Error).message)}\n`);
  }
}

function program(): Command {
  const command = new Command(NAME)
    .description('Reads and checks California Independent Medical Review determination letters.')
    .version(programVersion())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, `${NAME}: `)) })
    .addHelpText('after', `\n${EXIT_STATUS}`);
  addExtract(command);
  addCheck(command);
  command
    .command('import')
    .description('write the text of letters that are PDFs')
    .argument('<paths...>', 'PDFs, patterns, or folders with PDFs')
    .requiredOption('-o, --output <folder>', 'where the texts go; nothing there is overwritten', nameOf)
    .action(async (paths: readonly string[], { output }: { output: string }) =>
      end(await importPdfs(paths, output)),
    );
  command
    .command('rules')
    .description('list what check reports')
    .action(() => printRules());
  command
    .command('rule')
    .description('explain a finding: what is looked at, why it matters, examples')
    .argument('<code>', 'as check prints it, such as empty-rationale')
    .action(async (code: string) => end(await printRule(code)));
  return command;
}

/** Options of the commands that read letters, as commander names them. */
type Options<Format> = {
  readonly format: Format;
  readonly output?: string;
  readonly filesFrom?: string;
  readonly jobs: number;
};

function addExtract(command: Command): void {
  reading(command.command('extract'), RECORD_FORMATS, 'ndjson')
    .description('give what letters say, in full or as a table of disputed items')
    .action(async (paths: readonly string[], options: Options<RecordFormat>) =>
      end(await extract(callOf(paths, options), options.format)),
    );
}

function addCheck(command: Command): void {
  reading(command.command('check'), FINDING_FORMATS, 'text')
    .description('give what is malformed or inconsistent in letters')
    .addOption(
      new Option('--fail-on <severity>', 'exit with status 1 on findings this grave or graver')
        .choices(FAIL_ON)
        .default('error'),
    )
    .addHelpText('after', `\n${EXIT_STATUS}`)
    .action(async (paths: readonly string[], options: Options<FindingFormat> & { failOn: FailOn }) =>
      end(await check(callOf(paths, options), options.format, options.failOn)),
    );
}

function reading(command: Command, formats: object, usual: string): Command {
  return command
    .argument('[paths...]', PATHS)
    .addOption(
      new Option('-f, --format <format>', 'form of the result').choices(Object.keys(formats)).default(usual),
    )
    .option(
      '-o, --output <path>',
      'file for the result, which never replaces a letter; for html and markdown a folder, with a page a letter',
      nameOf,
    )
    .option('--files-from <file>', 'read paths from a file too, one a line; - is standard input')
    .option('-j, --jobs <count>', 'how many letters to read at once', countOf, defaultThreads());
}

function nameOf(text: string): string {
  if (text === '') throw new InvalidArgumentError('It has to be a name.');
  return text;
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It has to be a number from 1 to 999.');
  return Number(text);
}

function callOf(paths: readonly string[], { output, filesFrom, jobs }: Options<unknown>) {
  if (paths.length === 0 && filesFrom === undefined) throw new Error('no letters: name files or folders');
  return { paths, filesFrom, output, threads: jobs };
}

function end(status: Status): void {
  process.exitCode = status;
}
