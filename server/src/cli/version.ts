import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Version of the program, from the manifest of the package, beside which the built program stands. */
export const programVersion = (): string =>
  JSON.parse(readFileSync(path.join(__dirname, '../package.json'), 'utf8')).version;
