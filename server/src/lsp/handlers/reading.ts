import { readingOf } from '../../features/reading/index';
import type { Handler } from '../handler';
import { type ReadingAnswer, readingRequest } from '../messages';

export const reading: Handler = {
  capabilities: {},
  register: ({ connection, answer, review }) =>
    connection.onRequest(
      readingRequest.method,
      answer(
        null,
        (document): ReadingAnswer => ({
          version: document.version,
          reading: readingOf(review(document)),
        }),
      ),
    ),
};
