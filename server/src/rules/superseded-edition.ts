import { guidelineById, wasInForce } from '../knowledge/index';
import { HEADER, ISSUES, NORCO, PROCESS, SUMMARY } from './example';
import { citationsOf } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'An edition that was not in force on the decision date',
  what: 'Editions printed with their year, against the dates of the knowledge base that are sure. Silent where the edition was in force when utilization review decided, since it governs the request.',
  why: 'The edition in force for the request decides; reasons from another one can be outdated or premature.',
  bad:
    HEADER +
    PROCESS +
    SUMMARY +
    ISSUES +
    NORCO.replace(
      'Treatment Guidelines Opioids Page(s): 76-80',
      'Medical Treatment 2009, Section(s): Opioids',
    ),
  good:
    HEADER +
    PROCESS +
    SUMMARY +
    ISSUES +
    NORCO.replace(
      'Treatment Guidelines Opioids Page(s): 76-80',
      'Medical Treatment 2016, Section(s): Opioids',
    ),
});

export default defineRule({
  code: 'superseded-edition',
  severity: 'information',
  *check(letter) {
    const { decision, reviewDenial } = letter.header;
    if (!decision?.value) return;
    for (const { guideline, guidelineId, edition, span } of citationsOf(letter)) {
      const row = guidelineId && edition ? guidelineById(guidelineId) : undefined;
      if (row?.confidence !== 'high' || wasInForce(row, decision.value) !== false) continue;
      if (reviewDenial?.value && wasInForce(row, reviewDenial.value)) continue;
      const period = row.to ? `from ${row.from} to ${row.to}` : `from ${row.from}`;
      yield {
        span: guideline ?? span,
        message: `The edition of ${edition} was in force ${period}, not on the decision date, ${decision.value}.`,
        related: [{ span: decision.span, message: 'the decision date' }],
      };
    }
  },
});
