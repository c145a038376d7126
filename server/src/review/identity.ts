import type { Letter } from '../letter/model';
import type { Finding } from '../rules/rule';
import { foldedText, visible } from '../text/span';
import { indexEnclosing } from '../text/within';

/** What makes a finding the same one after the letter was edited elsewhere, set differently or extracted anew. */
export type FindingIdentity = {
  readonly code: string;
  /** The request of the disputed item that it stands in; null outside the items. */
  readonly item: string | null;
  /** Of the words at its place and those that its message quotes; 16 hexadecimal digits. */
  readonly fingerprint: string;
};

const QUOTED = /“[^”]{0,200}”/g;
/** Words of so few characters stand in a letter more than once and count with what is around them. */
const FEW = 12;
const AROUND = 24;
/** White space included, that of a page break too. */
const NEIGHBOURHOOD = 400;

export function identityOf(letter: Letter, finding: Finding): FindingIdentity {
  const { code, message } = finding;
  const item = letter.items[indexEnclosing(letter.items, finding.span)];
  const words = [wordsOf(letter, finding), ...(message.match(QUOTED) ?? [])];
  return {
    code,
    item: item?.request ? visible(foldedText(letter.text, item.request)) : null,
    fingerprint: fingerprintOf(words.map(unspaced).join('\n')),
  };
}

function wordsOf({ text }: Letter, { span: { start, end } }: Finding): string {
  const words = text.slice(start, end);
  if (unspaced(words).length >= FEW) return words;
  const before = unspaced(text.slice(Math.max(0, start - NEIGHBOURHOOD), start)).slice(-AROUND);
  const after = unspaced(text.slice(end, end + NEIGHBOURHOOD)).slice(0, AROUND);
  return before + words + after;
}

/** Programs that extract text differ in their white space. */
const unspaced = (words: string): string => words.replace(/[\s\u0000-\u0020\ufeff]+/g, '');

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits, over UTF-16 units. Source: G. Fowler, L. C. Noll and K.-P. Vo. */
function fingerprintOf(words: string): string {
  let hash = OFFSET;
  for (let at = 0; at < words.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(words.charCodeAt(at))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
