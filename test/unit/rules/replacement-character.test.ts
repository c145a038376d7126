import assert from 'node:assert/strict';
import { letter } from '../letter/letters';
import { assertOnce, assertSilent, because, theFinding, told } from './reported';

const CODE = 'replacement-character';
const LOST = '\ufffd';

describe(CODE, () => {
  for (const words of [
    'Is it needed? It is not.',
    'It is worn □ daily □ weekly.',
    'Motion is 90° ± 2.',
    '¿Qué?',
    '\u00bf',
    'FFFD',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(because(words)));
  }
  it('is reported once where one place is lost', () => {
    for (const text of [because(`Motion is 90${LOST}.`), told(`He${LOST}s content.`)]) {
      assertOnce(text, CODE, LOST);
      assert.match(theFinding(text).message, /one place/);
    }
  });
  it('is reported once where several places are lost, at the first', () => {
    const text = told(`He${LOST}s content.`).replace('No need', `No${LOST}${LOST} need`);
    assertOnce(text, CODE, LOST);
    assert.equal(theFinding(text).span.start, text.indexOf(LOST));
    assert.match(theFinding(text).message, /3 places/);
  });
  it('is reported wherever it stands', () => {
    for (const place of ['has no', 'Date Assigned', 'The injured', 'No need']) {
      assertOnce(letter().replace(place, `${LOST} ${place}`), CODE, LOST);
    }
  });
});
