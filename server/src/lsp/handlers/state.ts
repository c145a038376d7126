import { isFullyRead } from '../../rules/requests';
import type { Handler } from '../handler';
import { type LetterState, letterStateRequest } from '../messages';

export const state: Handler = {
  register: ({ connection, answer, judged }) =>
    connection.onRequest(
      letterStateRequest.method,
      answer(null, async (document): Promise<LetterState> => {
        const { version } = document;
        const { letter, accepted } = await judged(document);
        return {
          version,
          layout: letter.layout,
          isFullyRead: isFullyRead(letter),
          items: letter.items.length,
          decided: letter.items.filter(({ decision }) => decision?.kind).length,
          accepted,
        };
      }),
    ),
};
