import type { VisibleLines } from '../text/lines';
import { lineAt } from '../text/lines';
import { matchesOf } from '../text/matches';
import { type Span, trimmed } from '../text/span';
import type { Read, Reviewer } from './model';

const LICENSURE = /State\(s\)\s{1,12}of\s{1,12}Licensure\s{0,12}:/iy;
const SPECIALTY = /Certi(?:fi|ﬁ)cation\(s\)\s{0,12}\/\s{0,12}Specialty\s{0,12}:/iy;
const SENTENCE =
  /(?:Board\s+Certified\s+in|expert\s+reviewer\s+is\s+an?)\s+([^.]{1,200}?)(?:,?\s+has\s+a\s+subspecialty\s+in\s+([^.]{1,200}?))?,?\s+and\s+is\s+licensed\s+to\s+practice\s+in\s+([^.]{1,100})\./i;

const COMMA = /,(?:\s+and(?=\s))?/g;
/** No state has “and” in its name. */
const STATES = /,\s+and\s+|(?<![\s,])\s+and\s+|,/g;

/** Reads licences and specialties from the credentials block, or from the sentence that older letters have. */
export function readReviewer(text: string, lines: VisibleLines, region: Span): Reviewer {
  const licensure = labelled(text, lines, region, LICENSURE);
  const specialties = labelled(text, lines, region, SPECIALTY);
  if (licensure.length + specialties.length > 0) return { licensure, specialties };
  return fromSentence(text, region);
}

function labelled(text: string, lines: VisibleLines, region: Span, label: RegExp): readonly Read<string>[] {
  for (let line = Math.max(0, lineAt(lines, region.start)); line < lines.count; line++) {
    const start = lines.starts[line]!;
    if (start >= region.end) break;
    label.lastIndex = start;
    if (!label.test(text)) continue;
    return listOf(text, { start: label.lastIndex, end: endOfValue(text, lines, line, region.end) });
  }
  return [];
}

/** A value goes on over the lines that directly follow and hold no label of their own. */
function endOfValue(text: string, lines: VisibleLines, line: number, limit: number): number {
  let last = line;
  while (
    last + 1 < lines.count &&
    lines.starts[last + 1]! < limit &&
    lines.gaps[last + 1]! <= lines.usualGap &&
    !text.slice(lines.starts[last + 1]!, lines.ends[last + 1]!).includes(':')
  ) {
    last++;
  }
  return lines.ends[last]!;
}

function fromSentence(text: string, region: Span): Reviewer {
  const found = SENTENCE.exec(text.slice(region.start, region.end));
  if (!found) return { licensure: [], specialties: [] };
  const at = (part: string | undefined, separators = COMMA): readonly Read<string>[] => {
    if (!part) return [];
    const start = region.start + found.index + found[0].indexOf(part);
    return listOf(text, { start, end: start + part.length }, separators);
  };
  return { licensure: at(found[3], STATES), specialties: [...at(found[1]), ...at(found[2])] };
}

function listOf(text: string, span: Span, separators = COMMA): readonly Read<string>[] {
  const entries: Read<string>[] = [];
  let { start } = span;
  const add = (end: number): void => {
    const entry = trimmed(text, { start, end });
    const value = text.slice(entry.start, entry.end).replace(/\s+/g, ' ');
    if (value && !/^none$/i.test(value)) entries.push({ value, span: entry });
  };
  for (const separator of matchesOf(text.slice(span.start, span.end), separators)) {
    add(span.start + separator.index);
    start = span.start + separator.index + separator[0].length;
  }
  add(span.end);
  return entries;
}
