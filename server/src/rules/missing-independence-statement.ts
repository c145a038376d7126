import { textOf } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

const CUT_WORD = /(?<=\w)-\s{1,12}(?=[a-z])/g;
const STATED =
  /\b(?:no|not|nor|without|neither)\b[^.;]{0,60}?\baffiliat(?:ed|ions?)\b|\b(?:no|without|free\s+of)\b[^.;]{0,40}?\bconflicts?\s+of\s+interest\b/i;

export const documentation = (): Documentation => ({
  summary: 'The statement that the reviewer has no affiliation is missing',
  what: 'The section on how the determination was made does not say that the reviewer has no affiliation with the parties.',
  why: 'A conflict of interest of the reviewer is a ground of appeal under Labor Code 4610.6(h).',
  bad:
    PROCESS.replace(
      'He/she has no\naffiliation with the employer, employee, providers or the claims administrator',
      'The reviewer works in active practice',
    ) +
    SUMMARY +
    ISSUES +
    MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'missing-independence-statement',
  severity: 'warning',
  *check(letter) {
    const process = letter.sections.find(({ kind }) => kind === 'determination-process');
    if (!process || process.body.start === process.body.end) return;
    const summary = letter.sections.find(({ kind }) => kind === 'clinical-summary');
    const end = Math.max(process.span.end, summary?.span.start ?? 0);
    const words = textOf(letter.text, { start: 0, end }).replace(CUT_WORD, '').normalize('NFKC');
    if (STATED.test(words)) return;
    yield {
      span: process.heading,
      message: 'It is not said that the expert reviewer has no affiliation with the parties.',
    };
  },
});
