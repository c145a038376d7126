import type { Letter } from '../letter/model';
import { MRI } from './example';
import { type Documentation, defineRule } from './rule';

const DAY = String.raw`(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.?\s{1,4}\d{1,2},?\s{1,4}\d{4})`;
/** Area codes and exchanges begin with 2 to 9. Source: the North American Numbering Plan. */
const PHONE = String.raw`(?<![\d.-])(?:\([2-9]\d{2}\)[-.\s]{0,4}|[2-9]\d{2}[-.\s]{1,4})[2-9]\d{2}[-.]\d{4}(?![\d-]|\.\d)`;
const MAIL = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,24}(?![\w-])`;
const PERSONAL = new RegExp(
  String.raw`(?<![\d-])(?<social>\d{3}-\d{2}-\d{4})(?![\d-])|(?<phone>${PHONE})|(?<mail>${MAIL})|` +
    String.raw`(?<birth>\b(?:(?:Date\s{1,4}of\s{1,4}Birth|DOB)\s{0,4}:?|born(?:\s{1,4}on)?)\s{0,4}${DAY})`,
  'gi',
);
const KINDS: readonly (readonly [string, string])[] = [
  ['social', 'a Social Security number'],
  ['phone', 'a telephone number'],
  ['mail', 'an e-mail address'],
  ['birth', 'a date of birth'],
];

const LETTERHEAD = 300;

/** Telephone numbers at the head of a letter, under the name of the review organization, are its own. */
function isLetterhead(letter: Letter, start: number): boolean {
  const first = letter.sections.find(({ kind }) => kind !== 'case-header')?.span.start ?? 0;
  return start < first && /MAXIMUS/i.test(letter.text.slice(Math.max(0, start - LETTERHEAD), start));
}

export const documentation = (): Documentation => ({
  summary: 'Text that a published letter must not carry',
  what: 'A Social Security number, telephone number, e-mail address or date of birth. A served letter may carry them; the telephone of the review organization in its letterhead is none.',
  why: 'Letters are published without what identifies the injured worker.',
  bad: MRI.replace('No', 'Call 916-555-0134. No'),
  good: MRI,
});

export default defineRule({
  code: 'personal-information',
  severity: 'information',
  publication: 'warning',
  *check(letter) {
    for (const found of letter.text.matchAll(PERSONAL)) {
      const kind = KINDS.find(([group]) => found.groups?.[group])![1];
      if (found.groups?.phone && isLetterhead(letter, found.index)) continue;
      const span = { start: found.index, end: found.index + found[0].length };
      yield { span, message: `This looks like ${kind}; a published letter must not carry it.` };
    }
  },
});
