import { findTopic, matchGuideline, nearestGuideline, nearestTopic } from '../knowledge/index';
import type { Citation, Letter } from '../letter/model';
import { foldedText, type Span, textOf } from '../text/span';
import { NORCO } from './example';
import { citationsOf, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** One of them only has the plural of a word of the other. */
const isPlural = (a: string, b: string): boolean => singular(a) === singular(b);

const singular = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]?s(?=\W|$)/g, '')
    .replace(/[\s-]/g, '');

const WHOLE_NAME = /^[^:]{2,90}?(?=[\s,(]+(?:19|20)\d\d\b)|^[^:,.;()]{2,90}?\bGuidelines?\b/i;

/** Up to its year or to “Guidelines”: of a misspelt name the reading may have known the beginning alone. */
function nameOf({ text }: Letter, { span, guideline }: Citation): Span | null {
  const whole = WHOLE_NAME.exec(textOf(text, span));
  const end = span.start + (whole?.[0].length ?? 0);
  return guideline && guideline.end > end ? guideline : whole && { start: span.start, end };
}

/** The name of the guideline that a misspelt one is meant as; null when it is spelt as it should be. */
function guidelineMeant(printed: string): string | null {
  const whole = `MTUS ${printed}`;
  const match = matchGuideline(whole);
  if (match?.misspelled && match.start === 0)
    return isPlural(printed, match.row.name) ? null : match.row.name;
  const near = match?.end === whole.length ? undefined : nearestGuideline(printed);
  return near && near.distance <= 2 && isSlip(printed, near.name) ? near.name : null;
}

/** Each word begins as that of the name does: “Back Complaints” is no slip for “Neck Complaints”. */
function isSlip(printed: string, name: string): boolean {
  const [own, meant] = [printed, name].map((words) => words.toLowerCase().split(/[^a-z]+/));
  return !isPlural(printed, name) && own!.every((word, index) => word[0] === meant![index]?.[0]);
}

/** Whether it is a topic by all its words: one with a remark in brackets may be known without it alone. */
const isKnown = (guidelineId: string, printed: string): boolean =>
  !printed.includes('(') && findTopic(guidelineId, printed) !== undefined;

/** Whether both differ in signs alone, such as those that decoding has damaged. */
const sameLetters = (printed: string, name: string): boolean => lettersOf(printed) === lettersOf(name);

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

/** Whether as many round brackets are opened as closed; otherwise the name is cut by a lost bracket. */
const isEven = (words: string): boolean => words.split('(').length === words.split(')').length;

export const documentation = (): Documentation => ({
  summary: 'A guideline or topic whose name is misspelled',
  what: 'Names in citations that differ from a known guideline or from one of its topics by a letter or two, as Opiods or Chronic Pian.',
  why: 'A search for the guideline passes over the citation.',
  bad: NORCO.replace(
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opiods',
  ),
  good: NORCO,
  fix: { safety: 'ask', summary: 'Changes the topic to the name that the guideline has.' },
});

export default defineRule({
  code: 'misspelled-guideline',
  severity: 'information',
  *check(letter) {
    for (const citation of citationsOf(letter)) {
      const { guidelineId, topics } = citation;
      const span = citation.source === 'MTUS' ? nameOf(letter, citation) : null;
      const name = span && foldedText(letter.text, span);
      const meant = name && guidelineMeant(name);
      if (meant && !sameLetters(name, meant))
        yield { span, message: `The guideline ${quoted(name)} is probably ${quoted(meant)}.` };
      for (const span of guidelineId ? topics : []) {
        const printed = foldedText(letter.text, span);
        const near = isKnown(guidelineId!, printed) ? undefined : nearestTopic(guidelineId!, printed);
        if (!near || near.distance > 2 || printed.length < 5 || !isEven(printed)) continue;
        if (isPlural(printed, near.name) || sameLetters(printed, near.name)) continue;
        const text = printed[0] === printed[0]!.toLowerCase() ? near.name.toLowerCase() : near.name;
        yield {
          span,
          message: `The topic ${quoted(printed)} is probably ${quoted(near.name)}.`,
          fixes: [{ title: `Change to ${text}`, safety: 'ask', edits: [{ span, text }] }],
        };
      }
    }
  },
});
