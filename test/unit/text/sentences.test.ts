import assert from 'node:assert/strict';
import { sentencesOf } from '../../../server/src/text/sentences';
import { fold } from '../../../server/src/text/span';

const sentences = (text: string): readonly string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => fold(text.slice(start, end)));

/** Each text, with a stroke where a sentence ends. */
const TEXTS: readonly string[] = [
  'The wrist is stable.|No cast was worn.',
  'Is the wrist stable?|It is!|No cast was worn.',
  'The wrist is stable.\n|No cast was\nworn.',
  'The wrist is stable.\n\n\f|No cast was worn.',
  'Dr. Doe saw the worker.|Mr. Roe did too.',
  'Ibuprofen 400 mg. every day helps.|So does rest.',
  'The dose was 400 mg.|The worker took it.',
  'Pain is rated 6.5/10.|Motion is full.',
  'See No. 5 of the list.|It is short.',
  'It was seen by Roe et al. (2009) before.|It is rare.',
  'Creams, gels etc.|The worker uses none.',
  'Tablets b.i.d. for two weeks.|Then none.',
  'Drugs, e.g. ibuprofen, i.e. a tablet, are used.|Others are not.',
  'Section 9792.24.2 applies.|So does 9792.20.',
  'The guideline of the U.S. Department applies.|It is long.',
  'The disc at L4-5 is narrow.|The one at L5-S1 is not.',
  'He said “The wrist is stable.”|No cast was worn.',
  'He said "The wrist is stable."|No cast was worn.',
  'It is stable (see Fig. 3).|No cast was worn.',
  'It is stable (it was so in May.)|No cast was worn.',
  'On Sept. 5 he fell.|On Oct. 6 he fell again.',
  'He waited ... and fell.|He fell again.',
  'The code is 8 C.C.R. section 1.|It is old.',
  'St. Mary is a hospital.|It is large.',
  'MAXIMUS Federal Services, Inc. has decided.|It was late.',
  'It was seen vs. not seen.|Both are rare.',
  'Heat, cold, approx. 20 minutes each.|Then rest.',
  '1.5 of 2.|2 of 3.',
  'no full stop at the end',
];

describe('sentences', () => {
  for (const text of TEXTS) {
    it(`are parted in “${fold(text)}”`, () => {
      assert.deepEqual(sentences(text.replaceAll('|', ' ')), text.split('|').map(fold));
    });
  }

  it('are the same whatever ends the lines', () => {
    const text = 'The wrist\nis stable.\nNo cast\nwas worn.';
    for (const end of ['\r\n', '\r', ' \n\n']) {
      assert.deepEqual(sentences(text.replaceAll('\n', end)), sentences(text));
    }
  });

  it('stay within their span', () => {
    const text = 'Before. The wrist is stable. No cast was worn. After.';
    const span = { start: text.indexOf('The'), end: text.indexOf(' After') };
    assert.deepEqual(
      sentencesOf(text, span).map(({ start, end }) => text.slice(start, end)),
      ['The wrist is stable.', 'No cast was worn.'],
    );
  });

  it('are none where nothing shows', () => {
    assert.deepEqual(sentences(''), []);
    assert.deepEqual(sentences(' \n '), []);
  });
});
