import { matchesOf } from '../text/matches';
import { remembering } from '../text/remember';
import type { ConclusionKind } from './model';

/** “medically necessary” and its like, and “medical necessity”: what a sentence can say of the request. */
const TRIGGER =
  /\bmedically[\s-]*(?:reasonable\s+(?:and|or)\s+)?(?:un|in)?(?:necessary|appropriate|indicated)\b|\b(?:medical[\s-]+)?necessity\b(?!\s+(?:decision|determination|review|criteria)\b)/gi;
const UNCLEAR =
  /\bnecessity\s+(?:(?:of|for)\s+(?:\w+\s+){1,6})?(?:is|was|has|have)\s+(?:not\s+)?(?:been\s+)?(?:not\s+)?(?:medically\s+)?necessary\b|\bmay\s+or\s+may\s+not\s+be\s+medically\s+necessary\b/i;

/** A clause that begins with one of these gives a reason, a contrast or a condition, not the conclusion. */
const SUBORDINATE =
  /^(?:and\s+|but\s+)?(?:as(?!\s+(?:such|a\s+result|noted|stated|above))|since|because|although|though|even\s+though|while|whereas|given\s+that|if|unless|until|when|where|contrary\s+to|despite|in\s+contrast\s+to)\b/i;
const CLAUSE_BREAK =
  /[;:]|\.(?=[A-Z])|, (?:and|but|or|so)? ?| and (?=(?:the|this|these|it|his|her) )| (?=(?:although|though|even though|whereas|because|since|while|but|however|therefore)\b)/gi;
const CONDITION_BEFORE = /^\s*if\b/i;
const CONDITION_AFTER =
  /^\s*(?:only\s+)?(?:if|when|unless|as\s+long\s+as|provided\s+that|for\s+(?:patients|individuals|those|workers|employees)|and\s+who|who)\b/i;
const POSSIBLE =
  /\b(?:may|might|could|can|would|whether|to\s+determine|determining)\b(?!\s+not\b)(?:\s+\w+){0,3}\s*$/i;

const OTHERS =
  /\b(?:provider|physician|surgeon|doctor|therapist|chiropractor|administrator|utilization\s+review(?:er)?|UR|insurer|carrier|attorney|applicant|claimant|prior\s+review(?:er)?)\b[^;,]{0,60}\b(?:believ|stat|feel|felt|opin|argu|conten|not(?:es?|ed)\b|determin|found|conclud|deni|indicat|report|consider|certif|claim|say|said|thinks?|deem|maintain|insist)[^;,]*$|\b(?:according\s+to|per)\s+the\s+(?:treating\s+|requesting\s+)?(?:provider|physician|surgeon|doctor)[^;,]*$|\b(?:deni(?:ed|al)|non-?certified|declined|rejected)\b[^;,]{0,40}$/i;
const GENERALLY =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|schedule|literature|policy|review|decision)\b(?:(?!\b(?:is|are|was|were|be|been)\b)[^,;]){0,60}\b(?:state|consider|address|define|recommend|note|indicate|list|require|advise|describe|deem|support)(?:s|d|ed)?\b[^,;]*$|\bwhether\b[^,;]*$|\baddress(?:es|ed|ing)?\s+(?:the\s+)?$|\b(?:evaluation|assessments?|justification|determination|review)\s+(?:of|for)\s+(?:the\s+)?$|\b(?:rarely|hardly|seldom|usually|generally|typically|sometimes)\b[^,;]*$|\b(?:corroborates?|services|treatments?)\s+(?:the\s+|deemed\s+to\s+be\s+)$/i;

/** “Any of the ten visits found to be medically necessary above”, “weaning is medically necessary”. */
const NOT_THE_REQUEST =
  /\b(?:in|of|from|to|with|within|during|by|on|than|under)\s+(?:the|those|these)\s+(?:(?!(?:is|are|was|were|be|been|has|have|had|and|I|we)\b)\w+\s+){1,4}(?:found|deemed|considered|determined|judged)\s+(?:to\s+be\s+)?(?:not\s+)?$|(?:^|[.;,]\s|\b(?:a|the|such|slow|gradual)\s)(?:taper\w*|wean\w*)(?:,?\s+which)?\s+(?:is|are)\s+(?:not\s+)?$/i;

