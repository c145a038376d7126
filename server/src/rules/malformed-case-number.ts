import { HEADER, ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** Extraction may have put another dash for the hyphen, or have cut the number there. */
const SOUND = /^CM\d{2}\s{0,12}[-‐‑–—−]\s{0,12}\d{7}(?!\d)/i;
const LONGEST = 40;

export const documentation = (): Documentation => ({
  summary: 'A case number that is not CM, two digits, a hyphen and seven digits',
  what: 'The case number of the header of a final determination.',
  why: 'The case number is how the Division, the parties and a court find the case.',
  bad: HEADER.replace('CM16-9900001', 'CM16-990001') + PROCESS + SUMMARY + ISSUES + MRI,
  good: HEADER + PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'malformed-case-number',
  severity: 'warning',
  *check(letter) {
    const number = letter.header.caseNumber;
    if (!isFullyRead(letter) || !number) return;
    if (SOUND.test(letter.text.slice(number.span.start, number.span.start + LONGEST))) return;
    yield {
      span: number.span,
      message: `The case number ${quoted(number.value)} is not CM, two digits, a hyphen and seven digits.`,
    };
  },
});
