import { readingOf } from '../../features/reading/index';
import type { Handler } from '../handler';
import { type ReadingAnswer, readingRequest } from '../messages';

export const reading: Handler = {
  register: ({ connection, answer, judged }) =>
    connection.onRequest(
      readingRequest.method,
      answer(null, async (document): Promise<ReadingAnswer> => {
        const reading = readingOf(await judged(document));
        return { version: document.version, reading };
      }),
    ),
};
