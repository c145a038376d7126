import { Caseload } from '../../../server/src/caseload/caseload';
import { isLetterFile } from '../../../server/src/caseload/letterFile';
import { review } from '../../../server/src/review/review';

/** Reads a text into a caseload, as a program does that finds it in a folder. */
export function put(caseload: Caseload, name: string, text: string | null, stamp = '1'): void {
  const reviewed = text !== null && isLetterFile(name, text) ? review(text) : null;
  caseload.put(name, stamp, reviewed && { review: reviewed, isSound: reviewed.findings.length === 0 });
}

/** The caseload of these texts by name. */
export function caseloadOf(texts: Readonly<Record<string, string>>): Caseload {
  const caseload = new Caseload();
  for (const [name, text] of Object.entries(texts)) put(caseload, name, text);
  return caseload;
}
