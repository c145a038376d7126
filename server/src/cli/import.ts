import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { PdfReading } from '../pdf/readPdf';
import { reasonOf } from './failure';
import { findInputs } from './inputs';
import { placeNew, write } from './output';
import type { Status } from './status';
import { forTerminal } from './terminal';

/** The reader of PDFs, a program part of its own beside this one, since most calls do without it. */
const readPdf = (bytes: Uint8Array): Promise<PdfReading> =>
  (require('./pdf.js') as typeof import('../pdf/readPdf')).readPdf(bytes);

/**
 * Writes the text of every letter that `paths`, PDFs and folders of PDFs, show into `folder`, as `.txt` under the
 * PDF's own name. What is there already stays as it is. Every PDF that gives no text is named on standard error.
 */
export async function importPdfs(paths: readonly string[], folder: string): Promise<Status> {
  const { files, refused } = await findInputs(paths, ['pdf']);
  const refusals = [...refused];
  for (const { file, path: inner } of files) {
    const reason = await importPdf(file, textFileOf(folder, inner));
    if (reason) refusals.push({ file, reason });
  }
  for (const { file, reason } of refusals) await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
  const imported = files.length + refused.length - refusals.length;
  const others = refusals.length > 0 ? `; ${refusals.length} not imported` : '';
  await write(process.stdout, `${imported} ${imported === 1 ? 'letter' : 'letters'} imported${others}.\n`);
  return refusals.length > 0 ? 2 : 0;
}

const textFileOf = (folder: string, inner: string): string =>
  path.join(folder, `${inner.replace(/\.pdf$/i, '')}.txt`);

/** Why there is no text of a PDF; null when it was written. */
async function importPdf(file: string, target: string): Promise<string | null> {
  try {
    const reading = await readPdf(await fs.readFile(file));
    if (reading.kind === 'refused') return reading.reason;
    await fs.mkdir(path.dirname(target), { recursive: true });
    return (await placeNew(target, reading.text)) ? null : `${forTerminal(target)} is there already`;
  } catch (error) {
    return reasonOf(error);
  }
}
