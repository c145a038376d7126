import type { Item } from '../letter/model';
import { otherTreatmentIn } from '../letter/otherTreatment';
import { foldedText } from '../text/span';
import { MRI } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'One text serves items of different kinds',
  what: 'Two or more items for different treatments whose rationales are the same words, white space aside. Reported once for each such text, and not of an item whose rationale is found to be about another treatment.',
  why: 'A rationale that does not speak of its own treatment may not state the reasons for it.',
  bad: `${MRI}\n\n${MRI.replace('MRI of the left shoulder', 'Acupuncture, six sessions')}`,
  good: `${MRI}\n\n${MRI.replace('left', 'right')}`,
});

export default defineRule({
  code: 'repeated-rationale',
  severity: 'information',
  *check(letter) {
    const groups = new Map<string, Item[]>();
    const otherOf = otherTreatmentIn(letter);
    for (const item of letter.items) {
      const words = item.rationale ? foldedText(letter.text, item.rationale.body) : '';
      if (words) groups.set(words, [...(groups.get(words) ?? []), item]);
    }
    for (const alike of groups.values()) {
      const items = alike.length > 1 ? alike.filter((item) => !otherOf(item)) : alike;
      const names = new Set(items.flatMap(({ treatment }) => treatment?.name ?? []));
      const [first, ...others] = items;
      if (names.size < 2) continue;
      yield {
        span: others[0]!.rationale!.label,
        message: `The same rationale serves ${items.length} items of different kinds, first ${quotedRequest(letter, first!)}.`,
        related: [first!, ...others.slice(1)].map((item) => ({
          span: item.rationale!.label,
          message: `the same text for ${quotedRequest(letter, item)}`,
        })),
      };
    }
  },
});
