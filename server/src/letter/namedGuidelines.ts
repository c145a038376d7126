import { type GuidelineMatch, type GuidelineRow, guidelinesIn } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { sentencesOf } from '../text/sentences';
import { allMovedReads, fold, type Span, textOf, wholeOf } from '../text/span';

/**
 * What a rationale does with a guideline that it names: `relied` gives it as its authority (“The ODG states …”, “Per
 * the MTUS, …”), `silent` says that it does not address something, `named` leaves it open.
 */
export type Stand = 'relied' | 'silent' | 'named';

export type NamedGuideline = {
  readonly row: GuidelineRow;
  /** The year printed with it. */
  readonly year: number | null;
  readonly span: Span;
  readonly stand: Stand;
  /** What a silent guideline is said not to address, folded; empty where the sentence leaves it at that. */
  readonly object: string;
};

type Chain = { readonly matches: readonly GuidelineMatch[]; readonly start: number; readonly end: number };

/** What the name of each guideline has a part of: elsewhere none is looked for. */
const NAMES =
  /MTUS|ODG|ACOEM|guideline|guidline|disab|college|chapter|complaints|schedule|formulary|criteria/i;
/** So far from a guideline nothing is read of it. */
const FAR = 240;
const OPENING =
  /^(?:(?:additionally|also|further|furthermore|moreover|however|in addition|importantly|conversely|likewise|similarly|more specifically|specifically|overall|while|although|but|and|in this case)[,\s]+)*((?:according to|as per|per|pursuant to|based (?:up)?on|under|as (?:noted|stated|outlined|indicated|recommended) (?:in|by)|consistent with|in accordance with)\s+)?(?:the\s+)?(?:current\s+|most recent\s+|cited\s+)?(?:\d{4}\s+)?(?:(?:state of\s+)?california\s+|ca[\s-]+)?$/i;
const FILLERS =
  '[\\s)]*(?:\\([^()]{0,60}\\)\\s*)?(?:(?:guidelines?|chapters?|sections?|criteria|recommendations?|treatment|tables?|pages?|also|further|generally|clearly|specifically|importantly|likewise|additionally|in|and|\\d[\\d.–-]*)[\\s,;]+)*';
const STATES = new RegExp(
  `^${FILLERS}(?:do(?:es)?\\s+not\\s+)?(?:state|recommend|indicate|note|support|advise|advocate|require|suggest|stipulate|say|endorse|consider)s?\\b`,
  'i',
);
const IS_SILENT = new RegExp(
  `^${FILLERS}(?:(?:is|are|remains?)\\s+(?:otherwise\\s+)?silent|do(?:es)?\\s+not\\s+(?:address|discuss|mention|cover)|fails?\\s+to\\s+(?:address|mention)|(?:say|state|contain|offer|ha[sv]e|give|provide)s?\\s+nothing|mak(?:es?)\\s+no\\s+mention|(?:do(?:es)?\\s+not\\s+)(?:deal\\s+with|speak\\s+(?:of|to|about)|consider|contain|include))\\b`,
  'i',
);
const NOT_ADDRESSED =
  /\bnot\s+(?:addressed|discussed|mentioned|covered)\s+(?:by|in|within)\s+(?:the\s+)?(?:california\s+|ca[\s-]+)?$/i;
const NECESSITY = /\bnecess(?:ary|ity)\b/i;
const PER = /\b(?:per|under|pursuant to|in accordance with)\s+(?:the\s+)?(?:california\s+|ca[\s-]+)?$/i;
const OTHERS_SAY =
  /\b(?:claims administrator|utilization review|UR|peer review(?:er)?|provider|physician|attorney|applicant|insurer)\b/i;
const CONDITIONAL =
  /\b(?:if|when|whenever|where|unless|should|had)\s+(?:the\s+)?(?:california\s+|ca[\s-]+)?$/i;
const ENDS = /^[\s\w]{0,12}\.?\s*$/;
/** Between guidelines that share a verb. */
const JOINED = /^[\s,/&()]*(?:guidelines?\s*)?(?:(?:and|or)\s+)?(?:the\s+)?(?:california\s+)?$/i;
const QUOTES = /[“”"]/g;
const CLAUSE_ENDS = /[,;:.)]|\b(?:therefore|so|thus|hence|however|but|and)\b/i;

/** The guidelines that a rationale names in its own words, in their order; what it quotes is left out. Linear. */
export const guidelinesNamedIn = rememberingWords((text): readonly NamedGuideline[] => {
  let isQuoted = false;
  const sentences = NAMES.test(text) ? sentencesOf(text, wholeOf(text)) : [];
  return sentences.flatMap((sentence) => {
    const words = textOf(text, sentence);
    const named: NamedGuideline[] = [];
    let read = 0;
    for (const chain of NAMES.test(words) ? chainsIn(words) : []) {
      isQuoted = isLeftQuoted(words.slice(read, chain.start), isQuoted);
      read = chain.start;
      if (!isQuoted) named.push(...namedIn(words, chain, sentence.start));
    }
    isQuoted = isLeftQuoted(words.slice(read), isQuoted);
    return named;
  });
}, allMovedReads);

function namedIn(words: string, { matches, start, end }: Chain, offset: number): readonly NamedGuideline[] {
  const before = words.slice(Math.max(0, start - FAR), start);
  const told = toldOf(before, words.slice(end, end + FAR), start <= FAR);
  return matches.map((match) => ({
    row: match.row,
    year: match.year,
    span: { start: offset + match.start, end: offset + match.end },
    ...told,
  }));
}

/** Reads what stands `before` and `after` guidelines; `isWhole` says whether the sentence begins with `before`. */
function toldOf(before: string, after: string, isWhole: boolean): Pick<NamedGuideline, 'stand' | 'object'> {
  if (OTHERS_SAY.test(before) || CONDITIONAL.test(before)) return { stand: 'named', object: '' };
  const silent = IS_SILENT.exec(after);
  if (silent) return { stand: 'silent', object: firstClause(after.slice(silent[0].length)) };
  if (NOT_ADDRESSED.test(before)) return { stand: 'silent', object: fold(before.replace(NOT_ADDRESSED, '')) };
  const opening = isWhole ? OPENING.exec(before.replace(/^[^a-z]+/i, '')) : null;
  const isAuthority = opening && (opening[1] || STATES.test(after));
  const isRelied = isAuthority || (NECESSITY.test(before) && PER.test(before) && ENDS.test(after));
  return { stand: isRelied ? 'relied' : 'named', object: '' };
}

function firstClause(words: string): string {
  const end = words.search(CLAUSE_ENDS);
  return fold(end < 0 ? words : words.slice(0, end));
}

/** The guidelines of a sentence, those together that share a verb. */
function chainsIn(words: string): readonly Chain[] {
  const chains: { matches: GuidelineMatch[]; start: number; end: number }[] = [];
  for (const match of guidelinesIn(words)) {
    const last = chains.at(-1);
    if (last && JOINED.test(words.slice(last.end, match.start))) {
      last.matches.push(match);
      last.end = match.end;
    } else chains.push({ matches: [match], start: match.start, end: match.end });
  }
  return chains;
}

/** Whether a quotation is open after `words`. */
function isLeftQuoted(words: string, wasQuoted: boolean): boolean {
  let isOpen = wasQuoted;
  for (const [mark] of matchesOf(words, QUOTES)) isOpen = mark === '"' ? !isOpen : mark === '“';
  return isOpen;
}
