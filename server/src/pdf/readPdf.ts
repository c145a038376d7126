import { getDocumentProxy } from 'unpdf';
import { HEAD_LENGTH, recogniseLetter } from '../letter/recognition';
import { pageText, type Run } from './pageText';

/** What a PDF turned out to be. */
export type PdfReading =
  | { readonly kind: 'letter'; readonly text: string }
  /** Nothing can be had of it; `reason` follows the name of the file in a message. */
  | { readonly kind: 'refused'; readonly reason: string };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

/** No letter comes near it; the longest that is known has 21 disputed items on 20 pages. */
const MOST_PAGES = 500;

/** Two empty lines: a paragraph never has more than one before it. */
const PAGE_BREAK = '\n\n';

const refused = (reason: string): PdfReading => ({ kind: 'refused', reason });

/**
 * Reads the text of the letter that `bytes`, a PDF, show. Whatever is wrong is the answer; nothing is thrown. PDF.js
 * empties what it is given and takes no `Buffer`, so that it gets a copy.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  let document: Document;
  try {
    document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: true,
    });
  } catch (error) {
    return refused(reasonOf(error));
  }
  try {
    return await readingOf(document);
  } catch (error) {
    return refused(reasonOf(error));
  } finally {
    await document.destroy();
  }
}

async function readingOf(document: Document): Promise<PdfReading> {
  if (document.numPages > MOST_PAGES) return refused(`has more than ${MOST_PAGES} pages`);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await textOf(await document.getPage(number)));
  const text = pages.join(PAGE_BREAK);
  if (text.trim() === '') return refused('is a scan: it holds no text');
  return recogniseLetter(text.slice(0, HEAD_LENGTH)) ? { kind: 'letter', text } : refused('is no IMR letter');
}

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const toPage = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  return pageText(items.flatMap((item) => runOf(item, toPage)));
}

type Matrix = readonly [number, number, number, number, number, number];

/** The words of `item` where the page shows them; none of what runs aslant or upwards, such as a watermark. */
function runOf(item: Content, [a, b, c, d, e, f]: Matrix): readonly Run[] {
  if (!('str' in item)) return [];
  const [across, up, , , x, y] = item.transform as unknown as Matrix;
  const rise = b * across + d * up;
  const size = Math.hypot(across, up);
  if (Math.abs(rise) > 0.01 * size) return [];
  return [{ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size }];
}

function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return 'is protected by a password';
  if (name === 'InvalidPDFException') return 'is no PDF, or a damaged one';
  return `cannot be read as PDF (${message})`;
}
