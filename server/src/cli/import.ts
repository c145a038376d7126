import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { PdfReading } from '../pdf/readPdf';
import { counted, nothingFound } from './closing';
import { reasonOf } from './failure';
import { findInputs } from './inputs';
import { makeFolder, placeNew, write } from './output';
import type { Status } from './status';
import { forTerminal } from './terminal';

/** The reader of PDFs, a program part of its own beside this one, since most calls do without it. */
const readPdf = (bytes: Uint8Array): Promise<PdfReading> =>
  (require('./pdf.js') as typeof import('../pdf/readPdf')).readPdf(bytes);

/**
 * Writes the text of every letter that `paths`, PDFs and folders of PDFs, show into `folder`, as `.txt` under the
 * PDF's own name. What is there already stays as it is. Every PDF that gives no text is named on standard error, and
 * how many did.
 */
export async function importPdfs(paths: readonly string[], folder: string): Promise<Status> {
  const { files, refused } = await findInputs(paths, ['pdf']);
  if (files.length > 0) await makeFolder(folder);
  const refusals = [...refused];
  for (const { file, path: inner } of files) {
    const reason = await importPdf(file, textFileOf(folder, inner));
    if (reason) refusals.push({ file, reason });
  }
  for (const { file, reason } of refusals) await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
  const imported = files.length + refused.length - refusals.length;
  const said = [
    files.length > 0
      ? `${counted(imported, 'letter')} imported to ${forTerminal(folder)}`
      : nothingFound('PDF', { paths, filesFrom: undefined }),
    ...(refusals.length > 0 ? [`${counted(refusals.length, 'input')} not imported`] : []),
  ];
  await write(process.stderr, `${said.join('; ')}.\n`);
  return refusals.length > 0 ? 2 : 0;
}

const textFileOf = (folder: string, inner: string): string =>
  path.join(folder, `${inner.replace(/\.pdf$/i, '')}.txt`);

/** Why there is no text of a PDF; null when it was written. */
async function importPdf(file: string, target: string): Promise<string | null> {
  const reading = await readingOf(file);
  if (reading.kind === 'refused') return reading.reason;
  try {
    return (await placeNew(target, reading.text)) ? null : `${forTerminal(target)} is there already`;
  } catch (error) {
    return forTerminal((error as Error).message);
  }
}

const readingOf = async (file: string): Promise<PdfReading> => {
  try {
    return await readPdf(await fs.readFile(file));
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  }
};
