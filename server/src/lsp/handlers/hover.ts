import { hoverAt } from '../../features/hover/index';
import { markupOf, rangeOf } from '../convert';
import type { Handler } from '../handler';
import { MOST, shortened } from '../limits';

export const hover: Handler = {
  register: ({ connection, answer, review, client }) =>
    connection.onHover(
      answer(null, (document, { position }) => {
        const found = hoverAt(review(document).letter, document.offsetAt(position));
        if (!found) return null;
        const contents = markupOf(
          shortened(found.markdown, MOST.hover),
          client().textDocument?.hover?.contentFormat,
        );
        return { contents, range: rangeOf(document, found.span) };
      }),
    ),
};
