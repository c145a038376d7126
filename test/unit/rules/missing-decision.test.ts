import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound } from './findings';

const CODE = 'missing-decision';
const heading = (words: string): string => item().replace('Wrist brace: Upheld', words);
const splint = item({ request: 'Thumb splint' });

describe(CODE, () => {
  const sound: Record<string, string> = {
    'the decision stands on a line of its own': 'Wrist brace, fitted by a hand therapist:\nUpheld',
    'the decision ends with a full stop': 'Wrist brace: Upheld.',
    'the decision is in capitals': 'Wrist brace: UPHELD',
    'the decision lacks its colon': 'Wrist brace Upheld',
    'the request has colons': 'Associated service: brace, to include: straps: Upheld',
    'the request was partly approved': `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, one brace is: Upheld`,
    'the decision is partly overturned': 'Wrist brace: Partially Overturned',
    'a page break cuts the heading': 'Wrist brace, fitted by a hand\n\ftherapist: Upheld',
  };
  for (const [name, words] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => {
      for (const items of [[heading(words)], [splint, heading(words)], [heading(words), splint]]) {
        assertSound(letterOf(...items));
      }
    });
  }

  const faults: Record<string, readonly [string, string]> = {
    'the heading ends with its colon': ['Wrist brace:', 'Wrist brace'],
    'the heading ends without one': ['Wrist brace', 'Wrist brace'],
    'the request ends with a word that is no decision': [
      'Associated service: wrist brace',
      'Associated service: wrist brace',
    ],
    'the heading runs over two lines': [
      'Wrist brace, fitted by a hand\ntherapist',
      'Wrist brace, fitted by a hand therapist',
    ],
    'the request was partly approved': [
      `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, one brace is:`,
      'one brace',
    ],
  };
  for (const [name, [words, place]] of Object.entries(faults)) {
    it(`is reported at the request where ${name}`, () => {
      for (const items of [[heading(words)], [splint, heading(words)], [heading(words), splint]]) {
        assertOnly(letterOf(...items), CODE, place);
      }
    });
  }

  it('is reported at the first label where request and decision are missing', () => {
    const headless = item().split('\n\n').slice(1).join('\n\n');
    assertOnly(letterOf(headless), CODE, 'Claims Administrator guideline:');
    assertOnly(letterOf(splint, headless), CODE, 'Claims Administrator guideline:');
  });
});
