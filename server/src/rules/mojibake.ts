import { DAMAGED, meantBy, TWICE_DECODED } from '../text/decoding';
import { matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule, type Fix } from './rule';

/** Whether one of the signs is there that every damage begins with: most letters have none. */
const mayBeDamaged = (text: string): boolean => ['Ã', 'Â', 'â'].some((sign) => text.includes(sign));

/** Whether `meant` ends the matter: beside what is around it nothing looks decoded twice again. */
const isWhole = (text: string, { start, end }: Span, meant: string): boolean =>
  !DAMAGED.test(text.slice(Math.max(0, start - 2), start) + meant + text.slice(end, end + 2));

export const documentation = (): Documentation => ({
  summary: 'Text that was decoded twice',
  what: 'Signs such as Â®, Â° or â€™, which stand for ®, ° and ’ after a text in UTF-8 was read as Windows-1252.',
  why: 'It is damage of the file, not of the letter; it hinders search and makes quotations look careless.',
  bad: MRI.replace('No', 'Pain is 90Â° abduction. No'),
  good: MRI.replace('No', 'Pain is 90° abduction. No'),
  fix: { safety: 'safe', summary: 'Puts back the sign that was meant.' },
});

export default defineRule({
  code: 'mojibake',
  severity: 'information',
  *check(letter) {
    for (const found of mayBeDamaged(letter.text) ? matchesOf(letter.text, TWICE_DECODED) : []) {
      const meant = meantBy(found[0]);
      if (meant === found[0]) continue;
      const span = { start: found.index, end: found.index + found[0].length };
      const fix: Fix = { title: `Change to ${meant}`, safety: 'safe', edits: [{ span, text: meant }] };
      yield {
        span,
        message: `${quoted(found[0])} stands for ${quoted(meant)}: the text was decoded twice.`,
        fixes: isWhole(letter.text, span, meant) ? [fix] : [],
      };
    }
  },
});
