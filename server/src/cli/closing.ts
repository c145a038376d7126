import type { Call, Tally } from './letters';
import { forTerminal } from './terminal';

/** Of the paths of a call so many are named. */
const MOST_NAMED = 3;

/**
 * The line that ends a call: how many letters there were and what `said` says of them, what was not read or left out, and
 * where the result went.
 */
export function closing(call: Call, tally: Tally, done: string, said: string): string {
  const { letters, leftOut, pdfs, refused, accepted, problems } = tally;
  const read = letters > 0 ? `${counted(letters, 'letter')} ${done}: ${said}` : nothingFound('letter', call);
  const parts = [
    read,
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(leftOut > 0
      ? [`${counted(leftOut, 'text')} left out as no IMR ${leftOut > 1 ? 'letters' : 'letter'}`]
      : []),
    ...(pdfs > 0 ? [`${counted(pdfs, 'PDF')} not imported (imr-letters import reads them)`] : []),
    ...(refused > 0 ? [`${counted(refused, 'input')} not read`] : []),
    ...(problems > 0 ? [`${counted(problems, 'problem')} in files that say how to judge`] : []),
    ...writtenTo(call, letters),
  ];
  return `${parts.join('; ')}.\n`;
}

function writtenTo({ output, format }: Call, letters: number): readonly string[] {
  if (output === undefined) return [];
  const result = 'page' in format ? `${counted(letters, 'page')} ` : letters > 0 ? '' : 'an empty result ';
  return [`${result}written to ${forTerminal(output)}`];
}

/** That nothing of a kind was found where it was asked for. */
export function nothingFound(kind: string, { paths, filesFrom }: Pick<Call, 'paths' | 'filesFrom'>): string {
  const named = paths.slice(0, MOST_NAMED).map(forTerminal);
  const others = paths.length - named.length;
  const list = filesFrom === '-' ? 'on standard input' : forTerminal(filesFrom ?? '');
  const places = [
    ...named,
    ...(others > 0 ? [`and ${others} more`] : []),
    ...(filesFrom === undefined ? [] : [`the list ${list}`]),
  ];
  return `No ${kind} found in ${places.join(', ')}`;
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
