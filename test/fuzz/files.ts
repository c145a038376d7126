import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotes, withRemark } from '../../client/src/caseload/notesFile';
import { decoded } from '../../server/src/cli/encoding';
import { decodedText } from '../../server/src/lsp/decoding';
import { readAcceptedFile, withAccepted } from '../../server/src/review/accepted';
import { readSettingsFile } from '../../server/src/review/files';
import { assertWithin } from '../properties/anything';
import { type Target, targetOf } from './target';
import { hostileText } from './texts';

const ACCEPTED = { letter: 'a.txt', case: null, code: 'x', item: null, fingerprint: 'f', reason: 'r' };
const anyWords = fc.string({ unit: 'binary', maxLength: 12 });

/** JSON of about the shape of our files, and what is none. */
const anyFile: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc
    .record(
      {
        accepted: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), fc.constant(ACCEPTED)))),
        letters: fc.oneof(fc.jsonValue(), fc.dictionary(anyWords, fc.jsonValue())),
        severity: fc.oneof(fc.jsonValue(), fc.dictionary(anyWords, anyWords)),
        publicationCheck: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((file) => JSON.stringify(file, null, 2)),
);

/** The files beside letters, and the bytes of letters. */
export const FILES: readonly Target[] = [
  targetOf({
    name: 'any text in the place of a file of ours is read, and what it holds is kept',
    inputs: fc.tuple(anyFile, anyWords),
    check: ([text, words]) => {
      assertWithin(
        text,
        readSettingsFile(text).problems.map(({ span }) => span),
      );
      const { entries, problems } = readAcceptedFile(text);
      assertWithin(
        text,
        [...entries, ...problems].map(({ span }) => span),
      );
      const more = withAccepted(text, { ...ACCEPTED, letter: words, reason: words });
      if (more !== null) assert.ok(readAcceptedFile(more).entries.some(({ letter }) => letter === words));
      const noted = withRemark(text, words, null, { state: 'reviewed', note: words });
      assert.equal(noted === null, readNotes(text) === null);
      if (noted !== null) assert.equal(readNotes(noted)?.get(words)?.state, 'reviewed');
    },
    round: 400,
  }),
  targetOf({
    name: 'any bytes are decoded',
    inputs: fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(hostileText, fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'))
        .map(([text, encoding]) => new Uint8Array(Buffer.from(text, encoding))),
    ),
    check: (bytes) => {
      assert.equal(typeof decoded(Buffer.from(bytes)), 'string');
      assert.equal(typeof decodedText(bytes), 'string');
    },
    round: 400,
  }),
];
