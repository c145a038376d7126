import { sectionMeant } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { textOf } from '../text/span';
import { NORCO } from './example';
import { guidelineParagraphs, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

const NUMBER = /(?<![\d./])\d{3,5}\.\d{1,3}(?:\.\d{1,2})*(?![\d/])/g;
/** The sections of the schedule, 9792.20 to 9792.27; its neighbours are many and not all known. */
const SCHEDULE = /^9792\.2\d/;
/** A figure too many, which may be any of two. */
const TOO_LONG = /^9792\.2\d\d/;
const NEIGHBOUR = /^(?:9785|9789|9792\.1?\d)(?:\.|$)/;

export const documentation = (): Documentation => ({
  summary: 'A section number that the article does not have',
  what: 'Numbers in guideline paragraphs that are nearly a section of the Medical Treatment Utilization Schedule, as 792.26 or 9729.20.',
  why: 'The regulation cannot be looked up under that number.',
  bad: NORCO.replace(
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines 8 C.C.R. 9792.20 - 792.26',
  ),
  good: NORCO.replace(
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines 8 C.C.R. 9792.20 - 9792.26',
  ),
  fix: { safety: 'ask', summary: 'Changes the number to the section that is meant.' },
});

export default defineRule({
  code: 'invalid-regulation-section',
  severity: 'warning',
  *check(letter) {
    for (const { paragraph } of guidelineParagraphs(letter)) {
      for (const found of matchesOf(textOf(letter.text, paragraph.body), NUMBER)) {
        const meant = sectionMeant(found[0])?.id;
        const isWrong = meant ? SCHEDULE.test(meant) && !NEIGHBOUR.test(found[0]) : TOO_LONG.test(found[0]);
        if (!isWrong) continue;
        const start = paragraph.body.start + found.index;
        const span = { start, end: start + found[0].length };
        yield {
          span,
          message: `There is no section ${quoted(found[0])}${meant ? `; ${meant} is probably meant` : ''}.`,
          fixes: meant
            ? [{ title: `Change to ${meant}`, safety: 'ask', edits: [{ span, text: meant }] }]
            : [],
        };
      }
    }
  },
});
