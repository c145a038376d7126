import { foldedText } from '../text/span';
import { MRI } from './example';
import { guidelineParagraphs } from './requests';
import { type Documentation, defineRule } from './rule';

const NOTHING_NAMED = /Decision based on(?: (?:the )?(?:MTUS|Non- ?MTUS Citations?))?[\s.:,]*$/i;

export const documentation = (): Documentation => ({
  summary: 'A guideline paragraph that names no guideline',
  what: '“Decision based on” with nothing after it, or “Non-MTUS Citation” with nothing named. A party that is said to have cited no evidence is reported as `no-evidence-cited`.',
  why: 'What the decision rests on cannot be looked up.',
  bad: MRI.replace(
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.',
    'MAXIMUS guideline: Decision based on Non-MTUS Citation',
  ),
  good: MRI,
});

export default defineRule({
  code: 'missing-citation',
  severity: 'warning',
  *check(letter) {
    for (const { paragraph, side } of guidelineParagraphs(letter)) {
      if (paragraph.citations.length > 0 || !NOTHING_NAMED.test(foldedText(letter.text, paragraph.body)))
        continue;
      yield { span: paragraph.label, message: `The guideline paragraph of the ${side} names no guideline.` };
    }
  },
});
