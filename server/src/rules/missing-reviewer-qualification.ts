import type { SectionKind } from '../letter/model';
import { textOf } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { type Documentation, defineRule } from './rule';

const KINDS: ReadonlySet<SectionKind> = new Set(['determination-process', 'reviewer-credentials']);
/** Other words for a licence or a specialty than those of the usual block and sentence. */
const STATED =
  /\b(?:licen[sc](?:ure|es?)|specialt(?:y|ies)|certifications?)(?:\(s\))?\s{0,12}:\s{0,12}(?!None\b|State|Certification|Specialty)[A-Z]|\bboard[\s-]{1,12}certified\b|\blicensed\s+(?:to\s+practice\s+)?(?:\w+\s+)?in\s+(?:the\s+)?[A-Z]/i;

export const documentation = (): Documentation => ({
  summary: 'Neither a board certification nor a credentials block',
  what: 'The section on how the determination was made, with the credentials block or the sentence of older letters, names neither a licence nor a specialty.',
  why: 'The reviewer must be qualified for the disputed treatment; without the specialty nobody can tell.',
  bad:
    PROCESS.replace(
      'The Expert Reviewer has the following credentials:\nState(s) of Licensure: California\nCertification(s)/Specialty: Occupational Medicine\n\n',
      '',
    ) +
    SUMMARY +
    ISSUES +
    MRI,
  good: PROCESS + SUMMARY + ISSUES + MRI,
});

export default defineRule({
  code: 'missing-reviewer-qualification',
  severity: 'warning',
  *check(letter) {
    const process = letter.sections.find(({ kind }) => kind === 'determination-process');
    const { licensure, specialties } = letter.reviewer;
    if (!process || licensure.length + specialties.length > 0) return;
    const told = letter.sections.filter(({ kind }) => KINDS.has(kind));
    if (told.some(({ body }) => body.start === body.end)) return;
    if (told.some(({ body }) => STATED.test(textOf(letter.text, body)))) return;
    yield {
      span: process.heading,
      message: 'Neither licence nor specialty of the expert reviewer is stated.',
    };
  },
});
