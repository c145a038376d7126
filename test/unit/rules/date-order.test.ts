import assert from 'node:assert/strict';
import { HEADER, letter } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, headed, told } from './reported';

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
});
