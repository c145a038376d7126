import { isFullyRead } from '../../rules/requests';
import type { Handler } from '../handler';
import { type LetterState, letterStateRequest } from '../messages';

export const state: Handler = {
  register: ({ connection, answer, judged }) =>
    connection.onRequest(
      letterStateRequest.method,
      answer(
        null,
        async (document): Promise<LetterState> => {
          const { version } = document;
          const { letter, accepted } = await judged(document);
          return {
            version,
            isTooLong: false,
            layout: letter.layout,
            isFullyRead: isFullyRead(letter),
            items: letter.items.length,
            decided: letter.items.filter(({ decision }) => decision?.kind).length,
            accepted,
          };
        },
        ({ version }): LetterState => ({ ...NOT_READ, version }),
      ),
    ),
};

const NOT_READ: Omit<LetterState, 'version'> = {
  isTooLong: true,
  layout: null,
  isFullyRead: false,
  items: 0,
  decided: 0,
  accepted: 0,
};
