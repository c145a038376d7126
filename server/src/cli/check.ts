import type { Severity } from '../rules/rule';
import { closing, counted } from './closing';
import type { Format } from './formats/format';
import { FINDING_FORMATS } from './formats/index';
import { type Call, readLetters, type Tally } from './letters';
import { write } from './output';
import type { Status } from './status';
import { taskFor } from './task';

/** From the gravest on. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export type FindingFormat = keyof typeof FINDING_FORMATS;

/**
 * Gives the findings of letters, and says how many there were: after the lines for people, and on standard error
 * where other programs read the result.
 */
export async function check(
  asked: Omit<Call, 'format'>,
  name: FindingFormat,
  failOn: FailOn,
): Promise<Status> {
  const make: (toScreen: boolean) => Format = FINDING_FORMATS[name];
  const call = { ...asked, format: make(asked.output === undefined) };
  const tally = await readLetters(call, taskFor(call.format));
  const isForPeople = name === 'text' && call.output === undefined;
  if (!tally.isCutOff)
    await write(
      isForPeople ? process.stdout : process.stderr,
      closing(call, tally, 'checked', findingsIn(tally)),
    );
  return statusOf(tally, failOn);
}

function findingsIn({ findings, lettersWithFindings }: Tally): string {
  const found = SEVERITIES.flatMap((severity) => {
    const count = findings[severity];
    return count ? counted(count, severity, severity === 'information' ? severity : `${severity}s`) : [];
  });
  return found.length > 0 ? `${found.join(', ')} in ${counted(lettersWithFindings, 'letter')}` : 'no finding';
}

function statusOf({ refused, problems, findings }: Tally, failOn: FailOn): Status {
  if (refused > 0 || problems > 0) return 2;
  if (failOn === 'never') return 0;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return grave.some((severity) => findings[severity]) ? 1 : 0;
}
