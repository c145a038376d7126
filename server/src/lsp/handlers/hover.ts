import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/index';
import { rangeOf } from '../convert';
import type { Handler } from '../handler';

export const hover: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onHover(
      answer(null, (document, { position }) => {
        const found = hoverAt(review(document).letter, document.offsetAt(position));
        if (!found) return null;
        const contents = { kind: MarkupKind.Markdown, value: found.markdown };
        return { contents, range: rangeOf(document, found.span) };
      }),
    ),
};
