import { isIn } from '../text/guarded';
import { argumentOf, type Statement } from './argument';
import type { Item } from './model';
import {
  AGAINST,
  CONDITIONAL,
  IN_FAVOUR,
  NOT_RECOMMENDED,
  REFUSED,
  type Recogniser,
  UNDOCUMENTED,
} from './reasonWords';
import { isAbout, wordsOfRequest } from './requestWords';

/** Why an item was decided as it was, in a closed list, each reason with what it means. */
export const REASON_MEANINGS = {
  'no-red-flags': 'No red flag, the sign of a serious condition, was found or documented.',
  'no-neurological-deficit':
    'No neurological deficit, nerve compromise or radiculopathy was found or documented.',
  'no-objective-findings':
    'The complaints or the examination do not show findings that call for the request.',
  'no-corroborating-study': 'Imaging or a test that would support the diagnosis is missing.',
  'no-qualifying-condition':
    'The patient has none of the conditions or risks that the treatment is for, or none is documented.',
  'no-failed-conservative-care':
    'Conservative treatment was not tried, not finished, or not shown to have failed.',
  'no-surgery-considered': 'The request serves the planning of an operation, and none is being considered.',
  'no-functional-improvement':
    'No improvement in function or other benefit of earlier treatment is documented.',
  'alternative-not-tried':
    'A first-line or gentler treatment was not tried, or not shown to have failed or to be not tolerated.',
  'home-exercise-instead':
    'Exercise at home can take the place of the request, or was not shown to be insufficient.',
  'exceeds-guideline-quantity': 'The number, amount or time asked for is more than the guideline allows.',
  'long-term-use': 'A drug meant for a short time has been taken, or is asked for, for a long one.',
  'no-monitoring':
    'The safeguards of opioid treatment are not documented: CURES, drug tests, an agreement, screening.',
  'not-recommended-by-guideline': 'The guideline does not recommend or support the request.',
  'guideline-criteria-not-met': 'The rationale says that the criteria of a guideline are not met.',
  'already-provided': 'The same kind of treatment or study was already given, done or authorized.',
  'response-awaited': 'Treatment under way is helping, or its result has to be awaited.',
  'request-incomplete': 'The request does not say what, how much, how long or for which part of the body.',
  'no-rationale': 'The treating physician gives no reason for the request.',
  'insufficient-documentation':
    'The records lack something that the decision needs, other than the reasons above.',
  'dependent-on-other-item': 'It goes with another service, which is not medically necessary.',
  'guideline-criteria-met': 'The criteria of a guideline are met.',
  'consistent-with-guideline': 'The request agrees with what a guideline recommends.',
  'conservative-care-failed': 'Conservative treatment was tried and did not help.',
  'benefit-documented': 'Earlier treatment of the kind is documented to have helped.',
  'clinical-need-documented': 'The records show signs, symptoms or a condition that call for the request.',
  'initial-trial': 'It is the first trial of the treatment.',
} as const;
export type Reason = keyof typeof REASON_MEANINGS;
export const REASONS = Object.keys(REASON_MEANINGS) as readonly Reason[];

/** The reasons that the sentences of an item's rationale give, each once, in the order of `REASONS`. */
export function reasonsOf(text: string, item: Item): readonly Reason[] {
  if (!item.rationale || !item.decision?.kind) return [];
  const isOverturned = item.decision.kind === 'overturned';
  const request = wordsOfRequest(text, item);
  const found = new Set(
    argumentOf(text, item.rationale.body).flatMap((statement) =>
      isOverturned ? reasonsIn(statement, IN_FAVOUR) : reasonsAgainst(statement, request),
    ),
  );
  return REASONS.filter((reason) => found.has(reason));
}

function reasonsAgainst(statement: Statement, request: readonly string[]): readonly Reason[] {
  const { kind, plain: words } = statement;
  const refused = REFUSED.test(words) && (kind === 'verdict' || isAbout(words, request));
  const isOutright = kind === 'recital' && NOT_RECOMMENDED.test(words) && isAbout(words, request);
  const guideline: readonly Reason[] = refused || isOutright ? ['not-recommended-by-guideline'] : [];
  const said = [...guideline, ...reasonsIn(statement, AGAINST)];
  if (said.length > 0 || kind !== 'case' || CONDITIONAL.test(words) || !isUndocumented(words)) return said;
  return ['insufficient-documentation'];
}

function reasonsIn({ kind, plain: words }: Statement, recognisers: readonly Recogniser[]): readonly Reason[] {
  if (kind !== 'case' || CONDITIONAL.test(words)) return [];
  return recognisers
    .filter(([, saying, unless]) => isIn(words, saying) && !unless?.test(words))
    .map(([reason]) => reason);
}

/** Whether something is not documented that was looked for: “no other findings” is told in passing. */
const isUndocumented = (words: string): boolean => isIn(words, UNDOCUMENTED) && !/\bno other\b/i.test(words);
