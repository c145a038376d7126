import { LAYOUT_NAMES } from '../letter/layouts';
import type { Letter } from '../letter/model';
import { foldedText, type Span } from '../text/span';
import { MRI } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

function firstLine({ text }: Letter): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + Math.max(end, Math.min(1, text.length - start)) };
}

export const documentation = (): Documentation => ({
  summary: 'The letter, or a part of it, has a layout that could not be read',
  what: 'A letter whose titles fit no known layout, a letter of 2013 to early 2014 of which only the frame is known (sections, requests and decisions are read, the rest is not), and text in the issues section that belongs to no disputed item.',
  why: 'What was not read was not checked either. The finding says so, lest a letter without findings looks sound.',
  bad: `INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

The request for six sessions of acupuncture is not medically necessary and appropriate.`,
  good: MRI,
});

export default defineRule({
  code: 'unrecognized-layout',
  severity: 'warning',
  *check(letter) {
    if (!letter.layout) {
      yield {
        span: firstLine(letter),
        message:
          'No known layout of an IMR letter: neither its sections nor its decisions could be read, so nothing was checked.',
      };
    } else if (!isFullyRead(letter)) {
      yield {
        span: letter.sections[0]?.heading ?? firstLine(letter),
        message: `Of this layout (${LAYOUT_NAMES[letter.layout]}) only the frame is known: sections, requests and decisions are read, guidelines and rationales are not checked.`,
      };
    }
    for (const span of letter.unread) {
      yield {
        span,
        message: `This text belongs to no disputed item and was not checked: ${quoted(foldedText(letter.text, span))}`,
      };
    }
  },
});
