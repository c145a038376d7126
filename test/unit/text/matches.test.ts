import assert from 'node:assert/strict';
import { matchesOf } from '../../../server/src/text/matches';

describe('matchesOf', () => {
  const placesOf = (text: string, pattern: RegExp) =>
    matchesOf(text, pattern).map(({ index, 0: words }) => [index, words]);

  it('finds what matchAll finds, empty matches too', () => {
    for (const pattern of [/a+/g, /b*/g, /(?<=a)b/gi, /z/g]) {
      const text = 'aab abB b';
      assert.deepEqual(
        placesOf(text, pattern),
        Array.from(text.matchAll(pattern), ({ index, 0: words }) => [index, words]),
        String(pattern),
      );
    }
  });

  it('begins at the beginning, whatever was read before', () => {
    const pattern = /a/g;
    pattern.test('aa');
    assert.deepEqual(placesOf('aa', pattern), [
      [0, 'a'],
      [1, 'a'],
    ]);
  });
});
