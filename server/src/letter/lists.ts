import { type Span, trimmed } from '../text/span';

/** The parts of `span` between the separators that stand outside brackets, without white space and full stop. */
export function partsOf(text: string, span: Span, separators: string): readonly Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    const sign = at < span.end ? text[at]! : separators[0]!;
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    if (at < span.end && (depth > 0 || !separators.includes(sign))) continue;
    const part = withoutStop(text, { start, end: at });
    if (part.start < part.end) parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** `span` without white space at its ends and without the full stops and separators there. */
export function withoutStop(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  while (end > start && /[.,;:\s]/.test(text[end - 1]!)) end--;
  while (start < end && /[.,;:\-–/\s]/.test(text[start]!)) start++;
  return { start, end };
}
