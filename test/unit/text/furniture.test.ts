import assert from 'node:assert/strict';
import { withoutFurniture } from '../../../server/src/text/furniture';

const PAGE = 'The wrist was looked at and found to be sound in every respect.\n'.repeat(20);

describe('what is printed on every page', () => {
  const furniture: Record<string, string> = {
    'a page and the number of pages': 'Page 2 of 7',
    'a number between dashes': '- 2 -',
    'the name of the letter': 'Final Determination Letter for IMR Case Number CM14-9900123   3',
    'a number before a form feed': '2\n\f',
    'a number with room around it before a form feed': '   2  \r\n \r\n\f',
  };
  for (const [name, line] of Object.entries(furniture)) {
    it(`is blank: ${name}`, () => {
      const text = `one\n${line}\ntwo`;
      const read = withoutFurniture(text);
      assert.equal(read.length, text.length);
      assert.match(read, /^one\s+\f\s+two$/);
      assert.equal(read.replace(/[^\n]/g, '').length, text.replace(/[^\n]/g, '').length);
    });
  }

  it('is blank where numbers of pages follow one another without a form feed', () => {
    const read = withoutFurniture(`${PAGE}2\n${PAGE} 3 \n${PAGE}`);
    assert.doesNotMatch(read, /\d/);
  });

  it('is blank where it cuts a sentence in two behind a full line', () => {
    const line = 'The wrist was looked at in May, and again in June, when the physician who had';
    assert.doesNotMatch(withoutFurniture(`${line}\n 2 \nordered the brace was away.`), /2/);
    assert.doesNotMatch(withoutFurniture(`${line} read Page(s):\n 2 \n58-60.`), /2/);
    for (const text of [
      `${line} seen\n2\n\nWrist brace`,
      `${line} seen\n2\nClaims Administrator guideline: none`,
      'He asks for\n2\nwrist braces',
      `${line}.\n2\nnd visit`,
    ])
      assert.equal(withoutFurniture(text), text);
  });

  it('is no number that stands alone for another reason', () => {
    for (const text of [
      'Physical therapy, sessions:\n6\nfor the wrist',
      '1\n2\n3',
      `6\n${PAGE}9\n${PAGE}`,
      'It was worn for 3\n\fmonths',
      '2000\n\f',
    ])
      assert.equal(withoutFurniture(text), text);
  });
});
