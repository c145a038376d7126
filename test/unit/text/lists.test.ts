import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastIndexOf } from '../../../server/src/text/lists';

describe('the last of a list in order', () => {
  it('is the one that a search from the end finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: -1, max: 10 }),
        (numbers, most) => {
          const list = numbers.toSorted((a, b) => a - b);
          assert.equal(
            lastIndexOf(list, (each) => each <= most),
            list.findLastIndex((each) => each <= most),
          );
        },
      ),
    );
  });
});
