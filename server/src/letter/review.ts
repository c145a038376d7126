import { rememberingWords } from '../text/remember';
import { allMovedReads, wholeOf } from '../text/span';
import { type DateMention, datesIn } from './dates';

const WINDOW = 110;
const REVIEW = String.raw`(?:utilization\s+review(?:er)?|\bUR\b|(?:prior|previous|original|initial)\s+(?:review|denial|utilization\s+review|determination)|previously\s+(?:reviewed|denied|non-?certified))(?:\s+\((?:UR|utilization\s+review)(?:\s+\w+)?\))?`;
/** “Prior utilization review dated”, “the prior denial was made on”, “previously reviewed on”. */
const BEFORE = new RegExp(
  String.raw`${REVIEW}(?:,?\s+(?:report|documentation|form|determination|decision|denial|letter|with|a|was|is|made|dated|date|on|of|from|the|issued|performed|completed))*(?:\s+denied\s+certification\s+on)?[\s,:(]*$`,
  'i',
);
/** Without one of these words no review is named: most dates are told apart by it, in a fraction of the time. */
const NAMED = /review|UR|den(?:ial|ied)|determination|certified/i;
/** “On … the Utilization Review non-certified”. */
const AFTER =
  /^[\s,)]*(?:the\s+|a\s+)?(?:original\s+|prior\s+)?(?:utilization\s+review(?:er)?|UR)\b[^.]{0,60}?\b(?:non-?\s*certif|den(?:y|ied)|modif|did\s+not|fail|determin)/i;

const AGAINST = /\bnon-?\s*certif|\bden(?:y|ie[ds]|ial)|\bmodif|\bnot\b|\bfail|\bpart(?:ly|ial)/i;
const IN_FAVOUR = /\b(?:certified|approved|authorized|granted|allowed)\b/i;

/** The days on which a clinical summary says that utilization review decided. */
export const reviewDatesIn = rememberingWords(
  (text): readonly DateMention[] =>
    datesIn(text, wholeOf(text)).filter(({ span, iso, precision }) => {
      if (!iso || precision !== 'day') return false;
      const before = text.slice(Math.max(0, span.start - WINDOW), span.start);
      const after = text.slice(span.end, span.end + WINDOW);
      if (NAMED.test(before) && BEFORE.test(before)) return !isApproval(after);
      return /\b(?:On|Dated)\s+$/i.test(before) && AFTER.test(after);
    }),
  allMovedReads,
);

/** Whether the sentence goes on to say that all was approved: another review than the one in dispute. */
function isApproval(after: string): boolean {
  const sentence = after.split(/[.;]\s/)[0]!;
  return IN_FAVOUR.test(sentence) && !AGAINST.test(sentence);
}
