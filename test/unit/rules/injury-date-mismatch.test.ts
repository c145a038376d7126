import assert from 'node:assert/strict';
import { letter } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, summarized } from './reported';

const CODE = 'injury-date-mismatch';

describe(CODE, () => {
  for (const words of [
    'He was injured on 08/09/2015.',
    'He was injured on 8-9-15.',
    'He was injured on August 9, 2015.',
    'He was injured on Aug. 9th, 2015.',
    'He was injured in August 2015.',
    'He was injured in August of 2015.',
    'DOI: 08/09/2015.',
    'He has a cumulative trauma injury from 08/09/2014 to 08/09/2015.',
    'The date of injury is 08/09/2014 through 08/09/2016.',
    'He sustained cumulative trauma from 1/1/2010 - 1/1/2017 at his oven.',
    'He had a prior injury on 03/04/2010. He sustained this injury on 08/09/2015.',
    'He had an accident on 03/04/2010. The industrial injury was on 08/09/2015.',
    'He was injured on 08/09/2015 and had another injury on 05/06/2016.',
    'The dates of injury are 03/04/2010 and the date of injury of this claim is 08/09/2015.',
    'He was injured on 03/04/2010 and on 08/09/2015.',
    'Dates of injury: 03/04/2010, 05/06/2012, and 08/09/2015.',
    'A previous industrial injury on 03/04/2010 healed.',
    'He had a non-industrial accident on 03/04/2010.',
    'The injury was reported on 08/12/2015.',
    'He has an injury to the neck and was seen on 08/12/2015.',
    'He had a prior injury to his neck and back on 03/04/2010.',
    'The first report of injury dated 08/12/2015 names the wrist.',
    'A CT on 09/10/2015 showed no fracture.',
    'A CT of 09/10/2015 and an MRI of 09/12/2015 were clear.',
    'He was treated for his injury. On 10/10/2015 he had a cast.',
    'He was seen on 08/12/2015 after the injury.',
    'Since the injury he has been seen on 10/10/2015.',
    'He fell at work. A report of 01/02/2017 says that he is content.',
    'Pictures of 09/10/2015 showed a healed injury.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(summarized(words)));
  }
  it('is silent where the header has no date of injury', () => {
    const header = 'Case Number: CM17-9900123\nDecision Date: 03/01/2017';
    assertSilent(letter({ header }).replace('on 08/09/2015', 'with an injury on 08/09/2014'));
  });

  for (const [words, at] of [
    ['He was injured on 08/19/2015.', '08/19/2015'],
    ['He sustained an industrial injury on 08-09-2014.', '08-09-2014'],
    ['He injured his right hand and ring finger on 08-09-2014.', '08-09-2014'],
    ['He sustained an injury to his neck, back and right elbow on 08-09-2014.', '08-09-2014'],
    ['DOI: 9/8/15.', '9/8/15'],
    ['The date of injury is August 8, 2015.', 'August 8, 2015'],
    ['He had an accident on 08/10/2015 at work. He was treated on 08/09/2015.', '08/10/2015'],
    ['He has cumulative trauma from 01/01/2016 through 01/01/2017.', '01/01/2016'],
    ['Care began prior to the injury on 08/19/2015.', '08/19/2015'],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(summarized(words), CODE, at);
      assert.deepEqual(evidenceIn(summarized(words)), ['08/09/2015']);
    });
  }
});
