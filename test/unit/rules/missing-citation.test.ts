import assert from 'node:assert/strict';
import { item, letterOf, REVIEWER } from '../letter/letters';
import { assertOnce, assertSilent, citing, SPLINT, theFinding } from './reported';

const CODE = 'missing-citation';
const OUTSIDE =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';

describe(CODE, () => {
  for (const words of [
    REVIEWER,
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.',
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Forearm, Wrist & Hand.',
    'Decision based on Non-MTUS Citation: ODG.',
    'Decision based on Non-MTUS Citation UpToDate, wrist pain.',
    'Decision based on Non-MTUS Citation www.example.org/braces.',
    'Decision based on Non-MTUS Citation Journal of Braces, 2010, page 12.',
    `${OUTSIDE} Decision based on Non-MTUS Citation ACOEM, 3rd Edition.`,
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, and Non-MTUS Citation',
    'Forearm, Wrist, and Hand Complaints 2004.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }
  it('leaves a paragraph without text to missing-guideline', () => {
    assertOnce(citing(''), 'missing-guideline', 'Wrist brace');
  });

  for (const words of [
    'Decision based on',
    'Decision based on.',
    'Decision based on MTUS',
    'Decision based on the MTUS.',
    'Decision based on Non-MTUS Citation',
    'Decision based on Non-MTUS Citation:',
    'Decision based on Non-MTUS Citations.',
    'Decision based on Non-\nMTUS Citation',
    `${OUTSIDE} Decision based on Non-MTUS Citation`,
  ]) {
    it(`is reported once at the label before “${words}”`, () => {
      assertOnce(citing(words), CODE, 'MAXIMUS guideline:');
      assertOnce(letterOf(item({ claims: words }), SPLINT), CODE, 'Claims Administrator guideline:');
    });
  }
  it('names the party', () => {
    assert.match(theFinding(citing('Decision based on')).message, /expert reviewer/);
    assert.match(theFinding(letterOf(item({ claims: 'Decision based on' }))).message, /claims administrator/);
  });
});
