import assert from 'node:assert/strict';
import { assertOnce, assertSilent, because, citing, fixed, theFinding } from './reported';

const CODE = 'invalid-regulation-section';
const cited = (words: string): string =>
  citing(`Decision based on MTUS Chronic Pain Medical Treatment Guidelines ${words} Page(s): 76-80.`);

describe(CODE, () => {
  for (const words of [
    '8 C.C.R. 9792.20 - 9792.26',
    '8 C.C.R. §§9792.20-9792.26',
    'CCR 9792.24.2',
    'CCR 9792.24.2(b)',
    '§ 9792.23.10',
    '8 CCR 9792.6.1 and 9792.9.1',
    '8 CCR 9792.11, 9792.13 and 9792.15',
    '8 CCR 9785.5',
    '8 CCR 9789.10',
    'Labor Code 4610.5 and 4600.2',
    'ICD 722.10, 722.2, 792.2 and 724.02',
    'doses of 792.5 mg and 979.5 mg',
    'on 9792.2016',
    'DOI 10.9792.26/979',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(cited(words)));
  }
  it('is silent outside of the guideline paragraphs', () => {
    assertSilent(because('The claim 792.26 was closed.'));
  });

  for (const [words, at, meant] of [
    ['8 C.C.R. 9792.20 - 792.26', '792.26', '9792.26'],
    ['8 C.C.R. 9792.20-792.26', '792.26', '9792.26'],
    ['8 C.C.R. 9729.20 - 9792.26', '9729.20', '9792.20'],
    ['8 C.C.R. 97922.20', '97922.20', '9792.20'],
    ['8 C.C.R. §972.26', '972.26', '9792.26'],
  ] as const) {
    it(`is reported once of “${words}”, and mended`, () => {
      assertOnce(cited(words), CODE, at);
      assert.equal(fixed(cited(words)), cited(words.replace(at, meant)));
    });
  }
  it('is reported once where two sections are as near, and left to the reader', () => {
    const text = cited('8 C.C.R. 9792.20 - 9792.224');
    assertOnce(text, CODE, '9792.224');
    assert.deepEqual(theFinding(text).fixes, []);
  });
});
