import type { Letter } from '../../letter/model';
import type { Completion, CompletionProvider } from './completion';
import { decisionCompletions } from './decisions';
import { guidelineCompletions } from './guidelines';
import { labelCompletions } from './labels';
import { topicCompletions } from './topics';

/** In this order: the first that has something to offer is heard. */
const PROVIDERS: readonly CompletionProvider[] = [
  topicCompletions,
  guidelineCompletions,
  decisionCompletions,
  labelCompletions,
];

/** What can be written at `offset`, the likeliest first; nothing in most places. */
export function completionsAt(letter: Letter, offset: number): readonly Completion[] {
  for (const provider of PROVIDERS) {
    const completions = provider(letter, offset);
    if (completions.length > 0) return completions;
  }
  return [];
}
