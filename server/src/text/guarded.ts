import { matchesOf } from './matches';

/** An expression, with a short one for what stands in every match of it: few texts have that, and it is found sooner. */
export type Guarded = { readonly pattern: RegExp; readonly part: RegExp };

export const guarded = (part: RegExp, pattern: RegExp): Guarded => ({ pattern, part });

/** Whether a text has a match. */
export const isIn = (text: string, { pattern, part }: Guarded): boolean =>
  part.test(text) && (part === pattern || pattern.test(text));

/** Every match of a global expression in a text, in order. */
export const matchesIn = (text: string, { pattern, part }: Guarded): readonly RegExpExecArray[] =>
  part.test(text) ? matchesOf(text, pattern) : [];
