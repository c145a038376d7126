import type { Span } from '../text/span';
import { readCitations } from './citations';
import type { Basis, Citation, GuidelineParagraph, Party } from './model';

const NONE_CITED = /did\s+not\s+cite\s+any\s+(?:medical\s+)?evidence/i;
const OUTSIDE =
  /outside\s+of\s+the\s+MTUS|did\s+not\s+base\s+(?:their|its)\s+decision\s+on\s+the\s+MTUS|Non-MTUS/i;

/** Reads what a party says its decision is based on. `body` is the text after the label. */
export function readGuidelineParagraph(
  text: string,
  party: Party,
  { label, body }: { readonly label: Span; readonly body: Span },
): GuidelineParagraph {
  const citations = readCitations(text, body);
  return { party, label, body, basis: basisOf(text.slice(body.start, body.end), citations), citations };
}

function basisOf(words: string, citations: readonly Citation[]): Basis | null {
  const mtus = citations.some(({ source }) => source === 'MTUS');
  const other = citations.some(({ source }) => source !== 'MTUS');
  if (mtus && other) return 'both';
  if (mtus) return 'mtus';
  if (other || OUTSIDE.test(words)) return 'non-mtus';
  return NONE_CITED.test(words) ? 'none-cited' : null;
}
