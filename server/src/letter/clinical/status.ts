import type { ClinicalRow } from '../../knowledge/clinicalFindings';
import { around, type Mark, type Told } from './summary';

/** What a summary says of a sign, test or treatment at one place; `unclear` where its words leave it open. */
export type Status = 'recorded' | 'denied' | 'unclear';

const NEGATED =
  /\b(?:no|not|without|den(?:y|ies|ied|ying)|negative for|absence of|free of|nor|never|neither|none|ruled out|resolved|lack(?:s|ed|ing)?|unable to|cannot)\b(?!.{0,400}(?:\bwith\b|\bpositive\b|\b(?:report|complain|reveal|show)(?:s|ed|ing)\b|\bthere (?:was|were|is|are)\b))/i;
const NEGATED_AFTER =
  /^[\s,()'’s]{0,4}(?:(?:is|was|were|are|has|have|had|been|also|noted|to be|as) ){0,3}(?:not\b|negative|absent|denied|resolved|none\b|normal\b|unremarkable)/i;
const HEDGED =
  /\b(?:possible|possibly|probable|probably|questionable|rule[sd]?[- ]?out|r\/o|suspect\w*|evaluat\w+ (?:for|of)|concern\w* (?:for|about|of)|may|might|could|risk (?:of|for)|prevent\w*|avoid\w*|to (?:assess|exclude|determine|reduce|relieve|treat|improve|restore|manage|help)|for (?:the )?(?:treatment|relief|control)|if|history of|versus|consider\w*|potential\w*|goals?)\b[^,;]*$|(?<!\b(?:positive|notable|significant|revealing|remarkable) )\bfor $/i;
const ABNORMAL = String.raw`decreased|decrease|diminished|reduced|limited|limitations?|restricted|restriction|impaired|loss of|lost|absent|abnormal(?:ities)?|altered|asymmetric(?:al)?|hypoactive|deficits?(?: in| of)?|discrepanc(?:y|ies)|weak(?:ened)?|slow(?:ed)?|(?<![\d/-])[0-4] ?[+-]? ?(?:\/|out of|of) ?5|trace`;
const NORMAL = String.raw`normal|intact|full|within normal|within defined normal|symmetric(?:al)?|equal|unremarkable|preserved|satisfactory|good|unrestricted|no (?:loss|restriction|limitation|deficits?|change)|(?<![\d/-])5 ?(?:\/|out of|of) ?5`;
/** An adjective some words before what is measured: “decreased strength, sensation”. */
const beside = (words: string): RegExp =>
  new RegExp(String.raw`(?:^|\W)(?:${words})(?:[^\w/-]+[a-z/-]+){0,4}\W*$`, 'i');
/** What is said of it behind: “sensation to light touch was diminished”. */
const behind = (words: string): RegExp =>
  new RegExp(
    String.raw`^(?:[^\w-]+(?!and\b|with\b)[\w-]+){0,7}?[^\w-]+(?:is|was|were|are|at|as|be|rated|graded|of) (?:\w+ )?(?:${words})(?![\w/])|^\W{1,3}(?:${words})(?![\w/])`,
    'i',
  );
const ABNORMAL_BEFORE = beside(ABNORMAL);
const NORMAL_BEFORE = beside(NORMAL);
const ABNORMAL_AFTER = behind(ABNORMAL);
const NORMAL_AFTER = behind(NORMAL);
const RESULT_NEXT =
  /^['’s ]{0,3}(?:(?:tests?|testing|signs?|maneuver) )?(?:(?:is|was|were|are) )?(?:also |noted to be )?(positive|negative)\b/i;
const RESULT_BEFORE = /^.*\b(positive|negative)\b/i;
const RESULT_AFTER = /^[^.;]{0,60}?\b(positive|negative)\b/i;
const GIVEN =
  /\btreat(?:ment|ed)s?\b[^;]{0,60}\b(?:to date|has|have|had|included?|includes|including|rendered|with)\b|\b(?:prior|previous(?:ly)?|past|recent) (?:\w+ ){0,3}$|\b(?:has|have|had) (?:\w+ )?(?:been|completed|received|undergone|attended|tried|had)\b|\b(?:received|underwent|attended|completed|administered|uses?|using|used|wears?|wearing|wore|fitted|given|started|continues to|status[- ]post)\b/i;
const GIVEN_AFTER =
  /^[^,;]{0,40}\b(?:(?:has|have|had|was|were) (?:\w+ )?(?:help\w*|beneficial|completed|given|administered|provided|performed|done|effective|ineffective|attended)|helped|help(?:s|ing)?|improv\w+|decreased|relieved)\b/i;
const PLANNED =
  /\b(?:plan(?:ned|s)?|recommend\w*|request\w*|will|would|should|to (?:start|begin|undergo|have)|scheduled|referr\w+|pending|order(?:ed|s|ing)?|await\w*|propos\w+|initial trial|candidate|need for|consider\w*)\b/i;
const MADE =
  /\b(?:show(?:s|ed|ing)?|reveal\w*|demonstrat\w*|dated|performed|obtained|taken|completed|findings?|was (?:done|normal|negative|unremarkable|notable)|were (?:done|normal|negative|unremarkable)|indicat(?:es|ed)|documented|confirm(?:s|ed)|unremarkable|has included|have included|(?:in)?consistent|collected)\b/i;

const known = new WeakMap<Mark, Status>();

/** What the summary says at `mark`. */
export function statusOf(told: Told, mark: Mark): Status {
  const status = known.get(mark) ?? readStatus(told, mark);
  known.set(mark, status);
  return status;
}

function readStatus(told: Told, mark: Mark): Status {
  const { row, isSign } = mark.row;
  const { before, after } = around(told, mark);
  if (row.kind === 'measure' && !isSign) return measured(before, after);
  if (row.kind === 'test') return tested(before, after);
  if (NEGATED.test(before)) return 'denied';
  if (NEGATED_AFTER.test(after)) return row.kind === 'study' ? 'unclear' : 'denied';
  return HEDGED.test(before) || !isDone(row, mark, before, after) ? 'unclear' : 'recorded';
}

function measured(before: string, after: string): Status {
  const isAbnormal = ABNORMAL_BEFORE.test(before) || ABNORMAL_AFTER.test(after);
  const isNormal = NORMAL_BEFORE.test(before) || NORMAL_AFTER.test(after);
  if (isAbnormal && isNormal) return 'unclear';
  if (isAbnormal) return NEGATED.test(before) ? 'denied' : 'recorded';
  return isNormal ? 'denied' : 'unclear';
}

function tested(before: string, after: string): Status {
  const result = RESULT_NEXT.exec(after) ?? RESULT_BEFORE.exec(before) ?? RESULT_AFTER.exec(after);
  if (!result) return 'unclear';
  return /positive/i.test(result[1]!) && !NEGATED.test(before) ? 'recorded' : 'denied';
}

function isDone({ kind }: ClinicalRow, { sentence }: Mark, before: string, after: string): boolean {
  if (kind === 'treatment') {
    return (GIVEN.test(before) || GIVEN_AFTER.test(after)) && !PLANNED.test(sentence.words);
  }
  return !PLANNED.test(before) && (kind !== 'study' || MADE.test(sentence.words));
}
