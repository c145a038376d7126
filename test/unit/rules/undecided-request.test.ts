import assert from 'node:assert/strict';
import { item, letter, letterOf, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, theFinding } from './reported';

const CODE = 'undecided-request';

const decided = (request: string): string =>
  item({ request, rationale: `No need is told. The request for ${request} is not medically necessary.` });
const BRACE = decided('Wrist brace');
const THERAPY = decided('Physical therapy 2 times a week for 3 weeks');
const INJECTION = decided('Injection of lidocaine and dexamethasone into the right wrist');

/** A letter that decides `items`, whose summary goes on with `words`. */
function denied(words: string, ...items: readonly string[]): string {
  const whole = letterOf(...items);
  return letter({ summary: `${SUMMARY} ${words}`, issues: whole.slice(whole.indexOf('IMR ISSUES')) });
}

describe(CODE, () => {
  for (const [words, at] of [
    ['Utilization review non-certified the request for a wrist brace and acupuncture.', 'acupuncture'],
    ['Utilization review denied a request for an MRI of the right wrist and a wrist brace.', 'MRI'],
    ['Utilization review denied the request for acupuncture.', 'acupuncture'],
    ['At issue, is the request for authorization for a wrist brace, Norco and gloves.', 'Norco'],
    ['The requests for acupuncture and a wrist brace were denied by utilization review.', 'acupuncture'],
    [
      'The request for Norco was previously denied due to its risks. The wrist brace was previously denied as of no use.',
      'Norco',
    ],
    ['On 01/17/2017 the UR denied the request for a wrist brace and Norco because of their risks.', 'Norco'],
  ] as const) {
    const items = words.includes('gloves') ? [BRACE, decided('Gloves')] : [BRACE];
    it(`is reported once in “${words}”`, () => assertOnce(denied(words, ...items), CODE, at));
  }

  for (const words of [
    'Utilization review non-certified the request for a wrist brace.',
    'Utilization review non-certified the request for a wrist splint.',
    'Utilization review denied the request for a wrist brace due to lack of physical therapy and acupuncture.',
    'Utilization review denied the request for a wrist brace and certified acupuncture.',
    'Utilization review denied the request for a wrist brace after the carpal tunnel release.',
    'Utilization review denied the request for a wrist brace, recommending acupuncture.',
    'Utilization review denied the request for a wrist brace, approved therapy, and deferred acupuncture.',
    'An EMG has been denied.',
    'He denied taking Norco.',
    'On 03/04/2016 utilization review denied the request for a wrist brace and acupuncture.',
    'The plan is a wrist brace, acupuncture and Norco.',
    'The request for authorization of 01/10/2017 is for a wrist brace and a transfer of care.',
  ])
    it(`is silent of “${words}”`, () => assertSilent(denied(words, BRACE)));
  it('is silent in a letter that decides nothing, where more is missing than a decision', () => {
    const text = letter({
      summary: `${SUMMARY} Utilization review denied the request for acupuncture.`,
      issues: 'IMR ISSUES, DECISIONS AND RATIONALES',
    });
    assertOnce(text, 'no-disputed-item', 'IMR ISSUES, DECISIONS AND RATIONALES');
  });
  it('quotes a name that a line end cuts in one line', () => {
    const words = 'Utilization review denied the request for a wrist brace and physical\n\ntherapy.';
    assert.match(theFinding(denied(words, BRACE)).message, /“physical therapy”/);
  });
  it('is silent where brand and generic names are one drug', () =>
    assertSilent(
      denied('Utilization review denied the request for Naprosyn.', decided('Naproxen 500mg #60')),
    ));
  it('is silent where an item of its kind may be meant by another name', () =>
    assertSilent(
      denied(
        'Utilization review denied the request for physical therapy and a steroid injection.',
        THERAPY,
        INJECTION,
      ),
    ));
  it('is silent of a request that was approved in part', () => {
    const heading =
      'Physical therapy for 8 sessions was the original request. Physical therapy for 6 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy for 2 sessions is';
    const rationale =
      'Six suffice. The request for physical therapy for 2 sessions is not medically necessary.';
    assertSilent(
      denied(
        'Utilization review denied the request for a wrist brace and modified the request for physical therapy.',
        BRACE,
        item({ request: heading, rationale }),
      ),
    );
  });
});
