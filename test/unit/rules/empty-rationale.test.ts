import { item, letterOf, RATIONALE } from '../letter/letters';
import { assertOnly, assertSound } from './findings';

const CODE = 'empty-rationale';
const splint = item({ request: 'Thumb splint' });

describe(CODE, () => {
  const sound: Record<string, string> = {
    'it has text': item(),
    'its text begins on the next line': item({ rationale: `\n${RATIONALE}` }),
    'its text begins after a blank line': item({ rationale: `\n\n${RATIONALE}` }),
    'its text begins on the next page': item({ rationale: `\n\n\f\n\n${RATIONALE}` }),
    'it is one short sentence': item({ rationale: 'Not medically necessary.' }),
  };
  for (const [name, text] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => {
      assertSound(letterOf(text));
      assertSound(letterOf(text, splint));
    });
  }

  for (const rationale of ['', '   ', '\n\n', '\n\f\n', '\u00a0']) {
    it(`is reported at the label where ${JSON.stringify(rationale)} follows`, () => {
      for (const items of [
        [item({ rationale })],
        [item({ rationale }), splint],
        [splint, item({ rationale })],
      ]) {
        assertOnly(letterOf(...items), CODE, 'Decision rationale:');
      }
    });
  }
});
