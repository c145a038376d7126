import { letter, PROCESS } from '../letter/letters';
import { assertOnce, assertSilent } from './reported';

const CODE = 'missing-reviewer-qualification';
const [boilerplate, credentials] = PROCESS.split('\n\nThe Expert Reviewer has') as [string, string];
const HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';
const LICENCE = 'State(s) of Licensure: California, Oregon';
const SPECIALTY = 'Certification(s)/Specialty: Hand Surgery, Family Practice';
const stating = (words: string): string => letter({ process: `${boilerplate}\n\n${words}` });
const block = (words: string): string =>
  stating(`The Expert Reviewer has the following credentials:\n${words}`);

describe(CODE, () => {
  const sound: Record<string, string> = {
    'licence and specialty stand in the block': letter(),
    'the licence alone stands there': block(LICENCE),
    'the specialty alone stands there': block(SPECIALTY),
    'the values stand under their labels': block(
      'State(s) of Licensure:\nCalifornia\nCertification(s)/Specialty:\nHand Surgery',
    ),
    'the labels are worded otherwise': block(
      'State of Licensure: California\nCertification/Specialty: Hand Surgery',
    ),
    'a page ends within the block': block(`${LICENCE}\n\f\n${SPECIALTY}`),
    'a sentence states them': stating(
      'The physician reviewer is Board Certified in Hand Surgery and is licensed to practice in California.',
    ),
    'a sentence states the certification alone': stating('The reviewer is board-certified in Hand Surgery.'),
    'a sentence states the licence alone': stating('He/she is licensed in California.'),
  };
  for (const [name, text] of Object.entries(sound)) it(`is silent where ${name}`, () => assertSilent(text));

  const faults: Record<string, string> = {
    'the block is not there': letter({ process: boilerplate }),
    'both labels have no value': block('State(s) of Licensure:\nCertification(s)/Specialty:'),
    'both values are None': block('State(s) of Licensure: None\nCertification(s)/Specialty: None'),
    'other words stand in the block': block('The reviewer is in active practice.'),
  };
  for (const [name, text] of Object.entries(faults)) {
    it(`is reported once, at the heading, where ${name}`, () => assertOnce(text, CODE, HEADING));
  }
  it('leaves credentials without any text to empty-section', () => {
    const heading = `The Expert Reviewer has${credentials.slice(0, credentials.indexOf(':') + 1)}`;
    assertOnce(stating(heading), 'empty-section', heading.slice(0, -1));
  });
});
