import { drugById, isBrand, topicsOnPages } from '../knowledge/index';
import type { Citation, Letter, PageRange } from '../letter/model';
import { foldedText, overlaps, type Span } from '../text/span';
import { type Mention, mentionsOf } from './mentions';

/** A word between the words of a letter that the letter does not say. */
export type Hint = {
  /** Where it stands: before the character at this offset. */
  readonly offset: number;
  readonly label: string;
  /** Why it stands there. */
  readonly why: string;
};

/** Where brands are explained. */
export type GenericHints = 'off' | 'requests' | 'everywhere';

export type HintSettings = { readonly pages: boolean; readonly generics: GenericHints };

/** The guideline whose pages are known by topic, and how many it has. */
const PAGED = 'mtus-chronic-pain-2009';
const PAGES = 127;
/** A generic name that stands so near to its brand explains it, in characters. */
const NEAR = 40;

/** The hints within `span`, in the order of the text. */
export const hintsOf = (letter: Letter, span: Span, settings: HintSettings): readonly Hint[] =>
  [...(settings.pages ? pageHints(letter) : []), ...genericHints(letter, settings.generics)]
    .filter(({ offset }) => overlaps(span, { start: offset - 1, end: offset + 1 }))
    .sort((a, b) => a.offset - b.offset);

/** After the pages of a citation that names no topic: the topic that letters cite them for. */
const pageHints = (letter: Letter): readonly Hint[] =>
  letter.items
    .flatMap(({ claimsAdministrator, reviewer }) => [claimsAdministrator, reviewer])
    .flatMap((paragraph) => paragraph?.citations ?? [])
    .filter(isPagedAlone)
    .flatMap((citation) => citation.pages.flatMap((range) => pageHint(citation, range)));

const isPagedAlone = ({ guidelineId, topics, pageTotal }: Citation): boolean =>
  guidelineId === PAGED && topics.length === 0 && (pageTotal === null || pageTotal.value === PAGES);

/** Of topics within one another the outermost; none where no topic holds all of the pages. */
function pageHint({ pageTotal }: Citation, { first, last, span }: PageRange): readonly Hint[] {
  const there = topicsOnPages(first, last).filter(
    ({ startPage, endPage, pageBasis }) => pageBasis !== 'recall' && startPage! <= first && last <= endPage!,
  );
  const outermost = there.filter(({ parent }) => !there.some(({ id }) => id === parent));
  if (outermost.length === 0) return [];
  const offset = pageTotal?.span.start === span.end ? pageTotal.span.end : span.end;
  const why = outermost.map(({ name, startPage, endPage }) => `${name}: ${pageWords(startPage!, endPage!)}`);
  const label = outermost.map(({ name }) => name).join(' / ');
  return [{ offset, label, why: `${why.join('; ')} of the guideline of 2009, as letters cite it` }];
}

const pageWords = (first: number, last: number): string =>
  first === last ? `page ${first}` : `pages ${first}\u2013${last}`;

/** After a brand: in each request at its first mention, and once outside of them where that is asked for. */
function genericHints(letter: Letter, where: GenericHints): readonly Hint[] {
  if (where === 'off') return [];
  const seen = new Set<string>();
  const mentions = mentionsOf(letter);
  return mentions.flatMap((mention, index): Hint[] => {
    if (where === 'requests' && mention.region !== 'request') return [];
    const brand = brandOf(letter, mention);
    const place = `${mention.region === 'request' ? mention.item?.span.start : ''} ${brand}`;
    if (!brand || seen.has(place)) return [];
    seen.add(place);
    if (isExplained(letter, mentions, index)) return [];
    return [{ offset: mention.span.end, label: mention.name, why: `Generic name of ${brand}` }];
  });
}

/** The brand, as printed; null where a mention is none, or says the generic name itself. */
function brandOf({ text }: Letter, { kind, rowId, name, span }: Mention): string | null {
  const printed = foldedText(text, span);
  const row = kind === 'drug' ? drugById(rowId) : undefined;
  if (!row || !isBrand(row, printed)) return null;
  const [brand, generic] = [printed.toLowerCase(), name.toLowerCase()];
  return brand.includes(generic) || generic.includes(brand) ? null : printed;
}

/** Whether the letter itself names the drug otherwise beside the brand: “Ultram (tramadol)”. */
function isExplained(letter: Letter, mentions: readonly Mention[], index: number): boolean {
  const { key, rowId, span } = mentions[index]!;
  return [mentions[index - 1], mentions[index + 1]].some(
    (other) =>
      other !== undefined &&
      other.key === key &&
      other.rowId === rowId &&
      brandOf(letter, other) === null &&
      Math.max(other.span.start - span.end, span.start - other.span.end) < NEAR,
  );
}
