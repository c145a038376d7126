import { foldingOf } from '../../features/folding';
import { foldingRangesOf } from '../convert';
import type { Handler } from '../handler';

export const folding: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onFoldingRanges(
      answer(null, (document) => foldingRangesOf(document, foldingOf(review(document).letter))),
    ),
};
