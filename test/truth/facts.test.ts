import assert from 'node:assert/strict';
import { FACTS, factsOf } from './facts';
import { FLOORS } from './floors';
import { judgementOf } from './judged';
import { LEFT_OUT, realLetters } from './letters';

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
  });
}
