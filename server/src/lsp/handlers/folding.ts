import { foldingOf } from '../../features/folding';
import { foldingRangesOf } from '../convert';
import type { Handler } from '../handler';
import { MOST } from '../limits';

export const folding: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onFoldingRanges(
      answer(null, (document) =>
        foldingRangesOf(document, foldingOf(review(document).letter)).slice(0, MOST.folds),
      ),
    ),
};
