import type { Statement } from '../letter/argument';
import type { Item, Letter } from '../letter/model';
import { isAbout, wordsOfRequest } from '../letter/requestWords';

/** What is missing, not shown, or not met. */
const MISSING =
  /\b(?:no|not|none|nothing|without|never|neither|nor|lack(?:s|ing|ed)?|insufficient|inadequate|absent|absence|fail(?:s|ed|ure)?|unclear|limited|minimal|unable|yet to|denied|unknown)\b/i;
/** What has to be shown: a negation beside one of these is a reason. */
const REASON =
  /\b(?:document(?:ed|ation)?|evidence|indicat(?:ion|ive|e|es|ed|ing)|rationale|explanation|justif\w+|reason|findings?|improve(?:d|ment)?|conservative|deficits?|red flags?|criteria|benefit|response|support(?:s|ed|ive)?|trial(?:ed)?|exhausted|extenuating|exceptional|compelling|radicul\w+|neurologic\w*|compromise|contraindicat\w+|intoleran\w+|surger(?:y|ical)|surgical|specif(?:y|ied|ic)|diagnos\w+|functional|objective|progress|clear(?:ly)?|screen\w*|CURES|in accordance|candidate|approved|recommended|appropriate|met|established|provide|concerns?|suspici\w+|abnormal\w*|arthritis|mention|included|endpoint)\b/i;
const TOO_MUCH =
  /\b(?:exceed(?:s|ed|ing)?|in excess|excessive|more than (?:the )?(?:recommended|guidelines?)|beyond the)\b/i;
const ALREADY =
  /\b(?:already|previously|prior|has (?:completed|received|attended|had)|initial trial|at least \d+|\d+ (?:previous|prior))\b/i;
/** Said of a drug that was to be taken for weeks, of a treatment that has not helped, of an examination without need. */
const OF_NO_USE =
  /\b(?:remains? off work|poor|unchanged|the same|normal|intact|worse|no longer|minimal|every day|daily|since (?:\w+ )?\d|for (?:at least |more than |over |nearly )?[\w-]+ (?:months|years)|(?:[\w-]+) (?:months|years) before|long[- ]?term|long[- ]?standing|improving|is not among)\b/i;
const VAGUE =
  /\b(?:vague|open to interpretation|unspecified|incomplete|open-ended|fail(?:ed|s)? to (?:specify|include|state)|does not (?:specify|state|allow)|not (?:included|specified|stated|allow))\b/i;
const AGAINST_USE =
  /\b(?:not|never) (?:\w+ )?(?:support(?:ed)?|recommend(?:ed)?|indicated|indications?|approved|endorse|necessary)\b|\bno recommendations?\b/i;
/** A guideline that says no without conditions. */
const REFUSED = /\bguidelines? (?:do|does) not (?:support|recommend|endorse)\b/i;
const IN_FAVOUR =
  /\b(?:supports?|supported|consistent|compatible|meets?|met|satisf\w+|within (?:the )?guidelines?|reasonable|appropriate|indicated|warrant(?:s|ed)?|recommended|will (?:provide|help|allow)|in order to|to help|beneficial)\b/i;
const SHOWN =
  /\b(?:derangement|limitation|restrict\w+|tears?|loss|lost|absent|swelling|instability|spasms?|symptomatic|despite|not responded|acute(?:ly)?|document(?:s|ed|ation)|reports?|records?|indicate[sd]?|presence|evidence of|deficits?|positive|persist\w*|fail(?:ed|ure)|history|has (?:had|tried|failed|been)|prior|months?|weeks?|functional|improve\w*|benefit\w*|weakness|decreased|severe|significant|exacerbated)\b/i;
/** What others decided before, and why that was wrong. */
const DENIAL =
  /\b(?:utilization review|claims administrator|denial|denied|non-?certif\w*|prior reviewer|previous reviewer|UR (?:physician|review|denial|decision))\b/i;
const TURN =
  /^(?:However|But|In this case|Here|Given|Since|Further(?:more)?|Additionally|In addition|Moreover|Also|Because|As such|Without|Due to|Absent|Unfortunately|Yet|Nevertheless)\b/i;

/** A sentence that lacks something to the request. */
const UNDOCUMENTED =
  /\b(?:no|not|lack(?:s|ing)?|without|insufficient)\b[^.]{0,40}\b(?:document\w*|evidence|rationale|indicat\w+|provided|submitted|support\w*)\b/i;
/** Care that did not help: a reason for the next step. */
const FAILED_CARE =
  /\b(?:no|not|without|lack of|despite)\b[^.]{0,40}\b(?:improve\w*|benefit|relief|progress|respond\w*|conservative)\b/i;
const CONTINGENT = /\bcontingent\b/i;
const LEAST_WORDS = 6;
/** Said of what might be, not of what is. */
const CONDITION = /\bif\b|\bunless\b|\bshould be\b/i;
/** How much a sentence says of why an item was decided as it was; below 2.5 nothing. */
export type Score = (statement: Statement) => number;

/** The measure for the sentences of an item's rationale: reasons against it, or for it where the denial was overturned. */
export function scoreFor(letter: Letter, item: Item): Score {
  const request = wordsOfRequest(letter.text, item);
  return item.decision?.kind === 'overturned'
    ? (each) => inFavour(each, request)
    : (each) => against(each, request);
}

function against({ kind, plain: words, reasons }: Statement, request: readonly string[]): number {
  if (kind === 'verdict' || kind === 'advice') return 0;
  const refuses = AGAINST_USE.test(words);
  if (kind === 'recital') return isAbout(words, request) ? (REFUSED.test(words) ? 4 : refuses ? 3 : 0) : 0;
  const reason = MISSING.test(words) ? (REASON.test(words) ? 3 : 2) : 0;
  const amount = TOO_MUCH.test(words) ? 3 : 0;
  const main = Math.max(reason, amount) + (reason && amount ? 0.5 : 0) + Math.min(factsIn(words), 2);
  return (
    main + (refuses ? 1 : 0) + (CONTINGENT.test(words) ? 1.5 : 0) + manner(words, reasons) + OF_KIND[kind]
  );
}

const factsIn = (words: string): number =>
  (ALREADY.test(words) ? 1 : 0) + (OF_NO_USE.test(words) ? 1 : 0) + (VAGUE.test(words) ? 2 : 0);

function inFavour({ kind, plain: words, reasons }: Statement, request: readonly string[]): number {
  if (kind === 'verdict' || kind === 'advice') return 0;
  const supports = IN_FAVOUR.test(words);
  if (kind === 'recital') return supports && isAbout(words, request) ? 3 : 0;
  const main = (supports ? 2 : 0) + (SHOWN.test(words) ? 1.5 : 0) + (kind === 'case' ? 1 : 0);
  const lack = FAILED_CARE.test(words) ? -1.5 : UNDOCUMENTED.test(words) ? 1.5 : 0;
  return main - lack - (DENIAL.test(words) ? 4 : 0) + manner(words, reasons) + OF_KIND[kind];
}

/** What a sentence is worth by what it does. */
const OF_KIND = { case: 2, other: 1, background: -1.5 } as const;

/** What a sentence is worth by how it is put: a reason by its own words, a turn, a condition, a fragment. */
const manner = (words: string, reasons: boolean): number =>
  (reasons ? 1 : 0) +
  (TURN.test(words) ? 0.5 : 0) -
  (CONDITION.test(words) ? 4 : 0) -
  (words.split(' ').length < LEAST_WORDS && !MISSING.test(words) ? 3 : 0);
