import { issues, item, letter, PROCESS } from '../letter/letters';
import { assertOnce, assertSilent, summarized } from './reported';

const CODE = 'empty-section';
const CREDENTIALS = 'The Expert Reviewer has the following credentials';
const [before, after] = PROCESS.split(`${CREDENTIALS}:`) as [string, string];

describe(CODE, () => {
  const sound: Record<string, string> = {
    'every section has text': letter(),
    'one has a single word': summarized('Sprain.'),
    'its text begins on the next page': summarized('\f\n\nHe fell at his oven.'),
    'its text follows the heading after many blank lines': summarized('\n\n\n\nHe fell at his oven.'),
    'credentials stand on the line of their heading': letter({
      process: `${before}${CREDENTIALS}: ${after.trim()}`,
    }),
  };
  for (const [name, text] of Object.entries(sound)) it(`is silent where ${name}`, () => assertSilent(text));

  it('is reported at the heading of a summary without text', () => {
    for (const nothing of ['', '\n', '\f', ' \n \f \n']) {
      assertOnce(summarized(nothing), CODE, 'CLINICAL CASE SUMMARY');
    }
  });
  it('is reported where only the foot of a page stands under the heading', () => {
    assertOnce(summarized('Page 3 of 5'), CODE, 'CLINICAL CASE SUMMARY');
  });
  it('is reported where how the determination was made is not told', () => {
    const process = `HOW THE IMR FINAL DETERMINATION WAS MADE\n\n${CREDENTIALS}:${after}`;
    assertOnce(letter({ process }), CODE, 'HOW THE IMR FINAL DETERMINATION WAS MADE');
    assertOnce(
      letter({ process: 'HOW THE IMR FINAL DETERMINATION WAS MADE' }),
      CODE,
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    );
  });
  it('is the one finding of credentials without text', () => {
    assertOnce(letter({ process: `${before}${CREDENTIALS}:` }), CODE, CREDENTIALS);
  });
  it('leaves issues without items to no-disputed-item', () => {
    assertOnce(letter({ issues: issues() }), 'no-disputed-item', 'IMR ISSUES, DECISIONS AND RATIONALES');
    assertSilent(letter({ issues: issues(item()) }));
  });
});
