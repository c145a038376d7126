import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf, SPACINGS } from '../letter/letters';
import { arguing } from './reported';

const CODE = 'uncited-guideline';
const ODG = 'Non-MTUS Citation Official Disability Guidelines (ODG)';
const WRIST = 'MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment';
const ACUPUNCTURE = 'MTUS Acupuncture Medical Treatment 2007';

const findingsIn = (text: string) => review(text).findings.filter(({ code }) => code === CODE);

const placesIn = (text: string): readonly string[] =>
  findingsIn(text).map(({ span }) => foldedText(text, span));

describe(CODE, () => {
  const faults: readonly (readonly [words: string, cited: string, place: string])[] = [
    ['The ODG recommends a splint for six weeks.', WRIST, 'ODG'],
    [
      'The Official Disability Guidelines do not recommend a splint.',
      WRIST,
      'Official Disability Guidelines',
    ],
    ['According to the ODG, a splint is worn at night.', WRIST, 'ODG'],
    ['Additionally, ACOEM guidelines advise against rest.', PAIN, 'ACOEM guidelines'],
    ['The MTUS Chronic Pain Guidelines support exercise.', WRIST, 'MTUS Chronic Pain Guidelines'],
    [
      'California MTUS guidelines recommend exercise.',
      `${ODG}, Pain, Exercise`,
      'California MTUS guidelines',
    ],
    [
      'The ODG Low Back Chapter states that rest is of no use.',
      `${ODG}, Forearm, Wrist and Hand, Splints`,
      'ODG Low Back Chapter',
    ],
    [
      'As noted in the MTUS Guideline in ACOEM Chapter 9, slings are not recommended.',
      WRIST,
      'MTUS Guideline in ACOEM Chapter 9',
    ],
    [
      'Pursuant to the ACOEM and Official Disability Guidelines, rest comes first.',
      WRIST,
      'Official Disability Guidelines',
    ],
    [
      'A brace is not medically necessary per the MTUS Chronic Pain Medical Treatment Guidelines.',
      WRIST,
      'MTUS Chronic Pain Medical Treatment Guidelines',
    ],
    ['The MTUS does not address braces. The ODG states that they are worn at night.', WRIST, 'ODG'],
  ];
  for (const [words, cited, place] of faults) {
    it(`is reported of “${words}” beside ${cited}`, () => {
      for (const [name, space] of Object.entries(SPACINGS))
        assert.deepEqual(placesIn(space(arguing(words, cited))), [place], name);
    });
  }

  for (const [words, cited] of [
    ['The MTUS 2009 Acupuncture Guidelines recommend six visits.', ACUPUNCTURE],
    ['According to the MTUS 2009 Chronic Pain Guidelines, six visits are a trial.', PAIN],
  ] as const) {
    it(`is reported where the years differ: “${words}” beside ${cited}`, () => {
      const [finding] = findingsIn(arguing(words, cited));
      const years = [/2009/.exec(words), /20\d\d/.exec(cited)].map((found) => found![0]);
      assert.equal(
        finding?.message,
        `The rationale relies on an edition of ${years[0]}, and the guideline paragraph cites that of ${years[1]}.`,
      );
    });
  }

  it('is told once of a guideline, with where the others are cited', () => {
    const text = arguing('The ODG recommends rest. Also, the ODG advises ice.', WRIST);
    const [finding, ...others] = findingsIn(text);
    assert.equal(
      finding?.message,
      'The rationale relies on “ODG”, which the guideline paragraph does not name.',
    );
    assert.deepEqual(
      finding.related.map(({ span }) => foldedText(text, span)),
      ['MAXIMUS guideline:'],
    );
    assert.deepEqual(others, []);
  });

  const sound: readonly (readonly [words: string, cited: string])[] = [
    ['The ODG recommends a splint.', `${ODG}, Forearm, Wrist and Hand, Splints`],
    ['The ODG Forearm, Wrist and Hand chapter recommends a splint.', `${ODG}, Splints`],
    ['The ACOEM guidelines recommend a splint.', WRIST],
    ['The MTUS/ACOEM guidelines recommend a splint.', WRIST],
    ['The MTUS recommends a splint.', 'Non-MTUS Citation ACOEM, Hand, Wrist, and Forearm Disorders'],
    ['As noted in the MTUS Guideline in ACOEM Chapter 11, splints are worn at night.', WRIST],
    ['The MTUS Chronic Pain Guidelines ask for a trial. The MTUS recommends exercise.', PAIN],
    ['The MTUS Opioids Treatment Guidelines recommend a trial.', PAIN],
    ['Per MTUS 2016 Chronic Pain Guidelines, exercise is advised.', PAIN],
    [
      'Per MTUS 2016 Chronic Pain Guidelines, exercise is advised.',
      'MTUS Chronic Pain Medical Treatment Guidelines, Physical medicine',
    ],
    ['The MTUS 2007 Acupuncture Guidelines recommend six visits.', ACUPUNCTURE],
    ['The ODG does not address the request.', WRIST],
    ['The MTUS and ODG are silent on braces.', 'Non-MTUS Citation UpToDate, Wrist pain'],
    ['The claims administrator wrote that the ODG recommends rest.', WRIST],
    ['The MTUS recommends: "Rest. The ODG recommends ice. ACOEM advises heat." None was tried.', WRIST],
    ['The MTUS states: “Rest first. The ODG recommends ice.” None was tried.', WRIST],
    ['(Fritz, 2007) ODG Physical Therapy Guidelines - Allow for fading of treatment frequency.', PAIN],
    ['Also see other guidelines under Physical Therapy in the ODG Preface.', PAIN],
    ['The physician is advised to consult the MTUS Opioids Treatment Guidelines.', WRIST],
    ['The injury is fresh, so that the Chronic Pain Treatment Guidelines do not apply.', WRIST],
    ['The pain is shorter than what is called chronic per MTUS.', `${ODG}, Pain, Exercise`],
    ['Per UpToDate, a splint is worn at night.', WRIST],
    ['Where the MTUS recommends a trial, it means two weeks.', `${ODG}, Pain, Exercise`],
  ];
  for (const [words, cited] of sound) {
    it(`is silent of “${words}” beside ${cited}`, () => {
      for (const [name, space] of Object.entries(SPACINGS))
        assert.deepEqual(placesIn(space(arguing(words, cited))), [], name);
    });
  }

  for (const words of [
    'The MTUS and the ODG say nothing on splints.',
    'The ODG contains nothing on splints.',
    'ACOEM makes no mention of splints.',
  ])
    it(`is silent of “${words}”`, () =>
      assert.deepEqual(placesIn(arguing(words, 'Non-MTUS Citation Journal of Braces, 2010')), []));

  it('is silent where nothing is cited, or a guideline that is not known', () => {
    for (const reviewer of [
      'The Expert Reviewer did not cite any medical evidence for its decision.',
      'Decision based on MTUS Complaints of the Nose 2004.',
    ])
      assert.deepEqual(
        placesIn(
          letterOf(
            item({ reviewer, rationale: 'The ODG recommends rest. The request is not medically necessary.' }),
          ),
        ),
        [],
      );
  });
});
