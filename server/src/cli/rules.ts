import { DOCUMENTED_RULES } from '../rules/documented';
import { rulePage } from '../rules/page';
import { write } from './output';
import type { Status } from './status';
import { forTerminal } from './terminal';

/** Prints every code with its severity and what it reports, a line each. */
export async function printRules(): Promise<void> {
  const width = Math.max(...DOCUMENTED_RULES.map(({ code }) => code.length));
  const lines = DOCUMENTED_RULES.map(
    ({ code, severity, summary }) => `${code.padEnd(width)}  ${severity.padEnd(11)}  ${summary}\n`,
  );
  await write(process.stdout, lines.join(''));
}

/** Prints the page of a rule; where there is none of that code, says so. */
export async function printRule(code: string): Promise<Status> {
  const rule = DOCUMENTED_RULES.find((each) => each.code === code);
  if (rule) {
    await write(process.stdout, rulePage(rule));
    return 0;
  }
  await write(
    process.stderr,
    `imr-letters: there is no finding “${forTerminal(code)}”; imr-letters rules lists them.\n`,
  );
  return 2;
}
