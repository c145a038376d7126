import { linksOf } from '../../features/links';
import { rangeOf } from '../convert';
import type { Handler } from '../handler';
import { MOST } from '../limits';

export const links: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onDocumentLinks(
      answer(null, (document) =>
        linksOf(review(document).letter)
          .slice(0, MOST.links)
          .map(({ span, target, tooltip }) => ({ range: rangeOf(document, span), target, tooltip })),
      ),
    ),
};
