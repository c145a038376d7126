import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, theFinding } from './reported';

const CODE = 'quantity-arithmetic';

const asking = (request: string): string =>
  letterOf(item({ request, rationale: 'No need is told. The request is not medically necessary.' }));
const partly = (asked: string, granted: string, left: string): string =>
  asking(
    `${asked} was the original request. ${granted} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${left} is`,
  );

describe(CODE, () => {
  for (const [request, at, given] of [
    ['Norco 10/325mg twice daily for 14 days, #40', '#40', '28'],
    ['Norco 10/325mg 1 tab BID x 30 days #90', '#90', '60'],
    ['Tramadol 50mg #60, take 2 tablets three times a day for 2 weeks', '#60', '84'],
    ['Naproxen 500mg #30 one by mouth every 8 hours, 30 day supply', '#30', '90'],
    ['Cyclobenzaprine 10mg at bedtime for one month, #60', '#60', '28 to 31'],
    ['Physical therapy 2 times a week for 6 weeks (10 sessions) for the right wrist', '10 sessions', '12'],
    ['Acupuncture 2x4, 12 visits', '12 visits', '8'],
    ['12 sessions of chiropractic care, twice a week for 3 weeks', '12 sessions', '6'],
  ] as const)
    it(`is reported once, as a note, of “${request}”`, () => {
      assertOnce(asking(request), CODE, at);
      const { message, severity } = theFinding(asking(request));
      assert.equal(severity, 'information');
      assert.ok(message.includes(` ${given}, not `), message);
    });
  it('is reported once of what is left of a request', () => {
    const left = 'Physical therapy for 4 sessions';
    assertOnce(partly('Physical therapy 2x4', 'Physical therapy for 6 sessions', left), CODE, '4 sessions');
    assertOnce(partly('Baclofen 10mg #30', 'Baclofen 10mg #27', 'Baclofen 10mg #13'), CODE, '#13');
  });

  for (const request of [
    'Norco 10/325mg twice daily for 14 days, #28',
    'Norco 10/325mg twice daily, #40',
    'Norco 10/325mg twice daily, #60 x 3 months',
    'Norco 10/325mg twice daily as needed for 14 days, #40',
    'Norco 10/325mg twice daily p.r.n. for 14 days, #40',
    'Norco 10/325mg 1-2 tablets twice daily for 14 days, #40',
    'Norco 10/325mg one to two tablets twice daily for 14 days, #40',
    'Norco 10/325mg every 4-6 hours for 14 days, #40',
    'Norco 10/325mg 1/2 tablet twice daily for 14 days, #14',
    'Norco 10/325mg twice daily for 7 days, then once daily for 7 days, #21',
    'Norco 10/325mg up to twice daily for 14 days, #20',
    'Norco 10/325mg twice daily for 30 days with 1 refill, total of 120',
    'Cyclobenzaprine 10mg at bedtime for one month, #30',
    'Voltaren gel 1% twice daily for 14 days, #1',
    'Lidoderm patch daily for 14 days, #30',
    'Physical therapy 2 times a week for 6 weeks (12 sessions)',
    'Physical therapy 2-3 times a week for 6 weeks, 15 visits',
    'Physical therapy two to three times a week for six to eight weeks (24 sessions)',
    'Physical therapy 2x6 for the right wrist and the right hand, 24 sessions',
    'Physical therapy 2 times a week for 6 weeks',
    'Hot pack 2x4',
    'Home aide 6 hours per day, 5 times a week for 4 weeks',
  ])
    it(`is silent of “${request}”`, () => assertSilent(asking(request)));
  for (const [asked, granted, left] of [
    ['Physical therapy 2x4', 'Physical therapy for 6 sessions', 'Physical therapy for 2 sessions'],
    ['Baclofen 10mg #30', 'Baclofen 10mg #27', 'Baclofen 10mg #3'],
    ['Naproxen 500mg #60 with 2 refills', 'Naproxen 500mg #60', 'Two refills of Naproxen 500mg #60'],
    ['Home aide 12 hours per day', 'Home aide 6 hours per day', 'Home aide 6 hours per day'],
  ] as const)
    it(`is silent of “${left}” that is left of “${asked}”`, () => assertSilent(partly(asked, granted, left)));
});
