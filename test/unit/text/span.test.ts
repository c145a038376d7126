import assert from 'node:assert/strict';
import {
  encloses,
  fold,
  foldedText,
  isBlank,
  overlaps,
  textOf,
  touches,
  trimmed,
} from '../../../server/src/text/span';
import { groupedWithin } from '../../../server/src/text/within';

const span = (start: number, end: number) => ({ start, end });

describe('a span', () => {
  it('is touched by a cursor in it and at both its ends', () => {
    assert.deepEqual(
      [1, 2, 3, 5, 6].map((offset) => touches(span(2, 5), offset)),
      [false, true, true, true, false],
    );
    assert.equal(touches(span(2, 2), 2), true);
  });

  it('overlaps another where they share a character', () => {
    assert.equal(overlaps(span(0, 3), span(2, 5)), true);
    assert.equal(overlaps(span(0, 3), span(3, 5)), false);
    assert.equal(overlaps(span(2, 5), span(0, 9)), true);
  });

  it('encloses itself and what lies within', () => {
    assert.equal(encloses(span(2, 5), span(2, 5)), true);
    assert.equal(encloses(span(2, 5), span(3, 3)), true);
    assert.equal(encloses(span(2, 5), span(2, 6)), false);
  });

  it('loses the white space at its ends, and all of it when there is nothing else', () => {
    assert.deepEqual(trimmed(' \n\f a b \u00a0', span(0, 9)), span(4, 7));
    assert.deepEqual(trimmed('   ', span(1, 3)), span(3, 3));
    assert.deepEqual(trimmed('ab', span(0, 2)), span(0, 2));
  });
});

describe('text', () => {
  it('is cut out as it stands, or with white space folded', () => {
    const text = 'the  wrist\n\n\u00a0 brace ';
    assert.equal(textOf(text, span(4, 10)), ' wrist');
    assert.equal(foldedText(text, span(3, text.length)), 'wrist brace');
    assert.equal(fold(' \f\t'), '');
  });

  it('counts no-break spaces, form feeds, controls and the byte order mark as blank, and no letter', () => {
    for (const sign of ' \t\n\r\f\v\u0000\u00a0\ufeff\u2028\u2029') {
      assert.equal(isBlank(sign.charCodeAt(0)), true, JSON.stringify(sign));
    }
    for (const sign of 'aZ0.:é“�') assert.equal(isBlank(sign.charCodeAt(0)), false, sign);
  });
});

describe('what lies within', () => {
  const placed = (start: number, end: number) => ({ span: span(start, end) });

  it('is told to each of those that follow each other, the rest to none', () => {
    const [first, second] = [placed(2, 10), placed(10, 20)];
    const [before, within, over, last] = [placed(0, 3), placed(2, 4), placed(9, 11), placed(19, 20)];
    const grouped = groupedWithin([first, second], [before, within, over, last]);
    assert.deepEqual(grouped.within(first), [within]);
    assert.deepEqual(grouped.within(second), [last]);
    assert.deepEqual(grouped.loose, [before, over]);
    assert.deepEqual(groupedWithin([], [within]).loose, [within]);
  });
});
