import assert from 'node:assert/strict';
import {
  remembering,
  rememberingLast,
  rememberingParts,
  rememberingWords,
} from '../../../server/src/text/remember';
import { moved } from '../../../server/src/text/span';

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

describe('rememberingParts', () => {
  it('reads a part of a long text once, and each part of another text', () => {
    const read: string[] = [];
    const partOf = rememberingParts((text, { start, end }) => {
      read.push(text.slice(start, end));
      return read.at(-1);
    });
    const [first, second] = ['a', 'b'].map((sign) => sign.repeat(5000)) as [string, string];
    const span = { start: 2, end: 4 };
    for (const text of [first, first, second, second]) assert.equal(partOf(text, span), text.slice(2, 4));
    assert.deepEqual(read, ['aa', 'bb']);
    assert.equal(partOf(second, { start: 2, end: 5 }), 'bbb');
  });
});

describe('rememberingWords', () => {
  it('reads the same words once, wherever they stand, and answers where they do', () => {
    const read: string[] = [];
    const ends = rememberingWords((words) => {
      read.push(words);
      return { start: words.length - 1, end: words.length };
    }, moved);
    assert.deepEqual(ends('upheld', { start: 0, end: 6 }), { start: 5, end: 6 });
    assert.deepEqual(ends('not upheld', { start: 4, end: 10 }), { start: 9, end: 10 });
    const long = `${'.'.repeat(5000)}upheld`;
    for (let again = 0; again < 2; again++)
      assert.deepEqual(ends(long, { start: 5000, end: 5006 }), { start: 5005, end: 5006 });
    assert.deepEqual(read, ['upheld']);
  });
});

describe('rememberingLast', () => {
  it('reads a text once as long as no other comes, whichever string it is', () => {
    const read: string[] = [];
    const length = rememberingLast((text) => read.push(text));
    for (const text of ['upheld', 'not upheld'.slice(4), 'overturned', 'upheld']) length(text);
    assert.deepEqual(read, ['upheld', 'overturned', 'upheld']);
  });
});
