import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, SPLINT } from './reported';

const CODE = 'unfinished-rationale';
const ending = (words: string): readonly string[] => {
  const text = item({ rationale: `The brace is not medically necessary. ${words}` });
  return [letterOf(text), letterOf(text, SPLINT)];
};

describe(CODE, () => {
  for (const words of [
    'There is no need',
    'It is not needed at this time',
    'The dose was 5 mg b.i.d.',
    'This was the use that the request was made for.',
    'He lacks vitamin A',
    'The nerve is of type A',
    'It was not said whether he wears it or not',
    'He takes it as is',
    'He asks “what for”',
    'The guideline names 12 visits (see the table)',
    'The guidelines end so…',
    'The answer is no.',
    'Weaning is advised as needed',
    'It is worn during work, and only there;',
    'Pain is 4/10',
    'Page 4 of 7',
    'A splint was worn, and he wore splints',
    'The splinting of it did not help, nor did a splint',
    'He had therapy, and a therapist wrote so in her therap. note',
  ]) {
    it(`is silent where it ends “${words}”`, () => ending(words).forEach(assertSilent));
  }
  it('is silent where the foot of a page follows', () => {
    ending('None is needed.\n\nPage 4 of 7').forEach(assertSilent);
  });

  const faults: Record<string, string> = {
    'There is no evidence of the': 'the',
    'He was treated with': 'with',
    'The records of the visit say that he is': 'is',
    'He had rest, ice,': 'ice,',
    'The guideline asks for a course of conser-': 'conser-',
    'There was tenderness and': 'and',
    'It is denied because': 'because',
    'Enough was allowed for a taper that would': 'would',
    'He cannot lift it, although': 'although',
    'THE RECORDS DO NOT SAY THE': 'THE',
    'There is no proof of a': 'a',
    'Tenderness is recorded, yet nobody has measured the tendern': 'tendern',
    'Inflammation was treated at once. There is no further inflam': 'inflam',
  };
  for (const [words, last] of Object.entries(faults)) {
    it(`is reported once, at the last word, where it ends “${words}”`, () => {
      for (const text of ending(words)) assertOnce(text, CODE, last);
    });
  }
  it('is reported where the foot of the page follows', () => {
    assertOnce(ending('He wears a brace of the\n\nPage 4 of 7')[0]!, CODE, 'the');
  });
});
