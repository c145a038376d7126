import { assertOnce, assertSilent, citing } from './reported';

const CODE = 'malformed-page-reference';
const PAIN = 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines';

describe(CODE, () => {
  for (const words of [
    `${PAIN} Opioids Page(s): 76-80.`,
    `${PAIN} Opioids Page(s): 76-80 of 127.`,
    `${PAIN} Opioids, page 76 of 127.`,
    `${PAIN} Opioids Page(s): 76, 78, 80 of 127.`,
    `${PAIN} Opioids Page(s): pages 76-80.`,
    `${PAIN} Opioids Page(s): page 76.`,
    `${PAIN}, Opioids.`,
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care, page 265.',
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, page 265 of 503.',
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain, 2016.',
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter, 2016, Opioids.',
    'Decision based on Non-MTUS Citation ODG, Knee & Leg (updated 11/22/16), 21st Edition, 2016.',
    'Decision based on Non-MTUS Citation ACOEM, 2nd Edition, 2004, Chapter 12, page 303.',
    'Decision based on Non-MTUS Citation Journal of Braces, 2010, 12, 303, page 2 of 9.',
    'Decision based on Non-MTUS Citation www.example.org/12, page 1 of 2.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }

  for (const [words, at] of [
    [`${PAIN} Opioids Page(s): 76-80 of 12.`, 'of 12'],
    [`${PAIN} Opioids Page(s): 76 of 217.`, 'of 217'],
    [`${PAIN} Opioids, page 78 of 12`, 'of 12'],
    [`${PAIN} Opioids Page(s): .`, 'Page(s)'],
    [`${PAIN} Opioids Page(s):`, 'Page(s)'],
    [`${PAIN} Opioids Page(s): and.`, 'Page(s):'],
    ['Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, 303.', '303'],
  ] as const) {
    it(`is reported once of “${words}”`, () => assertOnce(citing(words), CODE, at));
  }
});
