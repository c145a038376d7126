import { Caseload } from '../../../server/src/caseload/caseload';
import { letterRowIn } from '../../../server/src/caseload/rows';

/** Reads a text into a caseload, as a program does that finds it in a folder. */
export function put(caseload: Caseload, name: string, text: string | null, stamp = '1'): void {
  const found = text === null ? null : letterRowIn(name, text);
  caseload.put(name, stamp, found, found);
}

/** The caseload of these texts by name. */
export function caseloadOf(texts: Readonly<Record<string, string>>): Caseload {
  const caseload = new Caseload();
  for (const [name, text] of Object.entries(texts)) put(caseload, name, text);
  return caseload;
}
