import type { Citation, GuidelineParagraph, Item, Letter } from '../letter/model';
import { rememberingEach, rememberingWords } from '../text/remember';
import { fold, foldedText, visible } from '../text/span';

const LONGEST_QUOTE = 90;

/** The request of an item in quotation marks, shortened, for use in a message. */
export function quotedRequest(letter: Letter, item: Item): string {
  if (!item.request) return 'an item without a request';
  return quoted(foldedText(letter.text, item.request));
}

/** `words` in quotation marks, shortened where they are many. */
export const quoted = (words: string): string =>
  shown(words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : words);

const shown = (words: string): string => `“${visible(words)}”`;

/** The end of `words` in quotation marks, cut between two words where they are many. */
export function quotedEnd(words: string): string {
  if (words.length <= LONGEST_QUOTE) return shown(words);
  const tail = words.slice(1 - LONGEST_QUOTE);
  return shown(`…${tail.slice(tail.indexOf(' '))}`);
}

/** A request as it is compared with others: in lower case, without quotes, brackets and stops. */
const requestKey = rememberingWords((request) =>
  fold(request)
    .toLowerCase()
    .replace(/["'“”‘’()]|[.,;:](?!\d)/g, '')
    .replace(/\s(?:[–—-]\s)?\s*/g, ' '),
);

/** Each item that asks for the same as an earlier one, with the first such. */
export const repeatedRequests = rememberingEach(
  ({ text, items }: Letter): readonly { readonly first: Item; readonly again: Item }[] => {
    const seen = new Map<string, Item>();
    return items.flatMap((item) => {
      const key = item.request && requestKey(text, item.request);
      const first = key && seen.get(key);
      if (first) return [{ first, again: item }];
      if (key) seen.set(key, item);
      return [];
    });
  },
);

/** The place that stands for an item where it has no request: its first label. */
export const itemPlace = (item: Item): { readonly start: number; readonly end: number } =>
  item.request ??
  item.claimsAdministrator?.label ??
  item.reviewer?.label ??
  item.rationale?.label ?? { start: item.span.start, end: item.span.start };

/** Letters of a layout that is known by its frame alone are not judged beyond their structure. */
export const isFullyRead = (letter: Letter): boolean => letter.layout === 'final-determination';

/** The guideline paragraphs of all items, with their items and what their party is called in a message. */
export const guidelineParagraphs = rememberingEach((letter: Letter): readonly PlacedParagraph[] =>
  letter.items.flatMap((item) =>
    [item.claimsAdministrator, item.reviewer]
      .filter((paragraph) => paragraph !== null)
      .map((paragraph) => ({
        item,
        paragraph,
        side: paragraph.party === 'reviewer' ? 'expert reviewer' : 'claims administrator',
      })),
  ),
);

type PlacedParagraph = {
  readonly item: Item;
  readonly paragraph: GuidelineParagraph;
  readonly side: string;
};

/** The citations of both parties in all items. */
export const citationsOf = rememberingEach((letter: Letter): readonly Citation[] =>
  guidelineParagraphs(letter).flatMap(({ paragraph }) => paragraph.citations),
);
