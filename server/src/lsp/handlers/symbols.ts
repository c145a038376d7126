import { type OutlineEntry, outlineOf } from '../../features/outline';
import { flattened, symbolOf } from '../convert';
import type { Handler } from '../handler';
import { MOST } from '../limits';

/** The first so many entries, each counted before the inner ones. */
function atMost(most: number, entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  let left = most;
  const kept = (all: readonly OutlineEntry[]): readonly OutlineEntry[] =>
    all.flatMap((entry) => (left-- > 0 ? { ...entry, children: kept(entry.children) } : []));
  return kept(entries);
}

export const symbols: Handler = {
  register: ({ connection, answer, review, client }) =>
    connection.onDocumentSymbol(
      answer(null, (document) => {
        const entries = atMost(MOST.symbols, outlineOf(review(document).letter));
        const outline = entries.map((entry) => symbolOf(document, entry));
        const isNested = client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isNested ? outline : outline.flatMap((entry) => flattened(document.uri, entry));
      }),
    ),
};
