import assert from 'node:assert/strict';
import { item, letterOf, REVIEWER } from '../letter/letters';
import { assertOnce, assertSilent, because, citing, SPLINT, theFinding, told } from './reported';

const CODE = 'no-evidence-cited';
const by = (party: string): string => `The ${party} did not cite any medical evidence for its decision.`;

describe(CODE, () => {
  it('is silent where the words stand elsewhere', () => {
    assertSilent(because('The provider did not cite any medical evidence for the brace.'));
    assertSilent(because(by('claims administrator')));
    assertSilent(told('The claims administrator did not cite any medical evidence.'));
  });
  it('is silent where evidence is named after the words', () => {
    assertSilent(citing(`${by('Expert Reviewer')} ${REVIEWER}`));
    assertSilent(letterOf(item({ claims: `${by('Claims Administrator')} ${REVIEWER}` })));
  });
  it('is silent where evidence is said to be weak', () => {
    assertSilent(citing(`${REVIEWER} No medical evidence of use is cited there.`));
  });

  it('is reported once, as a warning, of the reviewer', () => {
    const words = by('Expert Reviewer');
    assertOnce(citing(words), CODE, words);
    assert.equal(theFinding(citing(words)).severity, 'warning');
    assertOnce(
      citing('The Expert Reviewer did not cite any evidence.'),
      CODE,
      'The Expert Reviewer did not cite any evidence.',
    );
  });
  it('is reported once, as a note, of the claims administrator', () => {
    const words = by('Claims Administrator');
    const text = letterOf(item({ claims: words }), SPLINT);
    assertOnce(text, CODE, words);
    assert.equal(theFinding(text).severity, 'information');
  });
});
