import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { LATE_2013 } from './letters';
import { decisionsIn, itemsIn, sectionsIn } from './reading';

const NOTICE = `Notice of Independent Medical Review Determination

Dated: 9/27/2013

Employee:
Claim Number:
Date of UR Decision: 6/18/2013
Date of Injury: 11/5/2012
IMR Application Received: 7/2/2013
MAXIMUS Case Number: CM13-9900654

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.

2) MAXIMUS Federal Services, Inc. has determined the request for eight visits of therapy is medically
necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

A decision has been made for each of the treatments in dispute:

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.

2) MAXIMUS Federal Services, Inc. has determined the request for eight visits of therapy is medically
necessary and appropriate.

Medical Qualifications of the Expert Reviewer:

The physician reviewer is Board Certified in Hand Surgery and is licensed to practice in Utah.

Case Summary:

A cook with a burnt hand.

Documents Reviewed for Determination:

Notes of the treating physician

1) Regarding the request for one wax bath:

Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision:

None.

Rationale for the Decision:

The wound is closed.
`;

const PROFESSIONAL_REVIEW = `MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE: A walking boot for the
left foot

CASE SUMMARY:
A driver with a broken toe.

DOCUMENTS REVIEWED FOR DETERMINATION:
Notes of the treating physician

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
None.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
The toe has healed.

MEDICAL REVIEWER QUALIFICATIONS:
Board Certified in Orthopedic Surgery.
`;

const EXTRACTIONS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', ' \n\n'),
  (text) => text.replaceAll(/\n\n+/g, '\n'),
  (text) => text.replaceAll(/^(?=.)/gm, '    '),
];

describe('a letter of late 2013 to 2014', () => {
  it('is read as far as its frame', () => {
    for (const text of EXTRACTIONS.map((extract) => extract(LATE_2013))) {
      assert.equal(parseLetter(text).layout, 'determination-2013');
      assert.deepEqual(
        sectionsIn(text).map(([kind]) => kind),
        [
          'case-header',
          'determination-process',
          'documents-reviewed',
          'clinical-summary',
          'issues-and-decisions',
        ],
      );
      assert.deepEqual(decisionsIn(text), [
        ['silver dressing, 30 day supply', 'upheld'],
        ['one visit to a hand therapist', 'overturned'],
      ]);
    }
  });

  it('has a header and a reviewer', () => {
    const { header, reviewer } = parseLetter(LATE_2013);
    assert.equal(header.caseNumber?.value, 'CM13-9900321');
    assert.equal(header.decision?.value, '2014-01-15');
    assert.deepEqual(
      [...reviewer.licensure, ...reviewer.specialties].map(({ value }) => value),
      ['Utah', 'Dermatology'],
    );
  });

  it('has guidelines and rationales that are not judged', () => {
    for (const read of itemsIn(LATE_2013)) {
      assert.deepEqual([read.claims, read.reviewer, read.rationale], [null, null, null]);
    }
  });
});

describe('a notice of 2013', () => {
  it('decides each request once, though it states it twice', () => {
    for (const text of EXTRACTIONS.map((extract) => extract(NOTICE))) {
      assert.equal(parseLetter(text).layout, 'notice-2013');
      assert.deepEqual(decisionsIn(text), [
        ['one wax bath', 'upheld'],
        ['eight visits of therapy', 'overturned'],
      ]);
    }
  });

  it('decides what is numbered, whatever the rationale calls it', () => {
    const words = 'The wound is closed. The request for a bath is not medically necessary and appropriate.';
    const text = NOTICE.replace('The wound is closed.', words);
    assert.notEqual(text, NOTICE);
    assert.deepEqual(decisionsIn(text), decisionsIn(NOTICE));
  });

  it('has its sections', () => {
    for (const text of EXTRACTIONS.map((extract) => extract(NOTICE))) {
      const kinds = sectionsIn(text).map(([kind]) => kind);
      for (const kind of [
        'case-header',
        'issues-and-decisions',
        'reviewer-credentials',
        'clinical-summary',
        'rationale',
      ]) {
        assert.ok(kinds.includes(kind), `${kind} among ${kinds}`);
      }
    }
  });

  it('has a case number and the date of injury', () => {
    const { header } = parseLetter(NOTICE);
    assert.equal(header.caseNumber?.value, 'CM13-9900654');
    assert.equal(header.injury?.value, '2012-11-05');
  });
});

describe('a Medical Professional Review', () => {
  it('has one item, decided by the title of its rationale', () => {
    for (const text of EXTRACTIONS.map((extract) => extract(PROFESSIONAL_REVIEW))) {
      assert.equal(parseLetter(text).layout, 'medical-professional-review');
      assert.deepEqual(decisionsIn(text), [['A walking boot for the left foot', 'upheld']]);
    }
  });

  it('is overturned where the title says so', () => {
    for (const words of ['IS MEDICALLY NECESSARY', 'WAS MEDICALLY NECESSARY', 'IS/WAS MEDICALLY NECESSARY']) {
      const text = PROFESSIONAL_REVIEW.replace('IS/WAS NOT MEDICALLY NECESSARY', words);
      assert.deepEqual(decisionsIn(text), [['A walking boot for the left foot', 'overturned']]);
    }
  });

  it('has its sections in order', () => {
    assert.deepEqual(
      sectionsIn(PROFESSIONAL_REVIEW).map(([kind]) => kind),
      [
        'issues-and-decisions',
        'clinical-summary',
        'documents-reviewed',
        'guideline',
        'rationale',
        'reviewer-credentials',
      ],
    );
  });

  it('without an issue decides nothing', () => {
    assert.deepEqual(decisionsIn(PROFESSIONAL_REVIEW.replace(/ISSUE.*?\n\n/s, '')), []);
  });
});

describe('other texts', () => {
  it('have no layout, and nothing is read from them', () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      'A shopping list:\nbread\nmilk',
      'INDEPENDENT MEDICAL REVIEW\nThe request is denied.',
    ]) {
      const letter = parseLetter(text);
      assert.equal(letter.layout, null, text);
      assert.deepEqual([letter.items, letter.sections, letter.unread], [[], [], []]);
    }
  });
});
