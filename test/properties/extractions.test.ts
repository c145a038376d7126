import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { meaningOf } from './meaning';
import { anyExtraction, anyLineEnd, SAMPLES, type Sample } from './texts';

describe('a letter means the same however its text was made', function () {
  this.timeout(120_000);

  for (const { name, text } of SAMPLES) {
    it(`with other line ends, blank lines, indentation and page breaks: ${name}`, () => {
      const meaning = meaningOf(text);
      fc.assert(
        fc.property(fc.array(anyExtraction, { maxLength: 4 }), anyLineEnd, (extractions, end) => {
          const made = extractions.reduce((now, { apply }) => apply(now), text).replaceAll('\n', end);
          assert.deepEqual(meaningOf(made), meaning, extractions.map((each) => each.name).join(', '));
        }),
        { numRuns: 40 },
      );
    });
  }

  it('of the real letters, where they are at hand', () => {
    const folder = process.env.IMR_LETTERS;
    if (!folder) {
      console.log('IMR_LETTERS is not set: extractions of real letters were left out.');
      return;
    }
    for (const { name, text } of lettersOf(folder)) {
      const meaning = meaningOf(text);
      for (const end of ['\r\n', '\r'])
        assert.deepEqual(meaningOf(text.replaceAll('\n', end)), meaning, name);
      assert.deepEqual(meaningOf(` \n\n${text.replaceAll('\n', '  \n')}\n\n`), meaning, name);
    }
  });
});

const lettersOf = (folder: string): readonly Sample[] =>
  ['real', 'other-extractors', 'seeds'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name: join(part, name), text: readFileSync(join(folder, part, name), 'utf8') })),
  );
