import { hoverAt } from '../../features/hover/index';
import { markupOf, rangeOf } from '../convert';
import type { Handler } from '../handler';

export const hover: Handler = {
  register: ({ connection, answer, review, client }) =>
    connection.onHover(
      answer(null, (document, { position }) => {
        const found = hoverAt(review(document).letter, document.offsetAt(position));
        if (!found) return null;
        const contents = markupOf(found.markdown, client().textDocument?.hover?.contentFormat);
        return { contents, range: rangeOf(document, found.span) };
      }),
    ),
};
