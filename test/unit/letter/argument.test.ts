import assert from 'node:assert/strict';
import { argumentOf, type StatementKind } from '../../../server/src/letter/argument';

const statementsOf = (text: string) => argumentOf(text, { start: 0, end: text.length });

const SENTENCES: Readonly<Record<StatementKind, readonly string[]>> = {
  case: [
    'There is no documentation of functional benefit with its use.',
    'The provider has not documented objective evidence of improvement.',
    'Documentation does not include a pain contract or urine drug screens.',
    'The number of sessions exceeds what the guidelines allow.',
    'Red flags are not present.',
    'The clinical notes are devoid of any neurological findings.',
    'It is unclear how many visits have been completed to date.',
    'The IW has been using this medication since 2012, well beyond the recommended two to three weeks.',
    'Prior trials of antidepressants are not described.',
    'Functional improvement has not been shown with the first six visits.',
    'Radiculopathy was not corroborated by imaging.',
    'This claimant does not meet these criteria.',
    'He has already had two injections without lasting relief.',
    'In this case, the compound contains gabapentin, which is not supported for topical use.',
    'Quantity and duration are not specified in the request.',
    'History and examination findings fail to demonstrate any gain in function from long-term use.',
    'Exam findings do not support an exception to the recommendation.',
    'No weakness, atrophy or loss of reflexes was found.',
    'The worker has completed twelve sessions already.',
    'However, the requested frequency is beyond the recommended six visits.',
    'The reports fail to show that first-line drugs were tried.',
    'A failed trial of a splint has not been established.',
    'The employee has a positive Tinel sign and has failed six weeks of splinting.',
    'While the claimant has neck pain, no radicular findings are recorded.',
  ],
  recital: [
    'The ODG recommends up to 12 visits over 10 weeks.',
    'Opioids should be continued only if the patient has returned to work and has improved function.',
    'Criteria for the use of a muscle relaxant include an acute flare.',
    'Per MTUS, trigger point injections are recommended only for myofascial pain syndrome.',
    'Any compounded product that contains at least one drug that is not recommended is not recommended.',
    'There is insufficient evidence to support the use of lidocaine for back pain.',
    'If a home program has failed, a gym membership may be considered.',
    'A one-month trial should be documented with how often the unit was used.',
    'The guidelines state that the patient should have failed conservative care.',
    'The MTUS is silent on hospital beds.',
    'The California MTUS does not address this request.',
    'Patients with chronic pain may benefit from a home program.',
    'Injections can be repeated if there is relief for six to eight weeks.',
    '2) Radiculopathy must be documented by physical examination.',
    'ACOEM notes that most patients improve within four weeks.',
    'Electrodiagnostic tests are used to find the source of nerve symptoms.',
  ],
  background: [
    'The patient is a 52 year old male with an injury of 4/5/2012.',
    'The patient is a 39-year-old baker without a fracture.',
    'The claimant complains of low back pain that radiates to the left leg.',
    'Diagnoses include lumbar sprain and sciatica.',
    'The treating physician requests 12 sessions of acupuncture.',
    'This is a request for a wrist brace.',
    'Current medications include Norco and Soma.',
    'The pain is rated 7/10.',
    'The work status is not provided.',
    'Physical examination reveals tenderness of the paraspinal muscles.',
  ],
  verdict: [
    'Therefore, the request is not medically necessary.',
    'The request for Prilosec 20mg #60 is, therefore, not medically necessary.',
    'Medical necessity has not been established.',
    'As such, the requested study is not supported.',
    'Based on the above, the request is medically necessary.',
    'For these reasons, the brace is not medically necessary and appropriate.',
    'Consequently, six more visits are not clinically indicated.',
    'In light of the above issues, the currently requested scan is not medically necessary.',
    'In the absence of such documentation, the currently requested injection is not medically necessary.',
  ],
  other: [
    'Tramadol is a synthetic opioid that acts on the central nervous system.',
    'The effect is modest and comes with many side effects.',
  ],
  advice: [
    'Weaning is recommended.',
    'The drug should not be stopped abruptly.',
    'This decision addresses the medical necessity of opioids as they have been prescribed.',
  ],
};

describe('a sentence of a rationale', () => {
  for (const [kind, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences) {
      it(`is ${kind}: ${sentence}`, () => {
        const [statement, ...others] = statementsOf(sentence);
        assert.equal(statement!.kind, kind);
        assert.equal(statement!.words, sentence);
        assert.deepEqual(others, []);
        assert.equal(statementsOf(sentence.replaceAll(' ', '\n'))[0]!.kind, kind, 'over line ends');
      });
    }
  }

  const REASONS: readonly (readonly [sentence: string, words: string])[] = [
    [
      'There is no sign of nerve compression, therefore the scan is not medically necessary.',
      'There is no sign of nerve compression',
    ],
    [
      'The splint has not been tried for six weeks and, therefore, surgery is not medically necessary.',
      'The splint has not been tried for six weeks',
    ],
    [
      'Given the lack of weakness or numbness, the request is not medically necessary.',
      'Given the lack of weakness or numbness, the request is not medically necessary.',
    ],
    [
      'The request is not medically necessary because no splint has been tried.',
      'The request is not medically necessary because no splint has been tried.',
    ],
    [
      'Since the surgery is not medically necessary, none of the associated services are medically necessary.',
      'Since the surgery is not medically necessary, none of the associated services are medically necessary.',
    ],
    [
      'Without imaging of a tear, the operation is not indicated.',
      'Without imaging of a tear, the operation is not indicated.',
    ],
  ];
  for (const [sentence, words] of REASONS) {
    it(`gives its reason with the verdict: ${sentence}`, () => {
      const [statement] = statementsOf(sentence);
      assert.equal(statement!.kind, 'case');
      assert.equal(statement!.reasons, true);
      assert.equal(statement!.words, words);
      assert.equal(sentence.slice(statement!.span.start, statement!.span.end), words);
    });
  }

  it('points back to the one before it', () => {
    for (const sentence of [
      'These criteria are not met.',
      'However, no further details of this improvement were given.',
      'The patient has none of those conditions.',
      'They were not tried.',
      'No such risk is documented.',
      'The worker does not take part in such a program.',
    ]) {
      assert.equal(statementsOf(sentence)[0]!.pointsBack, true, sentence);
    }
    for (const sentence of [
      'This patient has no weakness.',
      'It is unclear why a brace is needed.',
      'This request exceeds six visits.',
      'There is no documentation of weakness.',
      'As such the brace is not needed.',
      'Other care, such as rest, was not tried.',
    ]) {
      assert.equal(statementsOf(sentence)[0]!.pointsBack, false, sentence);
    }
  });

  it('of a quoted guideline recites, whatever it says', () => {
    const kinds = statementsOf(
      'The ODG states, "A brace is for sprains. There is no evidence of benefit in the individual. It is not for daily use." The submitted records show no sprain.',
    ).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['recital', 'recital', 'recital', 'case']);
  });
});
