import type { Letter } from '../../letter/model';
import type { Span } from '../../text/span';
import type { Markdown } from '../markdown';

/** What there is to say of a place; `span` is what the editor marks while it shows. */
export type Hover = { readonly span: Span; readonly markdown: Markdown };

/** Says what there is to say of the place `offset`; null when it has nothing. */
export type HoverProvider = (letter: Letter, offset: number) => Hover | null;
