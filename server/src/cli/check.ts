import type { Severity } from '../rules/rule';
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
  call: Omit<Call, 'format'>,
  name: FindingFormat,
  failOn: FailOn,
): Promise<Status> {
  const make: (toScreen: boolean) => Format = FINDING_FORMATS[name];
  const format = make(call.output === undefined);
  const tally = await readLetters({ ...call, format }, taskFor(format));
  const isForPeople = name === 'text' && call.output === undefined;
  await write(isForPeople ? process.stdout : process.stderr, summaryOf(tally));
  return statusOf(tally, failOn);
}

function summaryOf(tally: Tally): string {
  const { letters, leftOut, refused, lettersWithFindings, findings, accepted, problems } = tally;
  const found = SEVERITIES.flatMap((severity) => {
    const count = findings[severity];
    return count ? counted(count, severity, severity === 'information' ? severity : `${severity}s`) : [];
  });
  const said =
    found.length > 0 ? `${found.join(', ')} in ${counted(lettersWithFindings, 'letter')}` : 'no finding';
  const others = [
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(leftOut > 0
      ? [`${counted(leftOut, 'text')} left out as no IMR ${leftOut > 1 ? 'letters' : 'letter'}`]
      : []),
    ...(refused > 0 ? [`${counted(refused, 'input')} not read`] : []),
    ...(problems > 0 ? [`${counted(problems, 'problem')} in files that say how to judge`] : []),
  ];
  const checked = letters > 0 ? `${counted(letters, 'letter')} checked: ${said}` : 'No letter found';
  return `${[checked, ...others].join('; ')}.\n`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function statusOf({ refused, problems, findings }: Tally, failOn: FailOn): Status {
  if (refused > 0 || problems > 0) return 2;
  if (failOn === 'never') return 0;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return grave.some((severity) => findings[severity]) ? 1 : 0;
}
