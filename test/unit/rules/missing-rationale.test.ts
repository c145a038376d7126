import { item, letterOf, RATIONALE } from '../letter/letters';
import { assertOnly, assertSound } from './findings';

const CODE = 'missing-rationale';
const splint = item({ request: 'Thumb splint' });

describe(CODE, () => {
  const sound: Record<string, string> = {
    'it is there': item(),
    'its text begins on the next line': item({ rationale: `\n${RATIONALE}` }),
    'its label is in capitals': item().replace('Decision rationale', 'DECISION RATIONALE'),
    'its label is broken': item().replace('Decision rationale', 'Decision\nrationale'),
    'a page ends before it': item().replace('\n\nDecision', '\n\n\f\n\nDecision'),
  };
  for (const [name, text] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => {
      assertSound(letterOf(text));
      assertSound(letterOf(splint, text, item({ request: 'Wax bath' })));
    });
  }

  it('is silent where the label has no text: another code says that', () => {
    assertOnly(letterOf(item({ rationale: '' }), splint), 'empty-rationale', 'Decision rationale:');
  });

  it('is reported at the request, wherever the item stands', () => {
    const bare = item({ rationale: null });
    for (const items of [[bare], [splint, bare], [bare, splint]])
      assertOnly(letterOf(...items), CODE, 'Wrist brace');
  });

  it('is reported where the words stand inside a sentence only', () => {
    const reviewer = 'Decision based on a Decision rationale: none.';
    assertOnly(letterOf(item({ reviewer, rationale: null })), CODE, 'Wrist brace');
  });
});
