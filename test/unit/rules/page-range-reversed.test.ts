import assert from 'node:assert/strict';
import { assertOnce, assertSilent, citing, fixed } from './reported';

const CODE = 'page-range-reversed';
const pages = (list: string): string =>
  citing(`Decision based on MTUS Chronic Pain Medical Treatment Guidelines Opioids Page(s): ${list}.`);
const low = (list: string): string =>
  citing(`Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, pages ${list}.`);

describe(CODE, () => {
  for (const list of [
    '76-80',
    '76 - 80',
    '76–80',
    '76',
    '76-76',
    '80, 76',
    '80, 76-78',
    '74-6',
    '78-80, 22-23',
    '112-20',
    '119-22',
  ]) {
    it(`is silent of ${list}`, () => assertSilent(pages(list)));
  }
  for (const list of ['298-9', '287-310']) {
    it(`is silent of ${list} of another guideline`, () => assertSilent(low(list)));
  }
  it('is silent of years and dates', () => {
    assertSilent(citing('Decision based on Non-MTUS Citation Journal of Braces 2016-2010, 30-12.'));
  });

  for (const [list, at, meant] of [
    ['80-76', '80-76', '76-80'],
    ['96 - 74', '96 - 74', '74-96'],
    ['96–74', '96–74', '74-96'],
    ['22-23, 96-74', '96-74', '74-96'],
    ['100-98', '100-98', '98-100'],
    ['127-120', '127-120', '120-127'],
  ] as const) {
    it(`is reported once of ${list}, and mended`, () => {
      assertOnce(pages(list), CODE, at);
      assert.equal(fixed(pages(list)), pages(list.replace(at, meant)));
    });
  }
});
