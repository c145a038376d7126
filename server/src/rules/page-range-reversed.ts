import { NORCO } from './example';
import { citationsOf } from './requests';
import { type Documentation, defineRule } from './rule';

const LONGEST_SHORTENED = 50;

/** “298-299” printed as “298-9”, “112-120” as “112-20”: the end leaves out the figures that it shares with the beginning. */
function isShortened(first: number, last: number): boolean {
  const shared = 10 ** String(last).length;
  const end = Math.floor(first / shared) * shared + last;
  return first >= shared && end > first && end - first <= LONGEST_SHORTENED;
}

export const documentation = (): Documentation => ({
  summary: 'A page range whose end comes before its beginning',
  what: 'Two numbers of a page list, the greater first, as 96-74. A shortened end, as in 298-9, is none.',
  why: 'Which pages are meant can only be guessed.',
  bad: NORCO.replace('76-80', '80-76'),
  good: NORCO,
  fix: { safety: 'ask', summary: 'Puts the smaller page first.' },
});

export default defineRule({
  code: 'page-range-reversed',
  severity: 'warning',
  *check(letter) {
    for (const { first, last, span } of citationsOf(letter).flatMap(({ pages }) => pages)) {
      if (first <= last || isShortened(first, last)) continue;
      const text = `${last}-${first}`;
      yield {
        span,
        message: `The pages ${first}-${last} run backwards.`,
        fixes: [{ title: `Change to ${text}`, safety: 'ask', edits: [{ span, text }] }],
      };
    }
  },
});
