import type { TextDocument } from 'vscode-languageserver-textdocument';
import { itemIndexAt, itemSummaryOf, summaryOf } from '../../features/summary';
import type { Review } from '../../review/review';
import { pathWithin } from '../folders';
import type { Handler } from '../handler';
import { type ItemChoice, type SummaryAnswer, type SummaryParams, summaryRequest } from '../messages';

export const summary: Handler = {
  register: ({ connection, answer, judged }) =>
    connection.onRequest(
      summaryRequest.method,
      answer(null, async (document, { format, item }: SummaryParams): Promise<SummaryAnswer | null> => {
        const reviewed = await judged(document);
        const file = fileOf(document.uri);
        if (!item) return { text: summaryOf(reviewed, format, file), items: reviewed.letter.items.length };
        const text = itemSummaryOf(reviewed, indexOf(document, reviewed, item), format, file);
        return text === null ? null : { text, items: 1 };
      }),
    ),
};

/** The name of a letter's file; null where it is none yet. */
const fileOf = (uri: string): string | null =>
  uri.startsWith('untitled:') ? null : pathWithin(uri.slice(0, uri.lastIndexOf('/')), uri);

function indexOf(document: TextDocument, { letter }: Review, item: ItemChoice): number {
  if ('index' in item) return item.index;
  return itemIndexAt(letter, document.offsetAt(item.position)) ?? -1;
}
