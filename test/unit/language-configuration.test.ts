import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const configuration = JSON.parse(
  readFileSync(resolve(__dirname, '../../language-configuration.json'), 'utf8'),
) as { readonly wordPattern: { readonly pattern: string; readonly flags: string } };
const { pattern, flags } = configuration.wordPattern;

const wordsOf = (text: string): readonly string[] => text.match(new RegExp(pattern, `g${flags}`)) ?? [];

describe('the words of a letter', () => {
  for (const word of [
    'CM17-9900601',
    '9792.24.2',
    '10/325mg',
    '12/05/2016',
    'follow-up',
    'patient’s',
    '0.5',
  ]) {
    it(`keep ${word} whole`, () => assert.deepEqual(wordsOf(`(${word}).`), [word]));
  }

  it('end at a slash between words and at the end of a sentence', () => {
    assert.deepEqual(wordsOf('items/services.Next: #60'), ['items', 'services', 'Next', '60']);
  });
});
