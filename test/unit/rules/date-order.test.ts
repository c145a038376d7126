import assert from 'node:assert/strict';
import { HEADER, letter, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn, headed, told } from './reported';

const CODE = 'date-order';

describe(CODE, () => {
  const sound: Record<string, string> = {
    'each date follows the one before': letter(),
    'the application came on the day of the denial': headed('01/30/2017', '01/17/2017'),
    'the case was assigned on the day of the application': headed('02/03/2017', '01/30/2017'),
    'it was decided on the day of the assignment': headed('03/01/2017', '02/03/2017'),
    'years are printed with two digits': headed('08/09/2015', '8/9/99'),
    'a date is missing': headed('UR Denial Date: 01/17/2017', ''),
    'two dates are missing': letter({
      header: HEADER.replace('UR Denial Date: 01/17/2017', '').replace('Date Assigned: 02/03/2017', ''),
    }),
    'there is no header': letter({ header: null }),
    'the order of the labels is another': letter({
      header: HEADER.split('\n')
        .reverse()
        .join('\n')
        .replace('01/30/2017\nReceived:', 'Received: 01/30/2017'),
    }),
    'the summary tells a later report first': told(
      'A report of 01/12/2017 follows one of 01/02/2017, seen 12/01/2016.',
    ),
    'the summary tells of care before the injury': told('In 2010, on 03/04/2010, he had a wrist brace.'),
  };
  for (const [name, text] of Object.entries(sound)) it(`is silent where ${name}`, () => assertSilent(text));

  const faults: Record<string, readonly [string, string, string, string]> = {
    'the decision came before the assignment': ['03/01/2017', '02/01/2017', '02/01/2017', '02/03/2017'],
    'the year of the decision is wrong': ['03/01/2017', '03/01/2016', '03/01/2016', '02/03/2017'],
    'the case was assigned before the application': ['02/03/2017', '01/20/2017', '01/20/2017', '01/30/2017'],
    'the case was assigned after the decision': ['02/03/2017', '03/03/2017', '03/01/2017', '03/03/2017'],
    'the application came before the denial': ['01/30/2017', '01/16/2017', '01/16/2017', '01/17/2017'],
  };
  for (const [name, [from, to, at, before]] of Object.entries(faults)) {
    it(`is reported once where ${name}`, () => {
      assertOnce(headed(from, to), CODE, at);
      assert.deepEqual(evidenceIn(headed(from, to)), [before]);
    });
  }
  it('is reported once where a date is missing between', () => {
    const header = HEADER.replace('Date Assigned: 02/03/2017', '').replace('03/01/2017', '01/20/2017');
    assertOnce(letter({ header }), CODE, '01/20/2017');
  });
  it('is reported once where the injury came after the denial', () => {
    const text = headed('08/09/2015', '01/18/2017').replaceAll('08/09/2015', '01/18/2017');
    assertOnce(text, CODE, '01/17/2017');
  });

  describe('of treatment and records', () => {
    for (const words of [
      'He presented on 08/09/2015 with pain of the wrist.',
      'He presented on 03/01/2017 with pain of the wrist.',
      'Prior history includes a visit on 02/03/2014 for a cut.',
      'An MRI of the neck dated 02/03/2014 belongs to his past medical history.',
      'A previous X-ray of the wrist dated 02/03/2014 was compared with the new one.',
      'He underwent a fusion of the neck on 02/03/2014.',
      'He was hired on 02/03/2014.',
      'Triglycerides were 83 on 02/03/2014.',
      'In a report of March 2014 the wrist was sound.',
      'A prior back injury is told. An MRI of the back dated 02/03/2014 showed a bulge.',
      'The wrist hurts from cumulative trauma. A report dated 02/03/2014 tells of pain.',
      'His injury was an aggravation of an old sprain. A report dated 02/03/2014 tells of pain.',
      'He is next seen on 04/03/2017.',
      'A follow-up visit is scheduled for 04/03/2017.',
      'He is to be seen again on 04/03/2017.',
      'The request is for a wrist injection, with a post-procedure visit on 04/03/2017.',
      'He is off work until 04/03/2017.',
      'A progress report dated 02/20/2017 tells of the same pain.',
      'On a 02/20/2017 RFA form a thumb splint was asked for.',
      'He was seen on 02/03/2014, seen on 02/10/2014, seen on 02/17/2014 and seen on 02/24/2014.',
    ])
      it(`is silent of “${words}”`, () => assertSilent(told(words)));
    it('is silent where a guideline is newer than the decision', () =>
      assertSilent(because('The chapter was updated on 04/03/2017 and read on 04/05/2017.')));

    for (const [words, at] of [
      ['He presented on 08/02/2015 for a look at his wrist.', '08/02/2015'],
      ['An MRI of the right wrist performed on 2/9/2015 showed a tear.', '2/9/2015'],
      ['An updated progress report performed on 01/12/2015 tells of pain.', '01/12/2015'],
      ['Treatments include rest, a wrist MRI (3-21-13) and therapy.', '3-21-13'],
      ['On 12/02/2014, the injured worker complained of a sore wrist.', '12/02/2014'],
      ['On December 2, 2014, he was seen with a sore wrist.', 'December 2, 2014'],
      ['The 12/02/2014 progress note tells of a sore wrist.', '12/02/2014'],
      ['The 12/02/2014 treating physician report cited a sore wrist.', '12/02/2014'],
      ['The request for authorization (RFA) dated 12-2-14 is for a brace.', '12-2-14'],
    ] as const)
      it(`is reported once, before the injury, in “${words}”`, () => {
        assertOnce(told(words), CODE, at);
        assert.deepEqual(evidenceIn(told(words)), ['08/09/2015']);
      });
    for (const [words, at] of [
      ['A progress report dated 12/02/2017 tells of pain.', '12/02/2017'],
      ['On 03/02/2017, the patient reported ongoing pain.', '03/02/2017'],
    ] as const)
      it(`is reported once, after the decision, in “${words}”`, () => {
        assertOnce(told(words), CODE, at);
        assertOnce(because(words), CODE, at);
        assert.deepEqual(evidenceIn(told(words)), ['03/01/2017']);
      });
    it('is reported once of a day that is told twice', () => {
      const words = 'The note dated 12/02/2014 is short.';
      assertOnce(told(`${words} ${words}`), CODE, '12/02/2014');
    });
    it('is reported of a request after the review that answers it', () => {
      const words =
        'A Request for Authorization is dated 1-20-17. A Utilization Review letter is dated 1-17-17.';
      assertOnce(told(words), CODE, '1-20-17');
      assert.deepEqual(evidenceIn(told(words)), ['1-17-17']);
    });
    it('is reported of a letter without a header by the injury of its summary', () => {
      assertOnce(
        letter({
          header: null,
          summary: `${SUMMARY} He was injured on 08/09/2015. The note dated 12/02/2014 is short.`,
        }),
        CODE,
        '12/02/2014',
      );
    });
    it('is reported once where the decision itself is out of order', () => {
      const header = HEADER.replace('03/01/2017', '01/20/2017');
      const summary = `${SUMMARY} The note dated 01/25/2017 is short.`;
      assertOnce(letter({ header, summary }), CODE, '01/20/2017');
    });
  });
});
