import assert from 'node:assert/strict';
import { recordOf } from '../../server/src/caseload/record';
import { review } from '../../server/src/review/review';
import { FACTS, factsOf } from './facts';
import { FLOORS } from './floors';
import { judgementOf } from './judged';
import { LEFT_OUT, realLetters } from './letters';

/** Of the letters of other years: age, sex, date of injury, and of each item the guideline and pages of the reviewer. */
const SEEDS: Readonly<Record<string, readonly unknown[]>> = {
  '000': [
    58,
    'male',
    '2005-03-07',
    [
      ['mtus-chronic-pain-2009', '76-96'],
      ['mtus-chronic-pain-2009', '74-96'],
      ['mtus-chronic-pain-2009', '63-66'],
      ['odg-pain', ''],
    ],
  ],
  '001': [
    47,
    'male',
    '1993-10-27',
    [
      ['mtus-chronic-pain-2009', '74-78 88 91'],
      ['mtus-chronic-pain-2009', '63-64'],
    ],
  ],
  '004': [
    54,
    'male',
    '2008-02-20',
    [
      ['mtus-chronic-pain-2009', '74-96'],
      ['mtus-chronic-pain-2009', '74-96'],
      ['mtus-chronic-pain-2009', '29'],
    ],
  ],
};

function factsOfSeed(text: string): readonly unknown[] {
  const { patient, items } = recordOf('', review(text), { sha256: '', generator: '' });
  const cited = items.flatMap(({ reviewer }) =>
    reviewer!.citations.map(({ guidelineId, pages }) => [
      guidelineId,
      pages.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' '),
    ]),
  );
  return [patient.age, patient.sex, patient.injury, cited];
}

const letters = realLetters();

if (!letters) console.log(LEFT_OUT);
else {
  describe('the facts of the real letters', () => {
    for (const extraction of letters.extractions) {
      const { figures, misses } = factsOf(letters, extraction);
      for (const fact of FACTS) {
        it(`are read as careful readers noted them: ${fact}, ${extraction}`, () => {
          const { right, of } = figures[fact];
          const [floor, all] = FLOORS[fact];
          assert.equal(of, all);
          assert.ok(right >= floor, `${right} of ${of}:\n${misses.join('\n')}`);
        });
      }

      it(`differ from the notes only where someone judged which is right: ${extraction}`, () => {
        assert.deepEqual(
          misses.filter((miss) => judgementOf(miss) === ''),
          [],
        );
      });
    }

    for (const { name, text } of letters.seeds) {
      it(`are read in a letter of another year: ${name.slice(0, 3)}`, () => {
        assert.deepEqual(factsOfSeed(text), SEEDS[name.slice(0, 3)]);
      });
    }
  });
}
