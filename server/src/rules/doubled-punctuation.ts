import { matchesOf } from '../text/matches';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

const DOUBLED = /(?<![.\d/])\.\.(?![./])|(?<!,),,(?!,)|(?<!;);;(?!;)/g;

export const documentation = (): Documentation => ({
  summary: 'Two full stops, commas or semicolons in a row',
  what: '`..`, `,,` and `;;` in running text. An ellipsis is none.',
  why: 'A trace of text that was taken out or put together.',
  bad: MRI.replace('documented.', 'documented..'),
  good: MRI.replace('documented.', 'documented...'),
  fix: { safety: 'ask', summary: 'Leaves one of the two.' },
});

export default defineRule({
  code: 'doubled-punctuation',
  severity: 'information',
  *check(letter) {
    for (const found of matchesOf(letter.text, DOUBLED)) {
      const span = { start: found.index, end: found.index + 2 };
      const text = found[0][0]!;
      yield {
        span,
        message: `${quoted(found[0])} stands where one sign is meant.`,
        fixes: [{ title: `Change to ${text}`, safety: 'ask', edits: [{ span, text }] }],
      };
    }
  },
});
