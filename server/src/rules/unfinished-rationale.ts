import { once } from '../knowledge/once';
import type { Letter } from '../letter/model';
import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { foldedText, type Span } from '../text/span';
import { MRI } from './example';
import { quotedEnd } from './requests';
import { type Documentation, defineRule } from './rule';

const UNFINISHED =
  /(?:\b(?:the|of|and|to|a|an|with|for|is|was|are|were|that|not|by|or|as|at|from|be|which|has|have|had|this|these|their|his|her|its|no|if|because|than|although|whereas|until|unless|would|could|should|will|may|must|cannot|been|being|into|between|during|whose|per|via)|,|\w-)$/i;
/** “vitamin A”, “or not”, “as is”: such words may end a sentence. */
const FINISHED = /\b(?:\w+ A|or not|why not|as is)$/;

const LONGEST = 60;

const CUT = /^[a-z]{3,}$/;
/** The last letters of a word of the same letter: “medic” of “medically”, not “brace” of “braces”. */
const REST = /^(?!(?:e?s|e?d|ing|ly|e?rs?|al|ally|atic|ion|ity|ive|ment|ful)\b)[a-z]{2,12}/;

type Vocabulary = ReadonlyMap<string, number>;

/** How often each word stands in a letter. */
function vocabularyOf({ text, items }: Letter): Vocabulary {
  const counts = new Map<string, number>();
  let from = 0;
  const add = (part: Span): void => {
    for (const [word, count] of wordsIn(text, part)) counts.set(word, (counts.get(word) ?? 0) + count);
    from = part.end;
  };
  for (const { span } of items) {
    if (span.start < from) continue;
    add({ start: from, end: span.start });
    add(span);
  }
  add({ start: from, end: text.length });
  return counts;
}

/** The same of a part, which is kept: a keystroke changes one of them. */
const wordsIn = rememberingWords((part): Vocabulary => {
  const counts = new Map<string, number>();
  for (const [word] of matchesOf(part.toLowerCase(), /[a-z]+/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** Whether `word` stands nowhere else by itself, but as the beginning of a longer word. */
const isCutWord = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.get(word) === 1 &&
  [...vocabulary.keys()].some((whole) => whole.startsWith(word) && REST.test(whole.slice(word.length)));

export const documentation = (): Documentation => ({
  summary: 'The rationale stops in the middle of a sentence',
  what: 'A rationale whose last word cannot end a sentence (the, of, and, with, is …) or that ends with a comma, a hyphen or the beginning of a word that the letter has whole. A missing full stop alone is none.',
  why: 'The end of the reasons, often the conclusion itself, was lost.',
  bad: MRI.replace('not\nmedically necessary.', 'not medically necessary. Further therapy depends on the'),
  good: MRI,
});

export default defineRule({
  code: 'unfinished-rationale',
  severity: 'warning',
  *check(letter) {
    const vocabulary = once(() => vocabularyOf(letter));
    for (const { rationale } of letter.items) {
      if (!rationale) continue;
      const words = foldedText(letter.text, rationale.body);
      const last = words.slice(words.lastIndexOf(' ') + 1);
      const isUnfinished = UNFINISHED.test(words) && !FINISHED.test(words.slice(-LONGEST));
      if (!isUnfinished && !(CUT.test(last) && isCutWord(last, vocabulary()))) continue;
      yield {
        span: { start: rationale.body.end - last.length, end: rationale.body.end },
        message: `The rationale stops in the middle of a sentence: ${quotedEnd(words.slice(-LONGEST))}`,
      };
    }
  },
});
