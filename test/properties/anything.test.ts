import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsAt } from '../../server/src/features/actions';
import { hoverAt } from '../../server/src/features/hover';
import { review } from '../../server/src/review/review';
import { placeFinder } from '../../server/src/text/lines';
import { touches } from '../../server/src/text/span';
import { HOLDS } from './anything';
import { anyText } from './texts';

const RUNS = { numRuns: 300 };

describe('any text at all', function () {
  this.timeout(120_000);

  for (const [what, check] of Object.entries(HOLDS)) {
    it(what, () => {
      fc.assert(fc.property(anyText, check), RUNS);
    });
  }

  it('answers a hover and quick fixes at every offset, and none beyond', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(6000), { maxLength: 40 }), (text, offsets) => {
        const { letter, findings } = review(text);
        for (const offset of offsets) {
          const hover = hoverAt(letter, offset);
          assert.ok(!hover || (touches(hover.span, offset) && hover.markdown !== ''));
          actionsAt(findings, { start: offset, end: offset });
        }
      }),
      RUNS,
    );
  });

  it('has places counted from one, that grow with the offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const place = placeFinder(text);
        let last = { line: 1, column: 0 };
        for (let offset = 0; offset <= text.length; offset++) {
          const here = place(offset);
          assert.ok(here.line > last.line ? here.column === 1 : here.column === last.column + 1);
          last = here;
        }
        assert.equal(last.line, text.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 50 },
    );
  });
});