const NOT = String.raw`(?:not|never|neither|nor|no\s+longer|cannot|can['’]t|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|hasn['’]t|non|fails?\s+to\s+be|failed\s+to\s+be|far\s+from)`;
const NEGATED_VERB = new RegExp(
  String.raw`\b${NOT}\b(?:(?!\b(?:is|are|was|were|that|which|who|but|only|and|if)\b)[^;]){0,110}$`,
  'i',
);
const FINITE = /^(?:.*\b(?:is|are|was|were|remains?|appears?|seems?)\b)?/is;
const NO_SUBJECT =
  /^(?:(?:therefore|thus|hence|consequently|accordingly|as\s+such|in\s+this\s+case|and|so)[,\s]+)*(?:no|none|nothing|neither|nor|at\s+no\s+(?:time|point)|in\s+no\s+way|by\s+no\s+means)\b(?!\s+(?:doubt|question))/i;
const NO_SUPPORT =
  /\b(?:no(?!\s+(?:doubt|question))|not|cannot|disagree|nothing|none|without(?!\s+(?:a\s+)?doubt)|lack(?:s|ing)?|insufficient|fail(?:s|ed)?|absence|unclear|unable)\b[^;,]{0,80}\b(?:that|why|how|whether)\b[^;,]{0,120}$/i;

const PART =
  /\b(?:partially|partly|in\s+part)\s+$|\bonly\s+(?:\w+\s+){1,5}(?:is|are)\s+$|\bnot\s+all\s+[^;,]{1,60}\s(?:is|are)\s+$|\b(?:\d+|one|two|three|four|five|six|eight|ten|some|most|half|part)\s+of\s+the\s+(?:\d+|two|three|four|six|eight|ten|twelve|requested\s+\d+)\s[^;,]{0,40}(?:is|are)\s+$/i;

const ONLY_PART = /^\s+(?:in\s+part\b|for\s+(?:only\s+)?\w+\s+\w+\s+only\b)/i;

const ESTABLISHED =
  '(?:established|demonstrated|supported|met|documented|evident|substantiated|shown|clear|apparent|justified|satisfied|confirmed|proven|affirmed)';
const NOUN_AGAINST = new RegExp(
  String.raw`^[^;,]{0,160}?\b(?:${NOT}|fails?\s+to|failed\s+to|lack(?:s|ing)|insufficient(?:ly)?|un(?:supported|established|clear|substantiated)|questionable)\b`,
  'i',
);
/** Behind a list with commas only the plain form is believed. */
const NOUN_AGAINST_LATER = new RegExp(
  String.raw`^[^;]{0,240}?\b(?:is|are|was|were|has|have)\s+(?:(?:not|never)\s+(?:been\s+)?(?:\w+ly\s+)?${ESTABLISHED}|lacking|absent)\b`,
  'i',
);
const NOUN_FOR = new RegExp(
  String.raw`^[^;,]{0,160}?\b(?:is|are|was|were|has|have|been|be)\b[^;,]{0,30}\b${ESTABLISHED}\b`,
  'i',
);
const BEFORE_NOUN_AGAINST =
  /\b(?:no|not|never|neither|nor|cannot|nothing|fail(?:s|ed)?\s+to|lack(?:s|ing)?(?:\s+of)?|insufficient|absence\s+of|without)\b[^;,]{0,90}$/i;
const BEFORE_NOUN_FOR =
  /\b(?:establish|demonstrat|support|substantiat|document|show|meet|met)\w*\b[^;,]{0,40}$|\b(?:is|are|was|were)\s+(?:a\s+)?$/i;

/** Of a longer sentence only the end is read, where it concludes; in UTF-16 units. */
const LONGEST_SENTENCE = 2000;

/**
 * What one sentence concludes of medical necessity; null when it concludes nothing: it asks, sets a condition,
 * tells what a guideline says or what somebody else held, or speaks of it in a subordinate clause alone.
 */
export const necessityIn = (sentence: string): ConclusionKind | null =>
  /necess|edically/i.test(sentence) ? readNecessity(sentence) : null;

const readNecessity = remembering((sentence): ConclusionKind | null => {
  const words = plainWords(sentence);
  if (words.endsWith('?')) return null;
  if (UNCLEAR.test(words)) return 'unclear';
  let last: ConclusionKind | null = null;
  for (const trigger of matchesOf(words, TRIGGER)) {
    const kind = kindAt(words, trigger.index, trigger.index + trigger[0].length);
    if (kind === 'partly-necessary') return kind;
    last = kind ?? last;
  }
  return last;
});

