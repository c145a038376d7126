import conflictingDecisions from './conflicting-decisions';
import decisionContradictsRationale from './decision-contradicts-rationale';
import duplicateItem from './duplicate-item';
import emptyRationale from './empty-rationale';
import missingDecision from './missing-decision';
import missingGuideline from './missing-guideline';
import missingRationale from './missing-rationale';
import missingSection from './missing-section';
import mojibake from './mojibake';
import noDisputedItem from './no-disputed-item';
import rationaleWithoutConclusion from './rationale-without-conclusion';
import type { Rule } from './rule';
import unknownDecision from './unknown-decision';
import unrecognizedLayout from './unrecognized-layout';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  missingSection,
  unrecognizedLayout,
  noDisputedItem,
  missingDecision,
  unknownDecision,
  missingGuideline,
  missingRationale,
  emptyRationale,
  duplicateItem,
  conflictingDecisions,
  decisionContradictsRationale,
  rationaleWithoutConclusion,
  mojibake,
];

/** The rule with this code; undefined when there is none. */
export const ruleOf = (code: string): Rule | undefined => RULES.find((rule) => rule.code === code);
