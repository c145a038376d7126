import type { Letter } from '../letter/model';
import type { Span } from '../text/span';
import { type OutlineEntry, outlineOf } from './outline';

/** What can be folded away: sections, disputed items and their paragraphs, outer ones first. */
export const foldingOf = (letter: Letter): readonly Span[] =>
  outlineOf(letter).flatMap(({ children }) => children.flatMap(spansOf));

const spansOf = (entry: OutlineEntry): readonly Span[] => [entry.span, ...entry.children.flatMap(spansOf)];
