import { MRI } from './example';
import { guidelineParagraphs } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'A party is said to have cited no medical evidence',
  what: 'The sentence that the claims administrator or the expert reviewer did not cite any medical evidence. For the claims administrator it is a note only.',
  why: 'The statute asks the reviewer to name the evidence that the decision rests on.',
  bad: MRI.replace(
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies',
    'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision',
  ),
  good: MRI,
});

export default defineRule({
  code: 'no-evidence-cited',
  severity: 'warning',
  *check(letter) {
    for (const { paragraph, side } of guidelineParagraphs(letter)) {
      if (paragraph.basis !== 'none-cited') continue;
      yield {
        span: paragraph.body,
        severity: paragraph.party === 'reviewer' ? 'warning' : 'information',
        message: `The ${side} is said to have cited no medical evidence.`,
      };
    }
  },
});
