import assert from 'node:assert/strict';
import { remembering } from '../../../server/src/text/remember';

describe('remembering', () => {
  const counted = (most: number) => {
    const read: string[] = [];
    const length = remembering((text) => {
      read.push(text);
      return text.length;
    }, most);
    return { length, read };
  };

  it('reads a text once, wherever it stands', () => {
    const { length, read } = counted(10);
    assert.equal(length('upheld'), 6);
    assert.equal(length('not upheld'.slice(4)), 6);
    assert.deepEqual(read, ['upheld']);
  });

  it('keeps a bounded number of texts, those asked for again among them', () => {
    const { length, read } = counted(2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) length(text);
    assert.equal(read.filter((text) => text === 'a').length, 1);
    for (let count = 0; count < 100; count++) length(`text ${count}`);
    length('b');
    assert.equal(read.filter((text) => text === 'b').length, 2);
  });
});
