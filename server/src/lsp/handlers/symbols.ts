import { outlineOf } from '../../features/outline';
import { flattened, symbolOf } from '../convert';
import type { Handler } from '../handler';

export const symbols: Handler = {
  register: ({ connection, answer, review, client }) =>
    connection.onDocumentSymbol(
      answer(null, (document) => {
        const outline = outlineOf(review(document).letter).map((entry) => symbolOf(document, entry));
        const isNested = client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isNested ? outline : outline.flatMap((entry) => flattened(document.uri, entry));
      }),
    ),
};
