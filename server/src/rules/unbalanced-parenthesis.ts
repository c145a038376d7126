import { textOf } from '../text/span';
import { MRI } from './example';
import { guidelineParagraphs } from './requests';
import { type Documentation, defineRule } from './rule';

/** “1)”, “b.)”, “iii)” number a list and close nothing. */
const NUMBERING = /(?:^|[\s;,])(?:\w{1,2}|[ivx]{1,4})\.?$/i;
const LONGEST_NUMBERING = 6;

/** Index of a round bracket that has no partner; -1 when all have one, whether or not numbering counts. */
function unbalanced(words: string): number {
  if (!words.includes('(') && !words.includes(')')) return -1;
  const at = firstAlone(words, false);
  return at < 0 || firstAlone(words, true) < 0 ? -1 : at;
}

function firstAlone(words: string, withoutNumbering: boolean): number {
  const open: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '(') open.push(at);
    else if (words[at] === ')') {
      const isNumbering = NUMBERING.test(words.slice(Math.max(0, at - LONGEST_NUMBERING), at));
      if (isNumbering && (withoutNumbering || open.length === 0)) continue;
      if (open.pop() === undefined) return at;
    }
  }
  return open.at(-1) ?? -1;
}

export const documentation = (): Documentation => ({
  summary: 'A parenthesis in a citation that is not closed or not opened',
  what: 'Round brackets within one citation.',
  why: 'A part of the citation may have been lost.',
  bad: MRI.replace(
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies',
    'MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG, Shoulder Chapter, MRI',
  ),
  good: MRI.replace(
    'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies',
    'MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder Chapter, MRI',
  ),
});

export default defineRule({
  code: 'unbalanced-parenthesis',
  severity: 'information',
  *check(letter) {
    for (const { paragraph } of guidelineParagraphs(letter)) {
      const at = unbalanced(textOf(letter.text, paragraph.body));
      if (at < 0 || paragraph.citations.length === 0) continue;
      const start = paragraph.body.start + at;
      const missing = letter.text[start] === '(' ? 'not closed' : 'not opened';
      yield { span: { start, end: start + 1 }, message: `This parenthesis is ${missing}.` };
    }
  },
});
