import { MRI } from './example';
import { isFullyRead, itemPlace, quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'A disputed item has no decision',
  what: 'The paragraph before an item’s guidelines names the request, and neither Upheld nor Overturned follows it.',
  why: 'Without the word nobody knows whether the denial stands or the treatment must be approved.',
  bad: MRI.replace('shoulder: Upheld', 'shoulder'),
  good: MRI,
});

export default defineRule({
  code: 'missing-decision',
  severity: 'error',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const item of letter.items) {
      if (item.decision) continue;
      const message = item.request
        ? `No decision follows the request ${quotedRequest(letter, item)}: neither Upheld nor Overturned.`
        : 'A disputed item without its first line: neither request nor decision stands before this paragraph.';
      yield { span: itemPlace(item), message };
    }
  },
});
