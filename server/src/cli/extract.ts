import { closing, counted } from './closing';
import type { Format } from './formats/format';
import { RECORD_FORMATS } from './formats/index';
import { type Call, readLetters } from './letters';
import { write } from './output';
import type { Status } from './status';
import { taskFor } from './task';

export type RecordFormat = keyof typeof RECORD_FORMATS;

/** Gives what letters say, and says on standard error how many there were. */
export async function extract(asked: Omit<Call, 'format'>, name: RecordFormat): Promise<Status> {
  const make: (toScreen: boolean) => Format = RECORD_FORMATS[name];
  const call = { ...asked, format: make(asked.output === undefined) };
  const tally = await readLetters(call, taskFor(call.format));
  const { items, refused, problems, isCutOff } = tally;
  if (!isCutOff) await write(process.stderr, closing(call, tally, 'read', counted(items, 'disputed item')));
  return refused > 0 || problems > 0 ? 2 : 0;
}
