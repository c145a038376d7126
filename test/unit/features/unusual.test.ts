import assert from 'node:assert/strict';
import { plain } from '../../../server/src/features/markdown';
import { outlineOf } from '../../../server/src/features/outline';
import { parseLetter } from '../../../server/src/letter/parse';
import { review } from '../../../server/src/review/review';
import { item, letter, letterOf } from '../letter/letters';

describe('hidden characters in a hover', () => {
  for (const [name, sign] of Object.entries({
    'Arabic letter mark, a direction control': '\u061c',
    'soft hyphen': '\u00ad',
    'deprecated format controls': '\u206a',
    'tag characters': '\u{e0041}',
  })) {
    it(`are shown: ${name}`, () => assert.equal(plain(`a${sign}b`).replace(/\ufffd+/, '\ufffd'), 'a\ufffdb'));
  }
});

describe('direction controls outside hovers', () => {
  const text = letterOf(item({ request: 'Wrist \u202ebrace', claims: null }));
  it('reach no outline name', () =>
    assert.doesNotMatch(
      JSON.stringify(outlineOf(parseLetter(text)).map(({ name, children }) => [name, children])),
      /\u202e/,
    ));
  it('reach no message of a finding', () => assert.doesNotMatch(review(text).findings[0]!.message, /\u202e/));
});

describe('the outline of a letter that lost the title of its issues', () => {
  it('has siblings that lie apart', () => {
    const [whole] = outlineOf(parseLetter(letter({ issues: item() })));
    const spans = whole!.children.map(({ span }) => span);
    for (const [index, span] of spans.entries())
      assert.ok(index === 0 || spans[index - 1]!.end <= span.start, whole!.children[index]!.name);
  });
});
