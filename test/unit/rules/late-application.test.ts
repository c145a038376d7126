import assert from 'node:assert/strict';
import { HEADER, letter } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, headed, theFinding } from './reported';

const CODE = 'late-application';
/** The letter whose application came on a day; the denial was on 17 January 2017, a Tuesday. */
const received = (day: string): string =>
  letter({
    header: HEADER.replace('01/30/2017', day)
      .replace('02/03/2017', '12/20/2017')
      .replace('03/01/2017', '12/28/2017'),
  });
/** The letter whose denial was on a day and whose application came on 30 January 2017. */
const denied = (day: string): string => headed('01/17/2017', day).replaceAll('01/17/2017', day);

describe(CODE, () => {
  for (const day of ['01/17/2017', '02/15/2017', '02/16/2017', '02/17/2017', '02/21/2017']) {
    it(`is silent of an application on ${day}`, () => assertSilent(received(day)));
  }
  it('is silent where the last day is on a weekend and the application came on the Monday after', () => {
    assertSilent(denied('12/24/2016'));
    assertSilent(denied('12/25/2016'));
  });
  it('is silent where a date is missing or on no calendar', () => {
    assertSilent(headed('Received:\n01/30/2017', ''));
    assertSilent(headed('UR Denial Date: 01/17/2017', ''));
  });

  for (const [day, days] of [
    ['02/22/2017', 36],
    ['03/01/2017', 43],
    ['06/01/2017', 135],
  ] as const) {
    it(`is reported once of an application on ${day}`, () => {
      assertOnce(received(day), CODE, day);
      assert.match(theFinding(received(day)).message, new RegExp(`${days} days`));
      assert.deepEqual(evidenceIn(received(day)), ['01/17/2017']);
    });
  }
  it('is reported once where the Monday after the last day has gone by', () => {
    assertOnce(denied('12/23/2016'), CODE, '01/30/2017');
  });
});
