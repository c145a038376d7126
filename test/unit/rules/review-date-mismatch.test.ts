import assert from 'node:assert/strict';
import { assertOnce, assertSilent, because, evidenceIn, summarized } from './reported';

const CODE = 'review-date-mismatch';

describe(CODE, () => {
  for (const words of [
    'On 01/17/2017 utilization review non-certified the brace.',
    'On January 17, 2017, utilization review denied the brace.',
    'The prior utilization review dated 1-17-17 denied it.',
    'The prior utilization review of 12/01/2016 asked for records. The utilization review of 01/17/2017 denied it.',
    'UR of 12/01/2016 denied it, and UR of 01/17/2017 denied it again.',
    'Utilization review denied it in January 2017.',
    'The utilization review of 11/02/2016 certified six visits of therapy.',
    'Utilization review on 11/02/2016 approved a splint.',
    'On 11/02/2016 the utilization review authorized a splint.',
    'The request for authorization of 01/02/2017 went to utilization review.',
    'Utilization review had the report of 01/05/2017.',
    'Utilization review received the records of 01/05/2017.',
    'The original Utilization Review (UR) (01/17/2017) denied the brace.',
    'The Utilization Review form dated 11/02/2016 certified a splint.',
    'Utilization review denied the request of 01/02/2017.',
    'Utilization review denied the brace with a request for records of 01/05/2017.',
    'On 01/20/2017 he was seen again after the denial.',
    'The plan of 01/02/2017 was a brace. Utilization review denied it.',
    'On 01/05/2017 he asked for a brace, which utilization review denied.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(summarized(words)));
  }
  it('is silent of dates in a rationale', () => {
    assertSilent(because('The prior utilization review dated 12/16/2016 denied it.'));
  });

  for (const [words, at] of [
    ['On 01/16/2017 utilization review non-certified the brace.', '01/16/2017'],
    ['On January 27, 2017, the Utilization Review denied the brace.', 'January 27, 2017'],
    ['The prior utilization review dated 1-7-17 denied the brace.', '1-7-17'],
    ['The request was previously reviewed on 12/16/2016 and denied.', '12/16/2016'],
    ['The utilization review decision of 12/16/2016 did not certify the brace.', '12/16/2016'],
    [
      'The utilization review of 12/16/2016 non-certified the brace, as it was not approved before.',
      '12/16/2016',
    ],
    ['The UR denial on 12/16/2016 named no need.', '12/16/2016'],
    ['The original Utilization Review (UR) (12-16-2016) denied the brace.', '12-16-2016'],
    ['The UR (utilization review board) denied certification on 12/16/2016; for a brace.', '12/16/2016'],
    ['Utilization Review documentation dated 12-16-16 non-certified the brace.', '12-16-16'],
    ['The utilization review report, with a decision date of 12-16-2016, denied it.', '12-16-2016'],
    [
      'On December 16, 2016 the Utilization Review determined the request for a brace of the right wrist to be non-certified.',
      'December 16, 2016',
    ],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(summarized(words), CODE, at);
      assert.deepEqual(evidenceIn(summarized(words)), ['01/17/2017']);
    });
  }
});
