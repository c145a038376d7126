import { Caseload } from '../../../server/src/caseload/caseload';
import { fileRowIn } from '../../../server/src/caseload/rows';

/** Reads a text into a caseload, as a program does that finds it in a folder. */
export function put(caseload: Caseload, name: string, text: string | null, stamp = '1'): void {
  const found = fileRowIn(name, text);
  if (typeof found === 'string') caseload.leaveOut(name, stamp, found);
  else caseload.put(name, stamp, found, found);
}

/** The caseload of these texts by name. */
export function caseloadOf(texts: Readonly<Record<string, string | null>>): Caseload {
  const caseload = new Caseload();
  for (const [name, text] of Object.entries(texts)) put(caseload, name, text);
  return caseload;
}
