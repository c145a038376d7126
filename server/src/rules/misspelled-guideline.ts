import { findTopic, matchGuideline, nearestGuideline, nearestTopic } from '../knowledge/index';
import { foldedText } from '../text/span';
import { NORCO } from './example';
import { citationsOf, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** One of them only has the plural of a word of the other. */
const isPlural = (a: string, b: string): boolean => singular(a) === singular(b);

const singular = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/s(?=\W|$)/g, '');

/** The name of the guideline that a misspelt one is meant as; null when it is spelt as it should be. */
function guidelineMeant(printed: string): string | null {
  const match = matchGuideline(`MTUS ${printed}`);
  if (match && match.end > 'MTUS '.length) {
    const isSound = !match.misspelled || match.start > 0 || isPlural(printed, match.row.name);
    return isSound ? null : match.row.name;
  }
  const near = nearestGuideline(printed);
  return near && near.distance <= 2 && !isPlural(printed, near.name) ? near.name : null;
}

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
    for (const { source, guideline, guidelineId, topics } of citationsOf(letter)) {
      const name = guideline && foldedText(letter.text, guideline);
      const meant = name && source === 'MTUS' ? guidelineMeant(name) : null;
      if (guideline && meant) {
        yield {
          span: guideline,
          message: `The guideline ${quoted(name!)} is probably ${quoted(meant)}.`,
        };
      }
      for (const span of guidelineId ? topics : []) {
        const printed = foldedText(letter.text, span);
        const near = findTopic(guidelineId!, printed) ? undefined : nearestTopic(guidelineId!, printed);
        if (!near || near.distance > 2 || printed.length < 5 || isPlural(printed, near.name)) continue;
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
