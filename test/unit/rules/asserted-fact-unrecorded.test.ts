import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { HEADER, issues, item, letter, SPACINGS } from '../letter/letters';

const CODE = 'asserted-fact-unrecorded';
const VISIT = 'The injured worker is a 44 year old male. On 11/20/2015 he was seen for his low back.';

const letterWith = (records: string, says: string, header: string = HEADER): string =>
  letter({
    header,
    summary: `CLINICAL CASE SUMMARY\n\n${VISIT} ${records}`,
    issues: issues(
      item({
        request: 'MRI of the lumbar spine',
        rationale: `${says} The request is not medically necessary.`,
      }),
    ),
  });

const found = (text: string) => review(text).findings.filter(({ code }) => code === CODE);

type Fault = readonly [records: string, says: string, at: string];
type Sound = readonly [records: string, says: string];

const FAULTS: readonly Fault[] = [
  [
    'Treatment to date has included medications and ice. The plan was physical therapy.',
    'The patient has completed a full course of physical therapy.',
    'has completed a full course of physical therapy',
  ],
  [
    'He had not started physical therapy.',
    'The patient has had physical therapy without improvement.',
    'has had physical therapy',
  ],
  [
    'Prior treatment included rest and medications. Acupuncture was requested.',
    'The claimant has received acupuncture before.',
    'has received acupuncture',
  ],
  [
    'He completed 6 sessions of physical therapy.',
    'The patient has completed 12 sessions of physical therapy.',
    'has completed 12 sessions of physical therapy',
  ],
  [
    'He attended six chiropractic visits.',
    'The patient has attended at least 10 chiropractic visits.',
    'has attended at least 10 chiropractic',
  ],
  [
    'Treatment has included physical therapy (number of sessions not stated).',
    'The patient has attended 8 sessions of physical therapy.',
    'has attended 8 sessions of physical therapy',
  ],
  [
    'He takes Norco.',
    'The patient has been on opioids for at least 3 years.',
    'has been on opioids for at least 3 years',
  ],
  ['He takes Norco.', 'The patient has been taking Norco since 2012.', 'has been taking Norco since 2012'],
  [
    'Motor strength was 5/5 in the left leg.',
    'The patient has decreased strength of the left leg.',
    'The patient has decreased strength of the left leg.',
  ],
];

const SOUND: readonly Sound[] = [
  [
    'He completed 6 sessions of physical therapy.',
    'The patient has completed 6 sessions of physical therapy.',
  ],
  [
    'He completed 12 sessions of physical therapy.',
    'The patient has completed at least 6 sessions of physical therapy.',
  ],
  [
    'He completed 6 sessions of physical therapy, then 4 sessions of physical therapy.',
    'The patient has completed 10 sessions of physical therapy.',
  ],
  ['Treatment has included physical therapy.', 'The patient has completed 12 sessions of physical therapy.'],
  [
    'Treatment to date has included conservative care. The plan was physical therapy.',
    'The patient has had physical therapy.',
  ],
  ['Treatment to date has included medications.', 'The patient has had physical therapy.'],
  [
    'Treatment to date has included medications. The plan was physical therapy.',
    'The patient has been authorized for 6 sessions of physical therapy.',
  ],
  [
    'Treatment to date has included medications. The plan was physical therapy.',
    'The patient has not had physical therapy.',
  ],
  [
    'Treatment to date has included medications. The plan was physical therapy.',
    'Per the note of 12/01/2015 the patient has had 8 sessions of physical therapy.',
  ],
  [
    'Treatment to date has included medications. The plan was physical therapy.',
    'Guidelines allow more when patients have completed physical therapy.',
  ],
  [
    'He completed 6 sessions of physical therapy.',
    'The patient has had an additional 2 sessions of physical therapy.',
  ],
  ['He takes Norco.', 'The patient has been on opioids for 6 months.'],
  [
    'He has chronic pain of an old injury and takes Norco.',
    'The patient has been on opioids for at least 5 years.',
  ],
  ['He takes Norco.', 'The patient has used a cane for 9 years.'],
  ['He takes Norco.', 'Opioids have been studied for 20 years.'],
  ['Motor strength was 5/5 in the right leg.', 'The patient has decreased strength of the left leg.'],
  [
    'Strength was 5/5 in the left leg. At the next visit the left leg was weak.',
    'The patient has decreased strength of the left leg.',
  ],
  [
    'Motor strength was 5/5 in the left leg.',
    'On 12/15/2015 the patient had decreased strength of the left leg.',
  ],
  [
    'Motor strength was 5/5 in the left leg.',
    'Imaging is for a patient who has decreased strength of the left leg, guidelines say.',
  ],
];

describe(CODE, () => {
  for (const [records, says, at] of FAULTS) {
    it(`is reported once of “${says}” where “${records}”`, () => {
      for (const [name, space] of Object.entries(SPACINGS)) {
        const text = space(letterWith(records, says));
        assert.deepEqual(
          found(text).map(({ span }) => foldedText(text, span)),
          [at],
          name,
        );
      }
    });
  }

  for (const [records, says] of SOUND) {
    it(`is silent of “${says}” where “${records}”`, () => {
      for (const [name, space] of Object.entries(SPACINGS)) {
        const messages = found(space(letterWith(records, says))).map(({ message }) => message);
        assert.deepEqual(messages, [], name);
      }
    });
  }

  it('is reported of words of which each stands in a line of its own, whatever ends it', () => {
    for (const [records, says] of FAULTS)
      for (const end of ['\n', '\r\n']) {
        const text = letterWith(records, says.replaceAll(' ', '\n')).replaceAll('\n', end);
        assert.equal(found(text).length, 1, says);
      }
  });

  it('names what the summary counts, and shows where', () => {
    const text = letterWith(
      'He completed 6 sessions of physical therapy.',
      'The patient has completed 12 sessions of physical therapy.',
    );
    const [finding] = found(text);
    assert.equal(
      finding?.message,
      'The rationale says “has completed 12 sessions of physical therapy”, the summary counts 6.',
    );
    assert.deepEqual(
      finding.related.map(({ span }) => foldedText(text, span)),
      ['He completed 6 sessions of physical therapy.'],
    );
  });

  it('counts the days since the injury', () => {
    const text = letterWith('He takes Norco.', 'The patient has been on opioids for at least 3 years.');
    assert.match(found(text)[0]?.message ?? '', /the injury was 570 days before the decision\.$/);
  });
});
