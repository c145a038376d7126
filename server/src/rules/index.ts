import alreadyAuthorizedItem from './already-authorized-item';
import assertedFactUnrecorded from './asserted-fact-unrecorded';
import citationItemMismatch from './citation-item-mismatch';
import conflictingDecisions from './conflicting-decisions';
import dateOrder from './date-order';
import decisionContradictsRationale from './decision-contradicts-rationale';
import doubledPunctuation from './doubled-punctuation';
import duplicateField from './duplicate-field';
import duplicateItem from './duplicate-item';
import duplicateSection from './duplicate-section';
import emptyRationale from './empty-rationale';
import emptySection from './empty-section';
import fieldOrder from './field-order';
import impossibleDate from './impossible-date';
import injuryDateMismatch from './injury-date-mismatch';
import invalidRegulationSection from './invalid-regulation-section';
import itemDetailMismatch from './item-detail-mismatch';
import lateApplication from './late-application';
import malformedCaseNumber from './malformed-case-number';
import malformedPageReference from './malformed-page-reference';
import missingCitation from './missing-citation';
import missingDecision from './missing-decision';
import missingGuideline from './missing-guideline';
import missingIndependenceStatement from './missing-independence-statement';
import missingRationale from './missing-rationale';
import missingReviewerQualification from './missing-reviewer-qualification';
import missingSection from './missing-section';
import misspelledGuideline from './misspelled-guideline';
import misspelledHeading from './misspelled-heading';
import mojibake from './mojibake';
import mtusBasisContradiction from './mtus-basis-contradiction';
import noDisputedItem from './no-disputed-item';
import noEvidenceCited from './no-evidence-cited';
import pageOutOfRange from './page-out-of-range';
import pageRangeReversed from './page-range-reversed';
import pageTopicMismatch from './page-topic-mismatch';
import patientAgeMismatch from './patient-age-mismatch';
import patientSexMismatch from './patient-sex-mismatch';
import personalInformation from './personal-information';
import quantityArithmetic from './quantity-arithmetic';
import rationaleAboutAnotherItem from './rationale-about-another-item';
import rationaleWithoutConclusion from './rationale-without-conclusion';
import recordedFindingDenied from './recorded-finding-denied';
import repeatedRationale from './repeated-rationale';
import replacementCharacter from './replacement-character';
import reviewDateMismatch from './review-date-mismatch';
import type { Rule } from './rule';
import sectionOrder from './section-order';
import silentGuidelineCited from './silent-guideline-cited';
import supersededEdition from './superseded-edition';
import unbalancedParenthesis from './unbalanced-parenthesis';
import uncitedGuideline from './uncited-guideline';
import unclearConclusion from './unclear-conclusion';
import undecidedRequest from './undecided-request';
import unfinishedRationale from './unfinished-rationale';
import unknownDecision from './unknown-decision';
import unrecognizedLayout from './unrecognized-layout';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
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
];
