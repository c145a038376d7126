import { type Misfit, misfitsOf } from '../letter/citationFit';
import { foldedText } from '../text/span';
import { MRI } from './example';
import { guidelineParagraphs, quoted, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

const ABOUT: Readonly<Record<Misfit, string>> = {
  part: 'another part of the body',
  treatment: 'another treatment',
};

export const documentation = (): Documentation => ({
  summary: 'A guideline cited for another treatment or body part than the item',
  what: 'All that a party cites for an item is about another part of the body (a chapter on the neck for an MRI of the knee) or about another treatment (the section on topical analgesics for tablets). It is silent where one of the guidelines cited can be about the item: a general one, one that is not known, a chapter that files such things for all parts of the body. So it is where the request names no body part.',
  why: 'A recommendation for something else does not support the decision.',
  bad: MRI.replace(
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004',
    'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004',
  ),
  good: MRI,
});

export default defineRule({
  code: 'citation-item-mismatch',
  severity: 'warning',
  *check(letter) {
    for (const { item, paragraph, side } of guidelineParagraphs(letter)) {
      const misfits = paragraph.citations.map(misfitsOf(letter.text, item));
      if (!item.request || misfits.length === 0 || misfits.includes(null)) continue;
      const { topics, guideline, span } = paragraph.citations[0]!;
      const named = (misfits[0] === 'treatment' && topics[0]) || (guideline ?? span);
      yield {
        span: named,
        message: `The ${side} cites nothing on ${quotedRequest(letter, item)}: ${quoted(foldedText(letter.text, named))} is about ${ABOUT[misfits[0]!]}.`,
        related: [{ span: item.request, message: 'the item' }],
      };
    }
  },
});
