import { distance } from 'fastest-levenshtein';
import { isBlank, type Span } from '../text/span';
import type { Decision, DecisionKind } from './model';

const KNOWN: readonly { readonly kind: DecisionKind; readonly pattern: RegExp }[] = [
  { kind: 'partly-overturned', pattern: /^(?:partial(?:ly)?|partly)\s+(?:overturn(?:ed)?|upheld)$/i },
  { kind: 'partly-overturned', pattern: /^(?:overturned|upheld)\s+in\s+part$/i },
  { kind: 'partly-overturned', pattern: /^modified$/i },
  { kind: 'upheld', pattern: /^upheld$/i },
  { kind: 'overturned', pattern: /^overturned$/i },
];
const FOREIGN =
  /^(?:(?:non|not)?[\s-]?certified|(?:not\s+)?(?:approved|authorized|granted|allowed)|denied|affirmed|reversed|sustained|rejected|withdrawn|dismissed|deferred|delayed|pending|(?:partial(?:ly)?\s+)?(?:uphold|overturn)|(?:not\s+)?(?:medically\s+)?(?:necessary|appropriate)(?:\s+and\s+appropriate)?)$/i;
const WORDS =
  '(?:partial(?:ly)?\\s+|partly\\s+)?(?:upheld|overturned)(?:\\s+in\\s+part)?|partial\\s+overturn|modified';
const AFTER_COLON = new RegExp(`[:;]\\s*(${WORDS})\\s*\\.?$`, 'i');
const ALONE = new RegExp(`^(?:${WORDS})$`, 'i');
/** The known word first after the colon, with a remark or marks around it. */
const DRESSED =
  /^[^\w]*((?:partially\s+|partly\s+)?(?:upheld|overturned))\b(?![\s\S]*\b(?:upheld|overturned)\b)/i;
const BOTH = /\bupheld\b[\s\S]{0,40}\boverturned\b|\boverturned\b[\s\S]{0,40}\bupheld\b/i;
const WITHOUT_COLON = /[\s–—-](Upheld|Overturned)\.?$/i;
const LONGEST_TAIL = 40;
/** How the known words end; most lines end otherwise. */
const ENDINGS = new Set(['eld', 'ned', 'art', 'urn', 'ied']);
const LAST_LETTERS = new Set([...'dtnDTN'].map((letter) => letter.charCodeAt(0)));

/**
 * A known decision word at the end of a line, after a colon or alone on the line; null when there is none.
 * `start` and `end` bound the visible line. Alone it begins with a capital and has no full stop, unlike the last
 * word of a sentence; “Partially” may stand at the end of the line before.
 */
export function decisionAtLineEnd(text: string, start: number, end: number): Decision | null {
  if (!mayDecide(text, end)) return null;
  const from = Math.max(start, end - LONGEST_TAIL);
  const tail = text.slice(from, end);
  const found = AFTER_COLON.exec(tail);
  if (found) return decisionOf(text, placed(from + found.index, found[0], found[1]!));
  if (from > start || !ALONE.test(tail) || !/^[A-Z]/.test(tail)) return null;
  const earlier = /(?:partial(?:ly)?|partly)\s+$/i.exec(text.slice(Math.max(0, start - LONGEST_TAIL), start));
  return decisionOf(text, { start: start - (earlier?.[0].length ?? 0), end });
}

function mayDecide(text: string, end: number): boolean {
  let last = end;
  if (text.charCodeAt(last - 1) === FULL_STOP) last--;
  while (last > 0 && isBlank(text.charCodeAt(last - 1))) last--;
  return LAST_LETTERS.has(text.charCodeAt(last - 1)) && ENDINGS.has(text.slice(last - 3, last).toLowerCase());
}

const FULL_STOP = 46;

/**
 * The decision at the end of a heading paragraph: a known word, with or without its colon, or after the last
 * colon a word that is plainly meant as one; null when the paragraph decides nothing.
 */
export function decisionOfHeading(text: string, heading: Span): Decision | null {
  const known = decisionAtLineEnd(text, heading.start, heading.end);
  if (known) return known;
  const colon = text.lastIndexOf(':', heading.end - 1);
  if (colon < heading.start || heading.end - colon > LONGEST_TAIL) return wordWithoutColon(text, heading);
  const tail = text.slice(colon + 1, heading.end);
  const dressed = DRESSED.exec(tail);
  if (dressed) return decisionOf(text, placed(colon + 1, tail, dressed[1]!));
  const word = tail.trim().replace(/\.$/, '');
  if (BOTH.test(word)) return { kind: null, span: placed(colon + 1, tail, word) };
  if (!FOREIGN.test(word.replace(/\s+/g, ' ')) && !nearestDecision(word))
    return wordWithoutColon(text, heading);
  return decisionOf(text, placed(colon + 1, tail, word));
}

const placed = (offset: number, whole: string, part: string): Span => {
  const start = offset + whole.indexOf(part);
  return { start, end: start + part.length };
};

/** `Upheld` or `Overturned` where `word` is a misspelling of it, otherwise null. */
export function nearestDecision(word: string): 'Upheld' | 'Overturned' | null {
  const lower = word.replace(/-\s+/g, '').toLowerCase();
  if (lower.length < 5 || lower.length > 13) return null;
  if (lower[0] === 'u' && distance(lower, 'upheld') <= 2) return 'Upheld';
  return /^(?:upp?h?old|uph[eo]lded)$/.test(lower)
    ? 'Upheld'
    : distance(lower, 'overturned') <= 3
      ? 'Overturned'
      : null;
}

function wordWithoutColon(text: string, heading: Span): Decision | null {
  const from = Math.max(heading.start, heading.end - LONGEST_TAIL);
  const tail = text.slice(from, heading.end);
  const found = WITHOUT_COLON.exec(tail);
  return found ? decisionOf(text, placed(from + found.index + 1, found[0].slice(1), found[1]!)) : null;
}

function decisionOf(text: string, span: Span): Decision {
  const word = text.slice(span.start, span.end).replace(/-\s+/g, '').replace(/\s+/g, ' ');
  return { kind: KNOWN.find(({ pattern }) => pattern.test(word))?.kind ?? null, span };
}
