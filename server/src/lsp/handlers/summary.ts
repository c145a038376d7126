import type { TextDocument } from 'vscode-languageserver-textdocument';
import { itemIndexAt, itemSummaryOf, summaryOf } from '../../features/summary';
import type { Review } from '../../review/review';
import type { Handler } from '../handler';
import { type ItemChoice, type SummaryAnswer, type SummaryParams, summaryRequest } from '../messages';

export const summary: Handler = {
  register: ({ connection, answer, judged }) =>
    connection.onRequest(
      summaryRequest.method,
      answer(null, async (document, { format, item }: SummaryParams): Promise<SummaryAnswer | null> => {
        const reviewed = await judged(document);
        if (!item) return { text: summaryOf(reviewed, format), items: reviewed.letter.items.length };
        const text = itemSummaryOf(reviewed, indexOf(document, reviewed, item), format);
        return text === null ? null : { text, items: 1 };
      }),
    ),
};

function indexOf(document: TextDocument, { letter }: Review, item: ItemChoice): number {
  if ('index' in item) return item.index;
  return itemIndexAt(letter, document.offsetAt(item.position)) ?? -1;
}
