import type { Letter } from '../letter/model';
import { repaired } from '../text/decoding';
import { lineAt, visibleLines } from '../text/lines';
import { rememberingEach } from '../text/remember';
import { fold, type Span, visible } from '../text/span';
import { joinsOf } from './lineJoins';

/**
 * What stands at a span of a letter, word for word, as people read it: in one line without what pages print between,
 * words whole that a line end cut, signs put back that decoding twice has damaged, and one in place of what does not
 * show.
 */
export const legible = (letter: Letter, span: Span): string => readerOf(letter)(span);

const readerOf = rememberingEach(({ text }: Letter): ((span: Span) => string) => {
  const lines = visibleLines(text);
  const joinOf = joinsOf(text, lines);
  return (span) => {
    let joined = '';
    let before: Span | null = null;
    for (let line = Math.max(0, lineAt(lines, span.start)); line < lines.count; line++) {
      if (lines.starts[line]! >= span.end) break;
      const start = Math.max(span.start, lines.starts[line]!);
      const end = Math.min(span.end, lines.ends[line]!);
      if (start >= end) continue;
      const join = before && joinOf(before, { start, end });
      if (join === 'nothing') joined = joined.slice(0, -1);
      joined += (join === 'blank' ? ' ' : '') + text.slice(start, end);
      before = { start, end };
    }
    return visible(fold(repaired(joined)));
  };
});
