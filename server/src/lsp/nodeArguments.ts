import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The ways in which an editor may speak with the server, as the library of the protocol knows them. */
const CHANNEL = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const HELP = `Usage: imr-letters-language-server --stdio

Language server for California Independent Medical Review determination letters.
An editor starts it and speaks the Language Server Protocol with it.

  --stdio          over standard input and output
  --socket=PORT    over a port of this machine on which the editor listens
  --pipe=NAME      over a pipe or socket file on which the editor listens
  -V, --version    print the version
  -h, --help       print this
`;

/**
 * Answers, and says so, where people have called the program with `args` to be told something, or wrongly. Editors
 * name a channel, and may say more that is none of our business.
 */
export function isForPeople(args: readonly string[]): boolean {
  if (args.some((arg) => CHANNEL.test(arg))) return false;
  const { answer, problem } = answerTo(args);
  if (answer) process.stdout.write(answer);
  else process.stderr.write(`imr-letters-language-server: ${problem}\n\n${HELP}`);
  process.exitCode = answer ? 0 : 2;
  return true;
}

function answerTo(args: readonly string[]): { readonly answer?: string; readonly problem?: string } {
  try {
    const { help, version } = parseArgs({ args: [...args], options: OPTIONS }).values;
    if (help) return { answer: HELP };
    return version ? { answer: `${versionOfPackage()}\n` } : { problem: 'how to speak with the editor?' };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** From the manifest of the package that the built program stands in. */
const versionOfPackage = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
