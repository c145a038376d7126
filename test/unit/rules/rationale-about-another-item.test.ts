import assert from 'node:assert/strict';
import { item, letterOf, SPACINGS } from '../letter/letters';
import { assertOnce, assertSilent, evidenceIn, placesIn } from './reported';

const CODE = 'rationale-about-another-item';
/** Says nothing of what it is cited for. */
const GUIDELINE = 'Decision based on MTUS Chronic Pain Medical Treatment 2016';
const CHRONIC_PAIN = `${GUIDELINE}, Section(s):`;
const NO = 'The request is not medically necessary.';
/** A letter that decides `request` for the reason `rationale`. */
const deciding = (request: string, rationale: string, reviewer = `${GUIDELINE}.`) =>
  letterOf(item({ request, rationale, claims: `${GUIDELINE}.`, reviewer }));
const concluding = (request: string, subject: string): string =>
  deciding(request, `No need is shown. Therefore, the request for ${subject} is not medically necessary.`);

/** What is reported of other treatments, whatever others say of the citations. */
function assertPlaces(text: string, ...words: readonly string[]): void {
  for (const [spacing, space] of Object.entries(SPACINGS)) {
    const places = placesIn(space(text)).filter(([code]) => code === CODE);
    assert.deepEqual(
      places.map(([, place]) => place),
      words,
      spacing,
    );
  }
}

