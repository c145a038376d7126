import { matchesOf } from '../text/matches';
import { type Span, trimmed } from '../text/span';

/** Room for the words before “original request”, in UTF-16 units. */
const LONGEST_OPENING = 60;
const REMAINDER = /original\s+request,\s+/gi;

/**
 * What a heading asks for: the heading without the decision's colon, and of a partly approved request only
 * the portion that is still disputed ("The remaining IMR eligible portion of the original request, Z is").
 */
export function requestOf(text: string, heading: Span): Span {
  const words = text.slice(heading.start, heading.end);
  let start = 0;
  for (const found of matchesOf(words, REMAINDER)) {
    if (
      /(?:portion of the|The)\s+$/i.test(words.slice(Math.max(0, found.index - LONGEST_OPENING), found.index))
    )
      start = found.index + found[0].length;
  }
  if (start === 0) return heading;
  const end = words.search(/(?<!\s)\s+(?:is|are)\s*(?::\s*)?$/i);
  const portion = { start: heading.start + start, end: end > start ? heading.start + end : heading.end };
  return trimmed(text, portion);
}

/** `heading` up to its decision, without the colon between the two. */
export function headingBefore(text: string, heading: Span, decision: Span | null): Span {
  const whole = trimmed(text, { start: heading.start, end: decision?.start ?? heading.end });
  const colon = /(?<!\s)\s*(?:[:;]|[–—]|\s-)[*_(\s]*$/.exec(text.slice(whole.start, whole.end));
  return colon ? { start: whole.start, end: whole.start + colon.index } : whole;
}
