import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, because, fixed, placesIn, SPLINT, told } from './reported';

const CODE = 'doubled-punctuation';

describe(CODE, () => {
  for (const words of [
    'He waits... and waits.',
    'He waits . . . and waits.',
    'He waits…. It ends.',
    'Splints ....... 12',
    'Splints ..........................................12',
    'See ../braces and ./splints.',
    'It is 1..5 of ten.',
    'He said “no.”. She said “yes”.',
    'Dr. A., Dr. B. and so on, etc.',
    'Rest, ice, etc., were used.',
    'Is it needed?! It is not.',
    'It is , of course , not.',
    'One; two; three.',
    'The end .\n. Another begins.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(because(words)));
  }

  for (const [words, at, mended] of [
    ['It is worn.. It helps.', '..', 'It is worn. It helps.'],
    ['It is worn,, and helps.', ',,', 'It is worn, and helps.'],
    ['It is worn;; it helps.', ';;', 'It is worn; it helps.'],
    ['Rest, ice, etc.. were used.', '..', 'Rest, ice, etc. were used.'],
    ['He said “no”.. It is so.', '..', 'He said “no”. It is so.'],
    ['He fell (at work)..', '..', 'He fell (at work).'],
  ] as const) {
    it(`is reported once of “${words}”, and mended`, () => {
      for (const place of [because, told]) {
        assertOnce(place(words), CODE, at);
        assert.equal(fixed(place(words)), place(mended));
      }
    });
  }
  it('is reported in a request and in a guideline paragraph', () => {
    assertOnce(letterOf(item({ request: 'Wrist brace,, left' }), SPLINT), CODE, ',,');
    assertOnce(
      letterOf(
        item({ reviewer: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004..' }).replace(
          '2004..',
          '2004 chapter..',
        ),
      ),
      CODE,
      '..',
    );
  });
  it('is reported for each place', () => {
    assert.deepEqual(placesIn(because('One,, two.. Three.')), [
      [CODE, ',,'],
      [CODE, '..'],
    ]);
  });
});
