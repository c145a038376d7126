import type { Span } from '../text/span';
import type { Citation } from './model';

export function readCitations(_text: string, _span: Span): readonly Citation[] {
  return [];
}
