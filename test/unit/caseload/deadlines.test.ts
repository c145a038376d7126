import assert from 'node:assert/strict';
import { deadlinesOf } from '../../../server/src/caseload/deadlines';

const NONE = { act: null, actBy: null, appealBy: null };

describe('the days that follow from a decision', () => {
  it('give the claims administrator five business days, weekends left out', () => {
    const overturned = (decided: string) => deadlinesOf('overturned', decided, 'MRI of the knee');
    assert.deepEqual(overturned('2016-12-09'), { act: 'authorize', actBy: '2016-12-16', appealBy: null });
    assert.equal(overturned('2016-12-10').actBy, '2016-12-16');
    assert.equal(overturned('2016-12-12').actBy, '2016-12-19');
  });

  it('give twenty days for what was already given', () => {
    const { act, actBy } = deadlinesOf(
      'overturned',
      '2016-12-09',
      'Retrospective request for Norco, DOS 3/1/16',
    );
    assert.deepEqual([act, actBy], ['reimburse', '2016-12-29']);
  });

  it('give thirty days for an appeal, over the end of a year and a leap day', () => {
    const upheld = (decided: string) => deadlinesOf('upheld', decided, 'MRI').appealBy;
    assert.deepEqual(deadlinesOf('upheld', '2016-12-09', 'MRI'), { ...NONE, appealBy: '2017-01-08' });
    assert.equal(upheld('2016-02-01'), '2016-03-02');
    assert.equal(upheld('2017-02-01'), '2017-03-03');
  });

  it('are both for a request that was approved in part', () => {
    assert.deepEqual(deadlinesOf('partly-overturned', '2016-12-09', 'Norco #90'), {
      act: 'authorize',
      actBy: '2016-12-16',
      appealBy: '2017-01-08',
    });
  });

  it('are none without decision or date, and before the statute', () => {
    assert.deepEqual(deadlinesOf(null, '2016-12-09', 'MRI'), NONE);
    assert.deepEqual(deadlinesOf('upheld', null, 'MRI'), NONE);
    assert.deepEqual(deadlinesOf('upheld', '2012-12-31', 'MRI'), NONE);
  });
});
