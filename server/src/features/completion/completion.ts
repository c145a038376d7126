import type { Letter } from '../../letter/model';
import type { Span } from '../../text/span';
import type { Markdown } from '../markdown';

export type CompletionKind = 'decision' | 'label' | 'guideline' | 'topic';

/** Something that can be written at a place. */
export type Completion = {
  readonly kind: CompletionKind;
  /** What is shown. */
  readonly label: string;
  /** What is written in place of `span`, which lies in one line and holds the place. */
  readonly text: string;
  readonly span: Span;
  /** A few words beside the label. */
  readonly detail: string;
  readonly documentation: Markdown;
};

/** What can be written at `offset`, the likeliest first; nothing where this provider has no say. */
export type CompletionProvider = (letter: Letter, offset: number) => readonly Completion[];
