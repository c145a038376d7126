import assert from 'node:assert/strict';
import { assertOnce, assertSilent, because, citing, fixed } from './reported';

const CODE = 'misspelled-guideline';
const pain = (topic: string): string =>
  citing(`Decision based on MTUS Chronic Pain Medical Treatment Guidelines, Section(s): ${topic}.`);

describe(CODE, () => {
  for (const topic of [
    'Opioids',
    'opioids',
    'OPIOIDS',
    'Opioid',
    'NSAIDS',
    'Antidepressants for chronic pain',
    'Anti-depressants',
    'Antiepilepsy drugs',
    'Anti epilepsy drugs',
    'Anti-inflammatory medication',
    'Muscle relaxants',
    'Muscle relaxer',
    'Massage therapy',
    'NSAID’s',
    'Medication for chronic pain',
    'Manual therapy',
    'Epidural steroid injection',
    'On-going management',
    'Home Health Services',
    'Physical Medicine',
    'Urine drug tests',
    'Topical analgesics',
    'Tramadol',
    'Trazodone',
    'Fentanyl',
    'Introduction',
    'Aqua therapy',
    'Hip',
  ]) {
    it(`is silent of the topic “${topic}”`, () => assertSilent(pain(topic)));
  }
  for (const words of [
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.',
    'Decision based on MTUS Forearm, Wrist, & Hand Complaints 2004.',
    'Decision based on MTUS Low Back Complaint 2004.',
    'Decision based on MTUS Elbow Disorders 2007.',
    'Decision based on MTUS Chronic Pain Medical Treatment 2016.',
    'Decision based on MTUS ACOEM Chapter 11.',
    'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76-80.',
    'Decision based on MTUS Low Back Complaints of the ACOEM Practice Guidelines, page 303.',
    'Decision based on MTUS Back Complaints 2004.',
    'Decision based on MTUS Wrist Complaints 2004, Section(s): Initial Care.',
    'Decision based on MTUS Knee Complaints (ACOEM) 2004, Section(s): Summary.',
    'Decision based on Non-MTUS Citation Journal of Opiods, page 3.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(citing(words)));
  }
  it('leaves a sign that decoding has damaged to the finding for it', () =>
    assertOnce(pain('Zolpidem (Ambien\u00c2\u00ae)'), 'mojibake', '\u00c2\u00ae'));

  it('knows two letters that changed places, in a short name too', () =>
    assertOnce(citing('Decision based on MTUS Knee Complaints 2004, Section(s): Summray.'), CODE, 'Summray'));

  it('is silent outside of citations', () => assertSilent(because('Opiods for Chronic Pian were tried.')));

  for (const [topic, meant] of [
    ['Opiods', 'Opioids'],
    ['opiods', 'opioids'],
    ['Opioides', 'Opioids'],
    ['Acupunture', 'Acupuncture'],
    ['Benzodiazapines', 'Benzodiazepines'],
    ['Biofeedbak', 'Biofeedback'],
    ['Gabapentine', 'gabapentin'],
  ] as const) {
    it(`is reported once at the topic ${topic}, and mended`, () => {
      assertOnce(pain(topic), CODE, topic);
      assert.equal(fixed(pain(topic)).toLowerCase(), pain(meant).toLowerCase());
    });
  }
  for (const [words, at] of [
    [
      'Decision based on MTUS Chronic Pian Medical Treatment Guidelines, page 76.',
      'Chronic Pian Medical Treatment Guidelines',
    ],
    ['Decision based on MTUS Low Bakc Complaints 2004, Section(s): Special Studies.', 'Low Bakc Complaints'],
    ['Decision based on MTUS Low Back Cmoplaints 2004, Section(s): Special Studies.', 'Low Back Cmoplaints'],
    [
      'Decision based on MTUS Chronic Pain Tretament Guidelines Opioids Page(s): 76-80.',
      'Chronic Pain Tretament Guidelines',
    ],
    ['Decision based on MTUS Knee Compaints 2004.', 'Knee Compaints'],
    ['Decision based on MTUS Chronic Pain Medcal Treatment 2016.', 'Chronic Pain Medcal Treatment'],
    ['Decision based on MTUS Shuolder Complaints 2004, Section(s): Special Studies.', 'Shuolder Complaints'],
  ] as const) {
    it(`is reported once at the guideline ${at}`, () => assertOnce(citing(words), CODE, at));
  }
});
