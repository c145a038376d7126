import assert from 'node:assert/strict';
import {
  lineAt,
  lineSpan,
  placeFinder,
  type VisibleLines,
  visibleLines,
  withParagraphs,
} from '../../../server/src/text/lines';

const wordsOf = (text: string, lines: VisibleLines): readonly string[] =>
  lines.starts.map((start, line) => text.slice(start, lines.ends[line]));
const readLines = (text: string): readonly string[] => wordsOf(text, visibleLines(text));

describe('the visible lines of a text', () => {
  it('are the same whatever ends them', () => {
    const text = '  one\n\n\ttwo  \n \f\nthree';
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(readLines(text.replaceAll('\n', end)), ['one', 'two', 'three']);
    }
  });

  it('are none where nothing shows', () => {
    for (const text of ['', ' ', '\n', '\r\n\r\n', '\f\n\u00a0\n\ufeff']) {
      const lines = visibleLines(text);
      assert.deepEqual([lines.count, lines.starts, lines.gaps], [0, [], []]);
    }
  });

  it('know how many line ends part them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = visibleLines('one\ntwo\n\nthree\n\n\n\nfour'.replaceAll('\n', end));
      assert.deepEqual(lines.gaps, [0, 1, 2, 4]);
    }
  });

  it('know where a page ends', () => {
    const breaks = (text: string): readonly boolean[] => visibleLines(text).pageBreaks;
    assert.deepEqual(breaks('one\ntwo\n\nthree'), [false, false, false]);
    assert.deepEqual(breaks('one\n\ftwo'), [false, true]);
    assert.deepEqual(breaks('one\f\ntwo'), [false, true]);
    assert.deepEqual(breaks('one\n\f\ntwo'), [false, true]);
    assert.deepEqual(breaks('one\n\n\ntwo\nthree'), [false, true, false]);
    assert.deepEqual(breaks('\n\n\n\fone\ntwo'), [false, false]);
  });

  it('know double spacing', () => {
    assert.equal(visibleLines('a\nb\nc\n\nd').usualGap, 1);
    assert.equal(visibleLines('a\n\nb\n\nc\n\n\nd').usualGap, 2);
    assert.equal(visibleLines('a\nb\nc').spaced, false);
    assert.equal(visibleLines('a\nb\n\nc').spaced, true);
  });

  it('are told by their labels whether blank lines part paragraphs', () => {
    const apart = visibleLines('a\nb\n\nlabel one\nc\n\nlabel two');
    assert.equal(withParagraphs(apart, [2, 4]).spaced, true);
    const dense = visibleLines('a\n\nb\nlabel one\nc\nlabel two');
    assert.equal(withParagraphs(dense, [2, 4]).spaced, false);
    assert.equal(withParagraphs(dense, []), dense);
  });

  it('are found by an offset', () => {
    const text = '\n one\n\ntwo';
    const lines = visibleLines(text);
    assert.deepEqual(
      [0, 2, 4, 6, 7, 10].map((offset) => lineAt(lines, offset)),
      [-1, 0, 0, 0, 1, 1],
    );
    assert.deepEqual(lineSpan(lines, 0, 1), { start: 2, end: 10 });
  });
});

describe('a place', () => {
  it('is counted from one, in every kind of line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `one${end}${end}  two`;
      const place = placeFinder(text);
      assert.deepEqual(place(0), { line: 1, column: 1 });
      assert.deepEqual(place(3), { line: 1, column: 4 });
      assert.deepEqual(place(text.indexOf('two')), { line: 3, column: 3 });
      assert.deepEqual(place(text.length), { line: 3, column: 6 });
    }
  });

  it('counts mixed line ends, and signs beyond the basic plane as two columns', () => {
    const place = placeFinder('a\r\nb\rc\n\u{1F600}d');
    assert.deepEqual(place(3), { line: 2, column: 1 });
    assert.deepEqual(place(5), { line: 3, column: 1 });
    assert.deepEqual(place(9), { line: 4, column: 3 });
  });
});
