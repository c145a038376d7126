import { hintsOf } from '../../features/hints';
import { inlayHintOf, spanOf } from '../convert';
import type { Handler } from '../handler';
import { MOST } from '../limits';

export const hints: Handler = {
  register: ({ connection, answer, review, configuration, client }) => {
    connection.languages.inlayHint.on(
      answer(null, async (document, { range }) => {
        const { hints: settings } = await configuration.of(document.uri);
        const shown = hintsOf(review(document).letter, spanOf(document, range), settings);
        return shown.slice(0, MOST.hints).map((hint) => inlayHintOf(document, hint));
      }),
    );
    configuration.onChange(() => {
      if (!client().workspace?.inlayHint?.refreshSupport) return;
      connection.languages.inlayHint.refresh().catch(() => {});
    });
  },
};
