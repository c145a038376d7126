import { assertOnce, assertSilent, citing } from './reported';

const CODE = 'page-out-of-range';
const PAIN = 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines';

describe(CODE, () => {
  for (const words of [
    `${PAIN} Opioids Page(s): 127.`,
    `${PAIN} Opioids Page(s): 1-127.`,
    `${PAIN} Opioids Page(s): 74-96, 124-7.`,
    'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, page 303.',
    'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, page 303.',
    `${PAIN} Opioids Page(s): 76-80. Decision based on Non-MTUS Citation ODG, Pain, page 303.`,
    `${PAIN} Opioids Page(s): 76-80 and Low Back Complaints 2004, page 303.`,
    `${PAIN} 8 C.C.R. 9792.20 - 9792.26 Page(s): 76-80.`,
    'Decision based on Non-MTUS Citation Journal of Pain, volume 303, pages 1210-1212.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }
  for (const [list, at] of [
    ['128', '128'],
    ['176-180', '176-180'],
    ['76, 790', '790'],
    ['96-174', '96-174'],
    ['74-80, 911', '911'],
  ] as const) {
    it(`is reported once of ${list}`, () =>
      assertOnce(citing(`${PAIN} Opioids Page(s): ${list}.`), CODE, at));
  }
});
