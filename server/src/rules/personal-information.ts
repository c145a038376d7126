import type { Letter } from '../letter/model';
import { matchesOf } from '../text/matches';
import { MRI } from './example';
import { type Documentation, defineRule, type Report } from './rule';

const DAY = String.raw`(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.?\s{1,4}\d{1,2},?\s{1,4}\d{4})`;
/** Area codes and exchanges begin with 2 to 9. Source: the North American Numbering Plan. */
const PHONE = String.raw`(?<![\d.-])(?:\([2-9]\d{2}\)[-.\s]{0,4}|[2-9]\d{2}[-.\s]{1,4})[2-9]\d{2}[-.]\d{4}(?![\d-]|\.\d)`;
const MAIL = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,24}(?![\w-])`;
/** Letters and digits, four digits at least. */
const FILED = String.raw`(?=(?:[A-Z-]{0,8}\d){4})[\dA-Z-]{5,24}\b`;
const NUMBER = String.raw`\s{0,4}(?:No\.|Numbers?|ID|#)\s{0,4}(?:[:#]|(?:is|was)\s)?\s{0,4}${FILED}`;
const PERSONAL = new RegExp(
  String.raw`(?<![\d-])(?<social>\d{3}-\d{2}-\d{4})(?![\d-])|(?<phone>${PHONE})|(?<mail>${MAIL})|` +
    String.raw`(?<birth>\b(?:(?:Date\s{1,4}of\s{1,4}Birth|DOB)\s{0,4}:?|born(?:\s{1,4}on)?)\s{0,4}${DAY})|` +
    String.raw`(?<claim>\bClaim${NUMBER})|` +
    String.raw`(?<record>\b(?:Medical\s{1,4}Record|MR|Chart|Patient|Account)${NUMBER}|\bMRN\s{0,4}[:#]?\s{0,4}${FILED})`,
  'gi',
);
const TYPE =
  '(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Lane|Ln|Court|Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Way|Place)';
/** “12 Old Mill Road”; words in capitals, for “12 weeks on the road” is none. */
const ADDRESS = new RegExp(
  String.raw`(?<![\d.,#/-])(?!(?:19|20)\d{2}\s)\d{1,5}\s{1,4}(?:[NSEW]\.?\s{1,4})?(?:[A-Z][a-z]{1,20}\s{1,4}){1,3}${TYPE}\b\.?|\bP\.?\s?O\.?\s{1,4}Box\s{1,4}\d{1,6}\b`,
  'g',
);
const KINDS: readonly (readonly [string, string])[] = [
  ['social', 'a Social Security number'],
  ['phone', 'a telephone number'],
  ['mail', 'an e-mail address'],
  ['birth', 'a date of birth'],
  ['claim', 'a claim number'],
  ['record', 'a medical record number'],
];

/** Without one of these there is nothing of the kind; they are quick to look for, and in few letters. */
const HINTS = ['@', 'birth', 'dob', 'born', 'mrn'];
const NUMBER_HINT =
  /\d{3}[-.]\d{4}|\d-\d{2}-\d{4}|(?:no\.|number|id|#)(?<=(?:claim|record|mr|chart|patient|account)\s{0,4}(?:no\.|number|id|#))/;

function mayBePersonal(text: string): boolean {
  const lower = text.toLowerCase();
  return HINTS.some((hint) => lower.includes(hint)) || NUMBER_HINT.test(lower);
}

const LETTERHEAD = 300;
const NEAR = 150;

/** Authorities and publishers, whose addresses are no secret. */
const ORGANIZATION =
  /\b(?:MAXIMUS(?!\s+guideline)|Divisions?|Departments?|DWC|College|Institute|Press|Associations?|Society|Academy|University|Group|Publish\w+)\b/;

/** Telephone numbers at the head of a letter, under the name of the review organization, are its own. */
function isLetterhead(letter: Letter, start: number): boolean {
  const first = letter.sections.find(({ kind }) => kind !== 'case-header')?.span.start ?? 0;
  return start < first && /MAXIMUS/i.test(letter.text.slice(Math.max(0, start - LETTERHEAD), start));
}

export const documentation = (): Documentation => ({
  summary: 'Text that a published letter must not carry',
  what: 'A Social Security number, telephone number, e-mail address, street address, date of birth, claim or medical record number. A served letter may carry them; the letterhead of the review organization and the addresses of authorities and publishers are none.',
  why: 'Letters are published without what identifies the injured worker.',
  bad: MRI.replace('No', 'Call 916-555-0134. No'),
  good: MRI,
});

export default defineRule({
  code: 'personal-information',
  severity: 'information',
  publication: 'warning',
  *check(letter) {
    for (const found of mayBePersonal(letter.text) ? matchesOf(letter.text, PERSONAL) : []) {
      const kind = KINDS.find(([group]) => found.groups?.[group])![1];
      if (found.groups?.phone && isLetterhead(letter, found.index)) continue;
      yield reportOf(found, kind);
    }
    for (const found of matchesOf(letter.text, ADDRESS)) {
      const before = letter.text.slice(Math.max(0, found.index - NEAR), found.index);
      if (!ORGANIZATION.test(before)) yield reportOf(found, 'a street address');
    }
  },
});

const reportOf = ({ index, 0: words }: RegExpExecArray, kind: string): Report => ({
  span: { start: index, end: index + words.length },
  message: `This looks like ${kind}; a published letter must not carry it.`,
});
