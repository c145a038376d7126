import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText, type Span } from '../../../server/src/text/span';

/** What is read of an item, as people would write it down. */
export type ReadItem = {
  readonly heading: string | null;
  readonly request: string | null;
  readonly decision: string | null;
  readonly word: string | null;
  readonly claims: string | null;
  readonly reviewer: string | null;
  readonly rationale: string | null;
  readonly conclusion: string | null;
};

/** The items of the letter `text`, white space folded. */
export function itemsIn(text: string): readonly ReadItem[] {
  const letter = parseLetter(text);
  const words = (span: Span | null | undefined): string | null =>
    span ? foldedText(letter.text, span) : null;
  return letter.items.map((item) => ({
    heading: words(item.heading),
    request: words(item.request),
    decision: item.decision?.kind ?? null,
    word: words(item.decision?.span),
    claims: words(item.claimsAdministrator?.body),
    reviewer: words(item.reviewer?.body),
    rationale: words(item.rationale?.body),
    conclusion: item.rationale?.conclusion?.kind ?? null,
  }));
}

/** Request and decision of each item. */
export const decisionsIn = (text: string): readonly (readonly [string | null, string | null])[] =>
  itemsIn(text).map(({ request, decision }) => [request, decision]);

/** Kind and folded heading of each section. */
export const sectionsIn = (text: string): readonly (readonly [string, string])[] =>
  parseLetter(text).sections.map(({ kind, heading }) => [kind, foldedText(text, heading)]);

/** The texts of the issues section that belong to no item. */
export const unreadIn = (text: string): readonly string[] =>
  parseLetter(text).unread.map((span) => foldedText(text, span));
