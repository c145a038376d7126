import { textOf } from '../text/span';
import type { Item } from './model';

const OF_NO_TREATMENT = new Set(
  (
    'with without left right times time week weeks month months days sessions session visits visit request three four ' +
    'five eight twelve additional treatment injection therapy'
  ).split(' '),
);

/** What a request is about, in lower case: its longer words, and what they are by their usual names. */
export function wordsOfRequest(
  text: string,
  { request, treatment }: Pick<Item, 'request' | 'treatment'>,
): readonly string[] {
  const printed = request ? textOf(text, request) : '';
  return `${printed} ${treatment?.name ?? ''} ${treatment?.drugClass ?? ''}`
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && !OF_NO_TREATMENT.has(word));
}

/** Whether a sentence speaks of the request: by one of its words, or as “the request”. */
export function isAbout(sentence: string, request: readonly string[]): boolean {
  const lower = sentence.toLowerCase();
  return /\b(?:the|this) request\b/.test(lower) || request.some((word) => lower.includes(word));
}
