import assert from 'node:assert/strict';
import {
  remembering,
  rememberingKeys,
  rememberingLast,
  rememberingWords,
} from '../../../server/src/text/remember';
import { moved, wholeOf } from '../../../server/src/text/span';

describe('remembering', () => {
  const counted = () => {
    const read: string[] = [];
    const length = remembering((text) => {
      read.push(text);
      return text.length;
    });
    return { length, read };
  };

  it('reads a text once, wherever it stands', () => {
    const { length, read } = counted();
    assert.equal(length('upheld'), 6);
    assert.equal(length('not upheld'.slice(4)), 6);
    assert.deepEqual(read, ['upheld']);
  });

  it('tells texts apart that have one length and the same signs nearly everywhere', () => {
    const { length, read } = counted();
    const texts = Array.from({ length: 30 }, (_, at) => `${'x'.repeat(at * 9)}y${'x'.repeat(300 - at * 9)}`);
    for (const text of [...texts, ...texts]) assert.equal(length(text), 301);
    assert.deepEqual(new Set(read), new Set(texts));
  });

  it('keeps what was read to be nothing', () => {
    let count = 0;
    const nothing = remembering(() => void count++);
    assert.deepEqual([nothing('upheld'), nothing('upheld'), count], [undefined, undefined, 1]);
  });

  it('keeps a bounded number of texts, those asked for again among them', () => {
    const { length, read } = counted();
    for (let count = 0; count < 100_000; count++) {
      length(`text ${count}`);
      if (count % 1000 === 0) length('asked for again');
    }
    length('text 0');
    assert.equal(read.filter((text) => text === 'asked for again').length, 1);
    assert.equal(read.filter((text) => text === 'text 0').length, 2);
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

  it('reads the parts of what another reader is reading, and goes on in what it read before', () => {
    const lengths = rememberingWords((words) => words.length);
    const halves = rememberingWords((words): readonly number[] => {
      const half = words.length >> 1;
      const parts = [
        { start: 0, end: half },
        { start: half, end: words.length },
      ];
      return half === 0 ? [lengths(words, wholeOf(words))] : parts.flatMap((part) => halves(words, part));
    });
    assert.deepEqual(halves('abcdefg', { start: 1, end: 6 }), [1, 1, 1, 1, 1]);
    assert.throws(() =>
      rememberingWords(() => {
        throw new Error();
      })('upheld', { start: 0, end: 2 }),
    );
    assert.deepEqual(halves('upheld', { start: 0, end: 2 }), [1, 1]);
  });
});

describe('rememberingKeys', () => {
  it('reads each key once', () => {
    const read: string[] = [];
    const length = rememberingKeys((key: string) => read.push(key));
    for (const key of ['odg', 'mtus', 'odg']) length(key);
    assert.deepEqual(read, ['odg', 'mtus']);
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
