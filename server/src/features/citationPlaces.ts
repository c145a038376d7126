import { findTopic } from '../knowledge/index';
import type { Citation, Letter } from '../letter/model';
import { foldedText, type Span } from '../text/span';

/** A place where a letter cites a guideline, or a topic of it. */
export type CitationPlace = {
  /** The same for all citations of one edition of a guideline, or of one topic of it, in any letter. */
  readonly key: string;
  /** The name of the guideline or topic, as printed. */
  readonly span: Span;
  /** All that belongs to it: of a guideline its topics and pages too. */
  readonly whole: Span;
};

/** Every guideline that a letter cites and, after each, its topics. In the order of the text. */
export const citationPlacesOf = (letter: Letter): readonly CitationPlace[] =>
  letter.items
    .flatMap(({ claimsAdministrator, reviewer }) => [claimsAdministrator, reviewer])
    .flatMap((paragraph) => paragraph?.citations ?? [])
    .flatMap((citation) => placesOf(letter, citation))
    .sort((a, b) => a.whole.start - b.whole.start || b.whole.end - a.whole.end);

/** Where a letter cites what has `key`. */
export const citedUnder = (letter: Letter, key: string): readonly Span[] =>
  citationPlacesOf(letter).flatMap((place) => (place.key === key ? [place.span] : []));

function placesOf({ text }: Letter, citation: Citation): readonly CitationPlace[] {
  const guideline = guidelineKey(text, citation);
  if (!guideline) return [];
  const topics = citation.topics.flatMap((span): CitationPlace[] => {
    const topic = topicKey(citation, foldedText(text, span));
    return topic ? [{ key: `${guideline}#${topic}`, span, whole: span }] : [];
  });
  const name = { key: guideline, span: citation.guideline ?? citation.span, whole: citation.span };
  return [name, ...topics];
}

function guidelineKey(text: string, { guidelineId, guideline, source, edition }: Citation): string | null {
  if (guidelineId) return guidelineId;
  const name = guideline ? lettersOf(foldedText(text, guideline)) : '';
  return name ? `${source}:${name}:${edition ?? ''}` : null;
}

function topicKey({ guidelineId }: Citation, printed: string): string {
  const known = guidelineId ? findTopic(guidelineId, printed) : undefined;
  return known?.id ?? lettersOf(printed.replace(CHAPTER, ' '));
}

const CHAPTER = /\b(?:chapter|section|topic)\b/gi;

const lettersOf = (printed: string): string => printed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
