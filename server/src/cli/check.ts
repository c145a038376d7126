import { review } from '../review/review';
import type { Finding, Severity } from '../rules/rule';
import { placeFinder } from '../text/lines';
import { type FoundLetter, forEachLetter, type Tally } from './letters';
import { write } from './output';
import type { Status } from './status';
import { forTerminal, type Paint, paintFor } from './terminal';

/** From the gravest on. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

type Counts = Record<Severity, number> & { lettersWithFindings: number };

/** Prints the findings of every letter for people, a line each, and how many there were. */
export async function check(paths: readonly string[], failOn: FailOn): Promise<Status> {
  const paint = paintFor(process.stdout);
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0, lettersWithFindings: 0 };
  const tally = await forEachLetter(paths, async (letter) => {
    const { findings } = review(letter.text);
    if (findings.length === 0) return true;
    counts.lettersWithFindings++;
    for (const { severity } of findings) counts[severity]++;
    return write(process.stdout, linesOf(letter, findings, paint));
  });
  await write(process.stdout, summaryOf(tally, counts));
  return statusOf(tally, counts, failOn);
}

function linesOf({ file, text }: FoundLetter, findings: readonly Finding[], paint: Paint): string {
  const at = placeFinder(text);
  const name = forTerminal(file);
  return findings
    .map(({ code, severity, message, span }) => {
      const { line, column } = at(span.start);
      return `${name}:${line}:${column}: ${paint(severity, severity)} ${code} ${forTerminal(message)}\n`;
    })
    .join('');
}

function summaryOf({ letters, leftOut, refused }: Tally, counts: Counts): string {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity, severity === 'information' ? severity : `${severity}s`),
  );
  const findings =
    found.length > 0
      ? `${found.join(', ')} in ${counted(counts.lettersWithFindings, 'letter')}`
      : 'no finding';
  const others = [
    ...(leftOut > 0
      ? [`${counted(leftOut, 'text')} left out as no IMR ${leftOut > 1 ? 'letters' : 'letter'}`]
      : []),
    ...(refused > 0 ? [`${counted(refused, 'input')} not read`] : []),
  ];
  return `${[`${counted(letters, 'letter')} checked: ${findings}`, ...others].join('; ')}.\n`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function statusOf({ refused }: Tally, counts: Counts, failOn: FailOn): Status {
  if (refused > 0) return 2;
  if (failOn === 'never') return 0;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return grave.some((severity) => counts[severity] > 0) ? 1 : 0;
}
