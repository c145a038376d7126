import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, citing, evidenceIn } from './reported';

const CODE = 'page-topic-mismatch';
const GUIDELINE = 'Decision based on MTUS Chronic Pain Treatment Guidelines';

const asks = (request: string, cited: string): string =>
  letterOf(
    item({
      request,
      reviewer: `${GUIDELINE} ${cited}.`,
      rationale: `No gain is told. The request for ${request} is not medically necessary.`,
    }),
  );

describe(CODE, () => {
  for (const [request, cited, pages, topic] of [
    ['Norco 10/325mg #60', 'Opioids Page(s): 68-69', '68-69', 'Opioids'],
    ['Norco 10/325mg #60', 'Opioids, criteria for use, page 63', '63', 'Opioids, criteria for use'],
    [
      'Baclofen 20mg #30',
      'Muscle relaxants (for pain) Page(s): 111-113',
      '111-113',
      'Muscle relaxants (for pain)',
    ],
    ['Norco 10/325mg #60', 'Opioids Page(s): 63-65, 114', '63-65, 114', 'Opioids'],
    [
      'Naproxen 500mg #60',
      'NSAIDs (non-steroidal anti-inflammatory drugs) Page(s): 114-116',
      '114-116',
      'NSAIDs (non-steroidal anti-inflammatory drugs)',
    ],
  ] as const)
    it(`is reported once of “${cited}”`, () => {
      assertOnce(asks(request, cited), CODE, pages);
      assert.deepEqual(evidenceIn(asks(request, cited)), [topic]);
    });

  for (const cited of [
    'Opioids Page(s): 76-80',
    'Opioids Page(s): 74-96, 124',
    'Opioids Page(s): 43, 78',
    'Opioids Page(s): 97',
    'Opioids Page(s): 113',
    'Opioids Page(s): 8-9',
    'Opioids Page(s): 60-61',
    'Opioids Page(s): 60-99',
    'Tramadol Page(s): 75-94',
    'Opioids, specific drug list Page(s): 76-80',
    'Opioids, Muscle relaxants (for pain) Page(s): 63-66',
    'Opioids Page(s): 68, 78',
    'Care of the newly hurt Page(s): 68-69',
    'Page(s): 68-69',
  ])
    it(`is silent of “${cited}”`, () => assertSilent(asks('Norco 10/325mg #60', cited)));
  for (const [request, cited] of [
    ['Cyclobenzaprine 10mg #30', 'Muscle relaxants (for pain) Page(s): 41-42'],
    ['Gabapentin 300mg #90', 'Gabapentin (Neurontin) Page(s): 16-19'],
    ['Lidoderm patch #30', 'Topical Analgesics Page(s): 56-57'],
    ['Omeprazole 20mg #30', 'NSAIDs, GI symptoms & cardiovascular risk Page(s): 67-69'],
    ['Urine drug screen', 'Drug testing Page(s): 43, 76-80'],
    ['Physical therapy 2 times a week for 3 weeks', 'Physical Medicine Page(s): 46-47'],
  ] as const)
    it(`is silent of “${cited}” for ${request}`, () => assertSilent(asks(request, cited)));
  it('is silent of another guideline', () =>
    assertSilent(citing('Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, page 264.')));
});
