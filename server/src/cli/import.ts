import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { PdfReading } from '../pdf/readPdf';
import { counted, nothingFound } from './closing';
import { reasonOf } from './failure';
import { findInputs, PDF_SUFFIXES } from './inputs';
import { makeFolder, placeNew, write } from './output';
import type { Status } from './status';
import { forTerminal } from './terminal';

/** The reader of PDFs, a program part of its own beside this one, since most calls do without it. */
const readPdf = (bytes: Uint8Array): Promise<PdfReading> =>
  (require('./pdf.js') as typeof import('../pdf/readPdf')).readPdf(bytes);

/**
 * Writes the text of every letter that `paths`, PDFs and folders of PDFs, show into `folder`, as `.txt` under the
 * PDF's own name. What is there already stays as it is; where that is another text than the PDF's, the PDF is named on
 * standard error, as is every one that gives no text. The last line says how many there were of each sort.
 */
export async function importPdfs(paths: readonly string[], folder: string): Promise<Status> {
  const { files, refused } = await findInputs(paths, PDF_SUFFIXES);
  if (files.length > 0) await makeFolder(folder);
  const refusals = [...refused];
  let known = 0;
  for (const { file, path: inner } of files) {
    const outcome = await importPdf(file, textFileOf(folder, inner));
    if (outcome === 'known') known++;
    else if (outcome !== 'imported') refusals.push({ file, reason: outcome.reason });
  }
  for (const { file, reason } of refusals) await write(process.stderr, `${forTerminal(file)}: ${reason}\n`);
  const imported = files.length + refused.length - refusals.length - known;
  const said = [
    files.length > 0
      ? `${counted(imported, 'letter')} imported to ${forTerminal(folder)}`
      : nothingFound('PDF', { paths, filesFrom: undefined }),
    ...(known > 0 ? [`${known} there already`] : []),
    ...(refusals.length > 0 ? [`${counted(refusals.length, 'input')} not imported`] : []),
  ];
  await write(process.stderr, `${said.join('; ')}.\n`);
  return refusals.length > 0 ? 2 : 0;
}

const textFileOf = (folder: string, inner: string): string =>
  path.join(folder, `${inner.replace(/\.pdf$/i, '')}.txt`);

/** What became of a PDF; `known` where the very text was there already. */
type Imported = 'imported' | 'known' | { readonly reason: string };

async function importPdf(file: string, target: string): Promise<Imported> {
  const reading = await readingOf(file);
  if (reading.kind === 'refused') return reading;
  try {
    if (await placeNew(target, reading.text)) return 'imported';
    if ((await fs.readFile(target, 'utf8')) === reading.text) return 'known';
    return { reason: `${forTerminal(target)} is there already, with another text` };
  } catch (error) {
    return { reason: forTerminal((error as Error).message) };
  }
}

const readingOf = async (file: string): Promise<PdfReading> => {
  try {
    return await readPdf(await fs.readFile(file));
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  }
};
