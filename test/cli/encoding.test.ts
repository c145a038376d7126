import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { LetterRecord } from '../../server/src/caseload/record-model';
import { records, run, sample, temporaryFolders } from './program';

const WORDS = 'The patient’s café “trial” – 90° – cost €5.';
const LETTER = sample('01-upheld-medication.txt').replace(
  'Decision rationale:',
  `Decision rationale: ${WORDS}`,
);

const utf8 = Buffer.from(LETTER);
const utf16 = Buffer.from(`\ufeff${LETTER}`, 'utf16le');
const windows1252 = Buffer.from(
  LETTER.replace(
    /[’“”–€]/g,
    (sign) => ({ '’': '\x92', '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[sign]!,
  ),
  'latin1',
);

const FILES = {
  'UTF-8': utf8,
  'UTF-8 with a byte order mark': Buffer.concat([Buffer.from('\ufeff'), utf8]),
  'UTF-8, cut off in its last character': Buffer.concat([utf8, Buffer.from([0xe2, 0x80])]),
  'UTF-16, little end first': utf16,
  'UTF-16, big end first': Buffer.from(utf16).swap16(),
  'Windows-1252': windows1252,
};

describe('a letter is the same in', () => {
  const folders = temporaryFolders();
  const recordOfBytes = (bytes: Uint8Array): LetterRecord =>
    records(run(['extract', 'letter.txt'], folders.with({ 'letter.txt': bytes })).out)[0]!;

  for (const [name, bytes] of Object.entries(FILES)) {
    it(name, () => {
      const record = recordOfBytes(bytes);
      assert.ok(record.items[0]?.rationale?.text?.startsWith(WORDS));
      assert.equal(record.sha256, createHash('sha256').update(bytes).digest('hex'));
      assert.deepEqual({ ...record, sha256: '' }, { ...recordOfBytes(utf8), sha256: '' });
    });
  }
});
