import assert from 'node:assert/strict';
import texts from '../../../l10n/bundle.l10n.json';
import { countingWords, deadlinesOf, deadlineWords } from '../../../server/src/features/deadlines';
import { limitOf } from '../../../server/src/features/limits';
import { parseLetter } from '../../../server/src/letter/parse';
import { HEADER, issues, item, letter } from '../letter/letters';

const UNDATED = HEADER.replace('Decision Date: 03/01/2017 ', '');

const followingOf = (decision: string, decided: string, request = 'MRI of the knee') => {
  const header = HEADER.replace('Decision Date: 03/01/2017', `Decision Date: ${decided}`);
  const read = parseLetter(letter({ header, issues: issues(item({ decision, request })) }));
  return deadlinesOf(read, read.items[0]!);
};
const lastDays = (decision: string, decided: string, request?: string) =>
  followingOf(decision, decided, request).map(({ does, lastDay }) => [does, lastDay]);

describe('the days that follow from a decision', () => {
  it('give the claims administrator five working days, weekends left out', () => {
    assert.deepEqual(lastDays('Overturned', '12/09/2016'), [['authorize', '2016-12-16']]);
    assert.deepEqual(lastDays('Overturned', '12/10/2016'), [['authorize', '2016-12-16']]);
    assert.deepEqual(lastDays('Overturned', '12/12/2016'), [['authorize', '2016-12-19']]);
  });

  it('give twenty days for what was already given', () => {
    const request = 'Retrospective request for Norco, DOS 3/1/16';
    assert.deepEqual(lastDays('Overturned', '12/09/2016', request), [['reimburse', '2016-12-29']]);
  });

  it('give thirty days for an appeal, over the end of a year and a leap day', () => {
    assert.deepEqual(lastDays('Upheld', '12/09/2016'), [['appeal', '2017-01-08']]);
    assert.deepEqual(lastDays('Upheld', '02/01/2016'), [['appeal', '2016-03-02']]);
    assert.deepEqual(lastDays('Upheld', '02/01/2017'), [['appeal', '2017-03-03']]);
  });

  it('are both for a request that was approved in part', () => {
    assert.deepEqual(lastDays('Partially Overturned', '12/09/2016'), [
      ['authorize', '2016-12-16'],
      ['appeal', '2017-01-08'],
    ]);
  });

  it('are none without a known decision, and before the statute', () => {
    assert.deepEqual(lastDays('Uphled', '12/09/2016'), []);
    assert.deepEqual(lastDays('Upheld', '12/31/2012'), []);
  });

  it('are no days without a decision date, but the limits', () => {
    const read = parseLetter(
      letter({ header: UNDATED, issues: issues(item({ decision: 'Partly Overturned' })) }),
    );
    assert.deepEqual(deadlinesOf(read, read.items[0]!).map(deadlineWords), [
      {
        name: 'Time for the claims administrator to authorize what was found necessary',
        value: 'within 5 working days of receiving the determination',
      },
      { name: 'Time to appeal', value: 'within 30 days of mailing' },
    ]);
  });

  it('are told with their weekday, and with how they were counted', () => {
    const [appeal] = followingOf('Upheld', '12/09/2016');
    assert.deepEqual(deadlineWords(appeal!), {
      name: 'Last day to appeal',
      value: 'Sunday, January 8, 2017',
    });
    assert.equal(
      countingWords(appeal!),
      '30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail',
    );
    const [act] = followingOf('Overturned', '12/09/2016');
    assert.deepEqual(deadlineWords(act!), {
      name: 'Last day for the claims administrator to authorize',
      value: 'Friday, December 16, 2016',
    });
  });

  it('are told in the head of their column in the same words', () => {
    for (const does of ['authorize', 'reimburse', 'appeal'] as const) {
      const counting = countingWords({ does, limit: limitOf('4610.6', does)! });
      const heads = Object.keys(texts).filter((text) => text.startsWith('Computed: the last day'));
      assert.equal(heads.filter((head) => head.includes(`(${counting})`)).length, 1, does);
    }
  });
});
