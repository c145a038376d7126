import type { Format } from './formats/format';
import { RECORD_FORMATS } from './formats/index';
import { type Call, readLetters } from './letters';
import type { Status } from './status';
import { taskFor } from './task';

export type RecordFormat = keyof typeof RECORD_FORMATS;

/** Gives what letters say. */
export async function extract(call: Omit<Call, 'format'>, name: RecordFormat): Promise<Status> {
  const make: (toScreen: boolean) => Format = RECORD_FORMATS[name];
  const format = make(call.output === undefined);
  const { refused, problems } = await readLetters({ ...call, format }, taskFor(format));
  return refused > 0 || problems > 0 ? 2 : 0;
}
