import { MRI } from './example';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'Text was lost when the file was made',
  what: 'The replacement character �, which programs write for what they could not decode. Reported once, with the number of places.',
  why: 'What stood there cannot be read any more; get the text anew from the PDF.',
  bad: MRI.replace('red', '�red'),
  good: MRI,
});

export default defineRule({
  code: 'replacement-character',
  severity: 'warning',
  *check(letter) {
    const { text } = letter;
    const first = text.indexOf('\ufffd');
    if (first < 0) return;
    const count = text.split('\ufffd').length - 1;
    yield {
      span: { start: first, end: first + 1 },
      message: `Text was lost when this file was made, at ${count === 1 ? 'one place' : `${count} places`}.`,
    };
  },
});
