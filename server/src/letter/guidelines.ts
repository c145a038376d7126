import { rememberingWords } from '../text/remember';
import { moved, type Span } from '../text/span';
import { readCitations } from './citations';
import type { Basis, Citation, GuidelineParagraph, Party } from './model';

/** What a guideline paragraph says. */
type Said = { readonly basis: Basis | null; readonly citations: readonly Citation[] };

const NONE_CITED = /did\s+not\s+cite\s+any\s+(?:medical\s+)?evidence/i;
const OUTSIDE =
  /outside\s+of\s+the\s+MTUS|did\s+not\s+base\s+(?:their|its)\s+decision\s+on\s+the\s+MTUS|Non-MTUS/i;

const saidBy = rememberingWords(
  (words): Said => {
    const citations = readCitations(words, { start: 0, end: words.length });
    return { basis: basisOf(words, citations), citations };
  },
  ({ basis, citations }, by) => ({
    basis,
    citations: citations.map((citation) => movedCitation(citation, by)),
  }),
);

/** A guideline paragraph whose citations are read when they are first asked for. */
class ReadParagraph implements GuidelineParagraph {
  readonly party: Party;
  readonly label: Span;
  readonly body: Span;
  readonly #text: string;
  #said: Said | undefined;

  constructor(text: string, party: Party, { label, body }: { readonly label: Span; readonly body: Span }) {
    this.party = party;
    this.label = label;
    this.body = body;
    this.#text = text;
  }

  get basis(): Basis | null {
    return this.#read().basis;
  }

  get citations(): readonly Citation[] {
    return this.#read().citations;
  }

  toJSON(): GuidelineParagraph {
    return { ...this, basis: this.basis, citations: this.citations };
  }

  #read(): Said {
    this.#said ??= saidBy(this.#text, this.body);
    return this.#said;
  }
}

/** Reads what a party says its decision is based on. `body` is the text after the label. */
export const readGuidelineParagraph = (
  text: string,
  party: Party,
  place: { readonly label: Span; readonly body: Span },
): GuidelineParagraph => new ReadParagraph(text, party, place);

function movedCitation(citation: Citation, by: number): Citation {
  const { span, guideline, topics, pages, pageTotal } = citation;
  return {
    ...citation,
    span: moved(span, by),
    guideline: guideline && moved(guideline, by),
    topics: topics.map((topic) => moved(topic, by)),
    pages: pages.map((range) => ({ ...range, span: moved(range.span, by) })),
    pageTotal: pageTotal && { ...pageTotal, span: moved(pageTotal.span, by) },
  };
}

function basisOf(words: string, citations: readonly Citation[]): Basis | null {
  const mtus = citations.some(({ source }) => source === 'MTUS');
  const other = citations.some(({ source }) => source !== 'MTUS');
  if (mtus && other) return 'both';
  if (mtus) return 'mtus';
  if (other || OUTSIDE.test(words)) return 'non-mtus';
  return NONE_CITED.test(words) ? 'none-cited' : null;
}
