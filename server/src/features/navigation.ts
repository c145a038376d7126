import type { Item, Letter } from '../letter/model';
import { type Span, touches } from '../text/span';
import { citationPlacesOf } from './citationPlaces';
import { mentionAt, mentionsOf } from './mentions';

/** Where a place of a letter leads. */
export type Definition = {
  /** What leads there. */
  readonly from: Span;
  readonly to: Span;
  /** What is shown of the other place without going there; holds `to`. */
  readonly shown: Span;
};

/** Places of a letter that say the same. */
export type SamePlaces = {
  /** The name at the place that was asked about. */
  readonly from: Span;
  /** The key under which other letters are searched; null where they say nothing of it. */
  readonly citationKey: string | null;
  readonly places: readonly SamePlace[];
};

/** One place; `asks` where it stands in a request, so that the item is about it. */
export type SamePlace = { readonly span: Span; readonly asks: boolean };

/**
 * Where the place `offset` leads: a decision to the conclusion of its rationale; the label of a paragraph, a
 * treatment and a conclusion to the request of their item. Null where that is not sure.
 */
export function definitionAt(letter: Letter, offset: number): Definition | null {
  const item = letter.items.find(({ span }) => touches(span, offset));
  return (
    (item && (fromDecision(item, offset) ?? fromLabel(item, offset))) ??
    fromMention(letter, offset) ??
    (item ? fromConclusion(item, offset) : null)
  );
}

/**
 * All mentions of the treatment at `offset`, under any of its names; or all citations of the guideline there, on
 * a topic of it those of the topic. In the order of the text; null elsewhere.
 */
export function sameAs(letter: Letter, offset: number): SamePlaces | null {
  const mention = mentionAt(letter, offset);
  if (mention) {
    const places = mentionsOf(letter)
      .filter(({ key }) => key === mention.key)
      .map(({ span, region }) => ({ span, asks: region === 'request' }));
    return { from: mention.span, citationKey: null, places };
  }
  const cited = citationPlacesOf(letter);
  const place = cited.findLast(({ whole }) => touches(whole, offset));
  if (!place) return null;
  const places = cited.filter(({ key }) => key === place.key).map(({ span }) => ({ span, asks: false }));
  return { from: place.span, citationKey: place.key, places };
}

function fromDecision({ decision, rationale }: Item, offset: number): Definition | null {
  const conclusion = rationale?.conclusion;
  if (!decision || !conclusion || !touches(decision.span, offset)) return null;
  return { from: decision.span, to: conclusion.span, shown: conclusion.span };
}

function fromLabel(item: Item, offset: number): Definition | null {
  const label = [item.claimsAdministrator, item.reviewer, item.rationale]
    .map((paragraph) => paragraph?.label)
    .find((span) => span && touches(span, offset));
  return label ? toRequest(label, item) : null;
}

function fromMention(letter: Letter, offset: number): Definition | null {
  const mention = mentionAt(letter, offset);
  return mention?.item ? toRequest(mention.span, mention.item) : null;
}

function fromConclusion(item: Item, offset: number): Definition | null {
  const conclusion = item.rationale?.conclusion;
  return conclusion && touches(conclusion.span, offset) ? toRequest(conclusion.span, item) : null;
}

/** To the request, which is shown together with its decision. */
function toRequest(from: Span, { heading, request, decision }: Item): Definition | null {
  if (!heading || !request) return null;
  const end = Math.max(heading.end, decision?.span.end ?? 0);
  return { from, to: request, shown: { start: heading.start, end } };
}