describe(CODE, () => {
  describe('by its conclusion', () => {
    const others: readonly (readonly [string, string])[] = [
      ['MRI of the left wrist', 'Norco 10/325mg #60'],
      ['Norco 10/325mg #60', 'an MRI of the left wrist'],
      ['Ibuprofen 800mg #60', 'Soma 350mg #30'],
      ['Flexeril 10mg #30', 'Soma'],
      ['MRI of the left wrist', 'x-rays of the left wrist'],
      ['MRI of the left wrist', 'an EMG of the left arm'],
      ['Acupuncture, 6 visits', 'six visits of physical therapy'],
      ['Knee brace', 'acupuncture'],
      ['Arthroscopy of the left knee', 'physical therapy for the left knee'],
      ['Epidural steroid injection at L4-5 under fluoroscopy', 'an MRI of the lumbar spine'],
    ];
    for (const [request, subject] of others) {
      it(`is reported where “${request}” is asked for and “${subject}” decided`, () => {
        assertOnce(concluding(request, subject), CODE, subject);
        assert.deepEqual(evidenceIn(concluding(request, subject)), [request]);
      });
    }

    it('is reported where the conclusion is an opinion', () => {
      const words = 'No need is shown. It is my opinion that the acupuncture is not medically necessary.';
      assertOnce(deciding('Chiropractic treatment, 6 visits', words), CODE, 'the acupuncture');
    });

    const same: readonly (readonly [string, string])[] = [
      ['Norco 10/325mg #60', 'hydrocodone/APAP'],
      ['Motrin 600mg', 'ibuprofen 600mg'],
      ['Norco 10/325mg #60', 'the opioid'],
      ['Norco 10/325mg #60', 'this medication'],
      ['Physical therapy, 6 visits', 'physical medicine'],
      ['Therapeutic exercise, 6 visits', 'physical therapy'],
      ['Infrared therapy, 6 visits', 'physical therapy'],
      ['Chiropractic treatment, 6 visits', 'manual therapy'],
      ['EMG/NCV of the left arm', 'a nerve conduction study'],
      ['TENS unit', 'electrical stimulation'],
      ['MR arthrogram of the left shoulder', 'an MRI of the left shoulder'],
      ['Epidural steroid injection under fluoroscopy', 'fluoroscopy'],
      ['Injection of lidocaine and dexamethasone', 'a corticosteroid injection'],
      ['Lidocaine 5% cream', 'the topical compound'],
      ['Cold therapy unit', 'cold packs'],
      ['Bzrk unit', 'a back brace'],
      ['Preoperative clearance', 'the EKG'],
      ['Ergonomic evaluation', 'an ergonomic chair'],
    ];
    for (const [request, subject] of same) {
      it(`is silent where “${request}” is asked for and “${subject}” decided`, () => {
        assertPlaces(concluding(request, subject));
      });
    }

    const dependent: readonly (readonly [string, string])[] = [
      [
        'an operation',
        'As the arthroscopy is not medically necessary, the associated service is not medically necessary.',
      ],
      ['an operation alone', 'The request for arthroscopy of the left knee is not medically necessary.'],
      ['another item', 'The request for an MRI is not medically necessary, and therefore neither is this.'],
      [
        'another item before it',
        'As the MRI is not medically necessary, the request is not medically necessary.',
      ],
      [
        'both',
        'The MRI is not medically necessary. The request for a cold therapy unit is not medically necessary.',
      ],
      ['both in one', 'Without an MRI, a cold therapy unit and the MRI are not medically necessary.'],
    ];
    for (const [name, words] of dependent) {
      it(`is silent where the conclusion names ${name}`, () => {
        assertSilent(deciding('Cold therapy unit', words));
      });
    }
    it('is silent where a drug is given with another one that is refused', () => {
      const words =
        'The naproxen is not medically necessary. Therefore the request is not medically necessary.';
      assertSilent(letterOf(item({ request: 'Omeprazole 20mg #30', rationale: words })));
    });
  });

  describe('by what it argues', () => {
    const THERMOGRAPHY = 'According to the MTUS guideline, thermography is not recommended.';
    it('is reported where the reviewer cites and quotes what is said of another treatment', () => {
      const text = deciding(
        'Infrared therapy, 4 visits',
        `${THERMOGRAPHY} ${NO}`,
        `${CHRONIC_PAIN} Thermography.`,
      );
      assertPlaces(text, 'thermography');
    });
    it('is silent where the item is named too', () => {
      const words = `${THERMOGRAPHY} Infrared therapy is not addressed. ${NO}`;
      assertPlaces(deciding('Infrared therapy, 4 visits', words, `${CHRONIC_PAIN} Thermography.`));
    });

    const ACUPUNCTURE = item({
      claims: `${GUIDELINE}.`,
      reviewer: `${GUIDELINE}.`,
      request: 'Acupuncture, 6 visits',
      rationale: `The guidelines recommend acupuncture when medication is not tolerated. This is not documented. ${NO}`,
    });
    const beside = (request: string, rationale: string): string =>
      letterOf(ACUPUNCTURE, item({ request, rationale, claims: `${GUIDELINE}.`, reviewer: `${GUIDELINE}.` }));
    it('is reported where what is quoted is on another item', () => {
      const words = `The guidelines state that acupuncture is recommended as an option. No trial is documented. ${NO}`;
      assertPlaces(beside('MRI of the left wrist', words), 'acupuncture');
    });
    it('is silent where it stands for comparison with an imaging study', () => {
      const words = `The guidelines state that acupuncture is recommended before imaging. ${NO}`;
      assertPlaces(beside('MRI of the left wrist', words));
    });
    it('is silent where the records tell of the other treatment', () => {
      const words = `The patient has had acupuncture, which the records support. No red flag is documented. ${NO}`;
      assertPlaces(beside('MRI of the left wrist', words));
    });
    it('is silent where the other item is the operation that this one is for', () => {
      const release = item({
        request: 'Trigger finger release',
        claims: `${GUIDELINE}.`,
        reviewer: `${GUIDELINE}.`,
      });
      const words = `The guidelines recommend nine visits after a trigger finger release. ${NO}`;
      const therapy = item({
        request: 'Post-operative physical therapy for the hand, 8 visits',
        rationale: words,
        claims: `${GUIDELINE}.`,
        reviewer: `${GUIDELINE}.`,
      });
      assertPlaces(letterOf(release, therapy));
    });
    it('is silent where a kindred treatment is spoken of', () => {
      const words = `The guidelines state that physical therapy is recommended. ${NO}`;
      assertPlaces(beside('Massage, 6 visits', words));
    });
  });

  describe('by the form of a drug', () => {
    const QUOTED = `Topical NSAIDs are recommended for osteoarthritis of the knee. There is little evidence for topical
diclofenac at the shoulder. The patient has shoulder pain. ${NO}`;
    it('is reported where tablets are asked for and all that is cited and said is of drugs for the skin', () => {
      assertPlaces(
        deciding('Voltaren 75mg #60', QUOTED, `${CHRONIC_PAIN} Topical analgesics.`),
        'Topical NSAIDs',
      );
    });
    const sound: Readonly<Record<string, readonly [string, string, string]>> = {
      'a gel is asked for': ['Voltaren 1% gel, 100 grams', QUOTED, 'Topical analgesics'],
      'it is not told which': ['Voltaren', QUOTED, 'Topical analgesics'],
      'tablets are cited too': ['Voltaren 75mg #60', QUOTED, 'NSAIDs, Topical analgesics'],
      'tablets are weighed': [
        'Voltaren 75mg #60',
        `${QUOTED} The patient tolerates tablets.`,
        'Topical analgesics',
      ],
    };
    for (const [name, [request, words, topic]] of Object.entries(sound)) {
      it(`is silent where ${name}`, () =>
        assertPlaces(deciding(request, words, `${CHRONIC_PAIN} ${topic}.`)));
    }
  });

  it('is reported alone where the other treatment is for another part, too', () => {
    assertOnce(
      concluding('MRI of the left wrist', 'x-rays of the right knee'),
      CODE,
      'x-rays of the right knee',
    );
  });
  it('is reported alone where the rationale is that of another item', () => {
    const words = 'No red flag is documented. The MRI is not medically necessary.';
    const [study, drug] = ['MRI of the left wrist', 'Norco 10/325mg #60'].map((request) =>
      item({ request, rationale: words, claims: `${GUIDELINE}.`, reviewer: `${GUIDELINE}.` }),
    );
    assertOnce(letterOf(study!, drug!), CODE, 'The MRI');
  });
  it('is silent where it is not known what is asked for', () => {
    assertSilent(concluding('Brzk 5', 'Norco 10/325mg #60'));
  });
});
