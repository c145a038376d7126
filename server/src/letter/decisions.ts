import { distance } from 'fastest-levenshtein';
import type { Span } from '../text/span';
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
const AT_LINE_END =
  /(?:^|[:;])\s*((?:partial(?:ly)?\s+|partly\s+)?(?:upheld|overturned)(?:\s+in\s+part)?|partial\s+overturn|modified)\s*\.?$/i;
const LONGEST_TAIL = 40;
const LAST_LETTERS = 'dDtTnN.';

/**
 * A known decision word at the end of a line, after a colon or alone on the line; null when there is none.
 * `start` and `end` bound the visible line.
 */
export function decisionAtLineEnd(text: string, start: number, end: number): Decision | null {
  if (!LAST_LETTERS.includes(text[end - 1]!)) return null;
  const from = Math.max(start, end - LONGEST_TAIL);
  const found = AT_LINE_END.exec(text.slice(from, end));
  if (!found || (found.index === 0 && from > start && !/^[:;]/.test(found[0]))) return null;
  const at = from + found.index + found[0].indexOf(found[1]!);
  return decisionOf(text, { start: at, end: at + found[1]!.length });
}

/**
 * The decision at the end of a heading paragraph: a known word, with or without its colon, or after the last
 * colon a word that is plainly meant as one; null when the paragraph decides nothing.
 */
export function decisionOfHeading(text: string, heading: Span): Decision | null {
  const known = decisionAtLineEnd(text, heading.start, heading.end) ?? wordWithoutColon(text, heading);
  if (known) return known;
  const colon = text.lastIndexOf(':', heading.end - 1);
  if (colon < heading.start || heading.end - colon > LONGEST_TAIL) return null;
  const tail = text.slice(colon + 1, heading.end);
  const word = tail.trim().replace(/\.$/, '');
  if (!FOREIGN.test(word.replace(/\s+/g, ' ')) && !nearestDecision(word)) return null;
  const start = colon + 1 + tail.indexOf(word);
  return decisionOf(text, { start, end: start + word.length });
}

/** `Upheld` or `Overturned` where `word` is a misspelling of it, otherwise null. */
export function nearestDecision(word: string): 'Upheld' | 'Overturned' | null {
  const lower = word.toLowerCase();
  if (lower.length < 5 || lower.length > 13) return null;
  if (lower[0] === 'u' && distance(lower, 'upheld') <= 2) return 'Upheld';
  return /^(?:uph?old|uphold)$/.test(lower)
    ? 'Upheld'
    : distance(lower, 'overturned') <= 3
      ? 'Overturned'
      : null;
}

function wordWithoutColon(text: string, heading: Span): Decision | null {
  const from = Math.max(heading.start, heading.end - LONGEST_TAIL);
  const found = /\s(Upheld|Overturned)\.?$/.exec(text.slice(from, heading.end));
  if (!found) return null;
  const start = from + found.index + 1;
  return decisionOf(text, { start, end: start + found[1]!.length });
}

function decisionOf(text: string, span: Span): Decision {
  const word = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { kind: KNOWN.find(({ pattern }) => pattern.test(word))?.kind ?? null, span };
}
