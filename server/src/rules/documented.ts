import * as alreadyAuthorizedItem from './already-authorized-item';
import * as assertedFactUnrecorded from './asserted-fact-unrecorded';
import * as citationItemMismatch from './citation-item-mismatch';
import * as conflictingDecisions from './conflicting-decisions';
import * as dateOrder from './date-order';
import * as decisionContradictsRationale from './decision-contradicts-rationale';
import * as doubledPunctuation from './doubled-punctuation';
import * as duplicateField from './duplicate-field';
import * as duplicateItem from './duplicate-item';
import * as duplicateSection from './duplicate-section';
import * as emptyRationale from './empty-rationale';
import * as emptySection from './empty-section';
import * as fieldOrder from './field-order';
import * as impossibleDate from './impossible-date';
import * as injuryDateMismatch from './injury-date-mismatch';
import * as invalidRegulationSection from './invalid-regulation-section';
import * as itemDetailMismatch from './item-detail-mismatch';
import * as lateApplication from './late-application';
import * as malformedCaseNumber from './malformed-case-number';
import * as malformedPageReference from './malformed-page-reference';
import * as missingCitation from './missing-citation';
import * as missingDecision from './missing-decision';
import * as missingGuideline from './missing-guideline';
import * as missingIndependenceStatement from './missing-independence-statement';
import * as missingRationale from './missing-rationale';
import * as missingReviewerQualification from './missing-reviewer-qualification';
import * as missingSection from './missing-section';
import * as misspelledGuideline from './misspelled-guideline';
import * as misspelledHeading from './misspelled-heading';
import * as mojibake from './mojibake';
import * as mtusBasisContradiction from './mtus-basis-contradiction';
import * as noDisputedItem from './no-disputed-item';
import * as noEvidenceCited from './no-evidence-cited';
import * as pageOutOfRange from './page-out-of-range';
import * as pageRangeReversed from './page-range-reversed';
import * as pageTopicMismatch from './page-topic-mismatch';
import * as patientAgeMismatch from './patient-age-mismatch';
import * as patientSexMismatch from './patient-sex-mismatch';
import * as personalInformation from './personal-information';
import * as quantityArithmetic from './quantity-arithmetic';
import * as rationaleAboutAnotherItem from './rationale-about-another-item';
import * as rationaleWithoutConclusion from './rationale-without-conclusion';
import * as recordedFindingDenied from './recorded-finding-denied';
import * as repeatedRationale from './repeated-rationale';
import * as replacementCharacter from './replacement-character';
import * as reviewDateMismatch from './review-date-mismatch';
import type { DocumentedRule } from './rule';
import * as sectionOrder from './section-order';
import * as silentGuidelineCited from './silent-guideline-cited';
import * as supersededEdition from './superseded-edition';
import * as unbalancedParenthesis from './unbalanced-parenthesis';
import * as uncitedGuideline from './uncited-guideline';
import * as unclearConclusion from './unclear-conclusion';
import * as undecidedRequest from './undecided-request';
import * as unfinishedRationale from './unfinished-rationale';
import * as unknownDecision from './unknown-decision';
import * as unrecognizedLayout from './unrecognized-layout';

/** Every rule with its documentation, in the order of the catalogue. */
export const DOCUMENTED_RULES: readonly DocumentedRule[] = [
  missingSection,
  duplicateSection,
  sectionOrder,
  emptySection,
  misspelledHeading,
  noDisputedItem,
  unrecognizedLayout,
  malformedCaseNumber,
  missingDecision,
  unknownDecision,
  missingGuideline,
  missingRationale,
  emptyRationale,
  duplicateField,
  fieldOrder,
  duplicateItem,
  conflictingDecisions,
  decisionContradictsRationale,
  rationaleWithoutConclusion,
  unclearConclusion,
  unfinishedRationale,
  rationaleAboutAnotherItem,
  itemDetailMismatch,
  repeatedRationale,
  recordedFindingDenied,
  assertedFactUnrecorded,
  undecidedRequest,
  patientAgeMismatch,
  patientSexMismatch,
  injuryDateMismatch,
  reviewDateMismatch,
  impossibleDate,
  dateOrder,
  lateApplication,
  alreadyAuthorizedItem,
  quantityArithmetic,
  missingCitation,
  noEvidenceCited,
  malformedPageReference,
  pageRangeReversed,
  pageOutOfRange,
  pageTopicMismatch,
  invalidRegulationSection,
  unbalancedParenthesis,
  mtusBasisContradiction,
  uncitedGuideline,
  silentGuidelineCited,
  citationItemMismatch,
  supersededEdition,
  misspelledGuideline,
  missingReviewerQualification,
  missingIndependenceStatement,
  mojibake,
  replacementCharacter,
  doubledPunctuation,
  personalInformation,
].map((module) => ({ ...module.default, ...module.documentation() }));
