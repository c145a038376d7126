import assert from 'node:assert/strict';
import { item, letterOf, RATIONALE } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, SPLINT, theFinding } from './reported';

const CODE = 'repeated-rationale';
/** Is about no part of the body. */
const GUIDELINE = 'Decision based on MTUS Chronic Pain Medical Treatment 2016.';
const for_ = (request: string, rationale = 'No need is shown. It is not medically necessary.'): string =>
  item({ request, rationale, claims: GUIDELINE, reviewer: GUIDELINE });

describe(CODE, () => {
  const sound: Record<string, readonly string[]> = {
    'each item has its own': [item(), SPLINT],
    'items of one kind share it': [
      for_('Physical therapy for the neck'),
      for_('Physical therapy for the back'),
    ],
    'the items are one drug by two names': [for_('Norco 5/325mg #30'), for_('Hydrocodone/APAP 10/325mg #60')],
    'only the strength differs': [for_('Norco 5/325mg #30'), for_('Norco 10/325mg #30')],
    'it is not known what the items are': [for_('Brzk 5'), for_('Qwfp 7')],
    'the conclusions name their items': [
      item({
        request: 'MRI of the left wrist',
        rationale: 'No need is shown. The MRI is not medically necessary.',
      }),
      item({
        request: 'Norco 5/325mg #30',
        rationale: 'No need is shown. Norco is not medically necessary.',
      }),
    ],
  };
  for (const [name, items] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => assertSilent(letterOf(...items)));
  }

  it('is reported once, at the second rationale', () => {
    assertOnce(
      letterOf(for_('MRI of the left wrist'), for_('Norco 5/325mg #30')),
      CODE,
      'Decision rationale:',
    );
  });
  it('is reported once for three items', () => {
    const text = letterOf(for_('MRI of the left wrist'), for_('Norco 5/325mg #30'), for_('Wrist brace'));
    assertOnce(text, CODE, 'Decision rationale:');
    assert.equal(evidenceIn(text).length, 2);
    assert.match(theFinding(text).message, /serves 3 items .*“MRI of the left wrist”/);
  });
  it('is reported where white space alone differs', () => {
    const words = 'No need is shown.\nIt is not medically necessary.';
    assertOnce(
      letterOf(for_('MRI of the left wrist'), for_('Norco 5/325mg #30', words)),
      CODE,
      'Decision rationale:',
    );
  });
  it('is reported beside items with reasons of their own', () => {
    const text = letterOf(
      item({ rationale: RATIONALE }),
      for_('MRI of the left wrist'),
      for_('Norco 5/325mg #30'),
    );
    assertOnce(text, CODE, 'Decision rationale:');
  });
  it('is reported of two kinds beside an item whose kind is not known', () => {
    const text = letterOf(for_('MRI of the left wrist'), for_('Norco 5/325mg #30'), for_('Brzk 5'));
    assertOnce(text, CODE, 'Decision rationale:');
  });
});
