import { letter, PROCESS } from '../letter/letters';
import { assertOnce, assertSilent, because } from './reported';

const CODE = 'missing-independence-statement';
const HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';
const STATEMENT =
  /He\/she has no\s+affiliation with the employer, employee, providers or the claims administrator\./;
const stating = (words: string): string => letter({ process: PROCESS.replace(STATEMENT, words) });

describe(CODE, () => {
  for (const words of [
    'He/she has no affiliation with the employer.',
    'He/she has no\naffiliation with the employer.',
    'He/she has no professional affiliations with the parties.',
    'He/she has no affili-\nation with the employer.',
    'He/she has no aﬃliation with the employer.',
    'The reviewer is not affiliated with the employer.',
    'The reviewer does not have any affiliation with the parties.',
    'The reviewer has no material, familial or professional affiliation with the parties.',
    'The reviewer is without any affiliation to the parties.',
    'The reviewer has no conflict of interest.',
    'HE/SHE HAS NO AFFILIATION WITH THE EMPLOYER.',
  ]) {
    it(`is silent where it says “${words}”`, () => assertSilent(stating(words)));
  }
  it('is silent where the statement stands after the credentials', () => {
    assertSilent(
      letter({ process: `${PROCESS.replace(STATEMENT, '')}\n\nHe/she has no affiliation with the parties.` }),
    );
  });

  for (const words of [
    '',
    'He/she is a physician.',
    'He/she has an affiliation with the claims administrator.',
    'He/she knows no employer. The affiliation is told elsewhere.',
  ]) {
    it(`is reported once, at the heading, where it says “${words}”`, () => {
      assertOnce(stating(words), CODE, HEADING);
    });
  }
  it('is reported where a rationale alone says so', () => {
    const text = because('The provider has no affiliation with the hospital.').replace(STATEMENT, '');
    assertOnce(text, CODE, HEADING);
  });
});