/** One line, words joined that a line end cut, asides in brackets left out. */
const plainWords = (sentence: string): string =>
  sentence
    .slice(-LONGEST_SENTENCE)
    .replace(/[\u00ad\u200b-\u200d]/g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(\w)-\s+(?=[a-z])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(
      /\b(is|are|was|were|has|have), (?:therefore|thus|hence|then|however|as such|at this time),/gi,
      '$1',
    )
    .replace(/, (?:which|who|on|in|at|to|based|according)\b[^,;]{0,80},/g, ' ')
    .trim();

function kindAt(words: string, start: number, end: number): ConclusionKind | null {
  const begin = clauseStart(words, start);
  const clause = words.slice(begin, start);
  const before = words.slice(0, start);
  if (SUBORDINATE.test(clause.trimStart()) || CONDITION_BEFORE.test(words)) return null;
  if (CONDITION_AFTER.test(words.slice(end)) || POSSIBLE.test(clause)) return null;
  if ((OTHERS.test(clause) && !DENIED_HERE.test(clause)) || GENERALLY.test(clause)) return null;
  if (NOT_THE_REQUEST.test(before)) return null;
  const trigger = words.slice(start, end);
  if (/necessity$/i.test(trigger)) return nounKind(/^medical/i.test(trigger) ? clause : '', words.slice(end));
  if (PART.test(clause) || ONLY_PART.test(words.slice(end))) return 'partly-necessary';
  if (/medically[\s-]*(?:un|inapp)/i.test(trigger)) return 'not-necessary';
  if (isNegated(clause, before)) return 'not-necessary';
  if (NO_VERB.test(clause) && WHOLE.test(words.slice(end))) return 'necessary';
  return !/\bif\b/i.test(clause) && isStated(clause, before) ? 'necessary' : null;
}

function clauseStart(words: string, before: number): number {
  let start = 0;
  for (const found of matchesOf(words.slice(0, before), CLAUSE_BREAK)) start = found.index + found[0].length;
  return start;
}

function isNegated(clause: string, before: string): boolean {
  if (NO_SUBJECT.test(clause.trimStart()) || NO_SUPPORT.test(clause)) return true;
  const verb = FINITE.exec(clause)![0].length;
  return (
    NEGATED_VERB.test(clause.slice(verb)) ||
    NEGATED_VERB.test(clause) ||
    (verb === 0 && NEGATED_VERB.test(before))
  );
}

const STATING =
  /\b(?:is|are|was|were|be|been|being|as|remains?|deem(?:s|ed)?|consider(?:s|ed)?|finds?|found|mak(?:es?|ing)|render(?:s|ing)?|and|or)\b[^;]{0,60}$/i;

/** “but” and “therefore” part a verb from what they stand before. */
const NO_VERB = /^[\s,]*(?:(?:but|and|also|therefore|however|thus|hence|accordingly|consequently)[\s,]*)*$/i;
/** Behind the whole of a verdict. */
const WHOLE =
  /^(?:\s+and\s+(?:medically\s+)?(?:appropriate|reasonable|indicated))?(?:\s+(?:as\s+(?:requested|written|submitted)|at\s+this\s+time|in\s+this\s+case))?\s*[.;]?$/i;
/** “The request is denied as not medically necessary”: so it is decided here, not by those who have reviewed it before. */
const DENIED_HERE = /\b(?:is|are)\s+(?:therefore\s+|thus\s+)?denied\s+as\s+(?:being\s+)?(?:not\s+)?$/i;

/** “medically necessary” is said of something, not merely named. */
const isStated = (clause: string, before: string): boolean =>
  STATING.test(clause) || (NO_VERB.test(clause) && STATING.test(before));

function nounKind(clause: string, after: string): ConclusionKind | null {
  const whole = after.split(/\b(?:because|since|although|though|despite|as)\b/i)[0]!;
  const verdict = whole.split(/\sand\s+(?=(?:the|this|it)\s)/i)[0]!;
  if (NOUN_AGAINST.test(verdict) || NOUN_AGAINST_LATER.test(whole)) return 'not-necessary';
  if (BEFORE_NOUN_AGAINST.test(clause)) return 'not-necessary';
  return NOUN_FOR.test(verdict) || BEFORE_NOUN_FOR.test(clause) ? 'necessary' : null;
}
