import { Command, CommanderError, Option } from 'commander';
import { check, FAIL_ON, type FailOn } from './check';
import { extract } from './extract';
import { importPdfs } from './import';
import { tolerate } from './output';
import { EXIT_STATUS, type Status } from './status';
import { programVersion } from './version';

const PATHS = 'letters, or folders with letters (.txt, .imr)';

void run();

async function run(): Promise<void> {
  tolerate(process.stdout);
  tolerate(process.stderr);
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommanderError))
      process.stderr.write(`imr-letters: ${(error as Error).message}\n`);
  }
}

function program(): Command {
  const command = new Command('imr-letters')
    .description('Reads and checks California Independent Medical Review determination letters.')
    .version(programVersion())
    .exitOverride()
    .addHelpText('after', `\n${EXIT_STATUS}`);
  command
    .command('extract')
    .description('print what letters say, one record a letter')
    .argument('<paths...>', PATHS)
    .addOption(new Option('--format <format>', 'form of the records').choices(['ndjson']).default('ndjson'))
    .action(async (paths: readonly string[]) => end(await extract(paths)));
  command
    .command('check')
    .description('print what is malformed or inconsistent in letters')
    .argument('<paths...>', PATHS)
    .addOption(
      new Option('--fail-on <severity>', 'exit with status 1 on findings this grave or graver')
        .choices(FAIL_ON)
        .default('error'),
    )
    .addHelpText('after', `\n${EXIT_STATUS}`)
    .action(async (paths: readonly string[], { failOn }: { failOn: FailOn }) =>
      end(await check(paths, failOn)),
    );
  command
    .command('import')
    .description('write the text of letters that are PDFs')
    .argument('<paths...>', 'PDFs, or folders with PDFs')
    .requiredOption('-o, --output <folder>', 'where the texts go; nothing there is overwritten')
    .action(async (paths: readonly string[], { output }: { output: string }) =>
      end(await importPdfs(paths, output)),
    );
  return command;
}

function end(status: Status): void {
  process.exitCode = status;
}
