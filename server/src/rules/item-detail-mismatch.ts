import { excessiveCountsIn, strangeSidesIn } from '../letter/arguedDetails';
import { decidedIn } from '../letter/decided';
import { type DetailDifference, detailDifferences } from '../letter/detailDifferences';
import type { Item } from '../letter/model';
import { otherTreatmentIn } from '../letter/otherTreatment';
import { firstOfEach } from '../text/lists';
import { foldedText } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The rationale decides on another strength, number, frequency, body part or side than its item',
  what: 'The strength, quantity, frequency, body part, side and spinal level that the conclusion names, against those of the request; a number of visits that is called excessive; and a side that the rest of the letter never speaks of. What the conclusion leaves out is no difference, nor are numbers of a guideline, what was tried before, or a part named for comparison.',
  why: 'It may be another request that was weighed, or another patient’s: the decision then does not answer what was asked.',
  bad: MRI.replace('The request is', 'The request for MRI of the right shoulder is'),
  good: MRI.replace('The request is', 'The request for MRI of the left shoulder is'),
});

export default defineRule({
  code: 'item-detail-mismatch',
  severity: 'warning',
  *check(letter) {
    const sidesIn = strangeSidesIn(letter);
    const otherOf = otherTreatmentIn(letter);
    for (const item of letter.items) {
      const differences = onePerDetail([...amountsAndPartsOf(letter.text, item), ...sidesIn(item)]);
      if (differences.length === 0 || otherOf(item)) continue;
      for (const each of differences) {
        const said = quoted(foldedText(letter.text, each.said));
        const asked = quoted(foldedText(letter.text, each.asked));
        yield {
          span: each.said,
          message: `The rationale says ${said} where the request says ${asked}: another ${each.detail}.`,
          related: [{ span: each.asked, message: `the ${each.detail} asked for` }],
        };
      }
    }
  },
});

function amountsAndPartsOf(
  text: string,
  { request, treatment, rationale }: Item,
): readonly DetailDifference[] {
  if (!request || !treatment || !rationale) return [];
  const asked = { request, treatment };
  return [
    ...decidedIn(text, rationale.body).flatMap((said) => detailDifferences(text, asked, said)),
    ...excessiveCountsIn(text, rationale.body, asked),
  ];
}

const onePerDetail = (all: readonly DetailDifference[]): readonly DetailDifference[] =>
  firstOfEach(all, ({ detail }) => detail);
