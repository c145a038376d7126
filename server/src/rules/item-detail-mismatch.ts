import { excessiveCountsIn, strangeSidesIn } from '../letter/arguedDetails';
import { decidedIn } from '../letter/decided';
import { type DetailDifference, detailDifferences, type Told } from '../letter/detailDifferences';
import type { Item, Letter, Rationale } from '../letter/model';
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
    for (const item of letter.items) {
      const { request, treatment, rationale } = item;
      if (!request || !treatment || !rationale) continue;
      for (const each of differencesOf(letter, item, { request, treatment }, rationale)) {
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

/** At most one difference of a kind, the first. */
function differencesOf(
  letter: Letter,
  item: Item,
  asked: Told,
  rationale: Rationale,
): readonly DetailDifference[] {
  const all: readonly DetailDifference[] = [
    ...decidedIn(letter.text, rationale).flatMap((said) => detailDifferences(letter.text, asked, said)),
    ...excessiveCountsIn(letter.text, rationale.body, asked),
    ...strangeSidesIn(letter, item),
  ];
  return all.filter((each, at) => all.findIndex(({ detail }) => detail === each.detail) === at);
}
