import { outlineOf } from '../../features/outline';
import { symbolOf } from '../convert';
import type { Handler } from '../handler';

export const symbols: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onDocumentSymbol(
      answer(null, (document) =>
        outlineOf(review(document).letter).map((entry) => symbolOf(document, entry)),
      ),
    ),
};
