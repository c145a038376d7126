import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { letter, PROCESS } from './letters';

const NO_BLOCK = PROCESS.split('\n\n')[0]!;

function reviewerIn(text: string): { licensure: readonly string[]; specialties: readonly string[] } {
  const { licensure, specialties } = parseLetter(text).reviewer;
  return {
    licensure: licensure.map(({ value }) => value),
    specialties: specialties.map(({ value }) => value),
  };
}

const withSentence = (sentence: string): string =>
  letter({ process: `${NO_BLOCK} The expert reviewer is ${sentence} He/she works every day.` });
const withBlock = (block: string): string =>
  letter({ process: `${NO_BLOCK}\n\nThe Expert Reviewer has the following credentials:\n${block}` });

describe('the expert reviewer', () => {
  it('is read from a sentence that names no board', () => {
    assert.deepEqual(reviewerIn(withSentence('a Dentist and is licensed to practice in Ohio.')), {
      licensure: ['Ohio'],
      specialties: ['Dentist'],
    });
  });

  it('is read from a block whose letters are joined', () => {
    const block = 'State(s) of Licensure: Ohio\nCertiﬁcation(s)/Specialty: Neurology';
    assert.deepEqual(reviewerIn(withBlock(block)).specialties, ['Neurology']);
  });

  it('is read from a list that ends with “and”', () => {
    const sentence =
      'Board Certified in Neurology, Physical Medicine and Rehabilitation, and Pain Management, and is licensed to practice in Ohio.';
    assert.deepEqual(reviewerIn(withSentence(sentence)).specialties, [
      'Neurology',
      'Physical Medicine and Rehabilitation',
      'Pain Management',
    ]);
  });

  it('is read from the block of credentials', () => {
    assert.deepEqual(reviewerIn(letter()), {
      licensure: ['California', 'Oregon'],
      specialties: ['Hand Surgery', 'Family Practice'],
    });
  });

  const blocks: Record<string, readonly [string, readonly string[], readonly string[]]> = {
    'without blanks after commas': [
      'State(s) of Licensure: Ohio,Maine\nCertification(s)/Specialty: Neurology,Pain Management',
      ['Ohio', 'Maine'],
      ['Neurology', 'Pain Management'],
    ],
    'over several lines': [
      'State(s) of Licensure: Ohio, New\nYork, Maine\nCertification(s)/Specialty: Neurology, Pain\nManagement',
      ['Ohio', 'New York', 'Maine'],
      ['Neurology', 'Pain Management'],
    ],
    'with an ampersand': [
      'State(s) of Licensure: Ohio\nCertification(s)/Specialty: Physical Medicine & Rehabilitation',
      ['Ohio'],
      ['Physical Medicine & Rehabilitation'],
    ],
    'with blanks around the stroke': [
      'State(s) of Licensure : Ohio\nCertification(s) / Specialty : Neurology',
      ['Ohio'],
      ['Neurology'],
    ],
    'that says none': ['State(s) of Licensure: Ohio\nCertification(s)/Specialty: None', ['Ohio'], []],
    'with empty entries': [
      'State(s) of Licensure: Ohio,, Maine,\nCertification(s)/Specialty: Neurology',
      ['Ohio', 'Maine'],
      ['Neurology'],
    ],
    'without a specialty': ['State(s) of Licensure: Ohio', ['Ohio'], []],
  };
  for (const [name, [block, licensure, specialties]] of Object.entries(blocks)) {
    it(`is read from a block ${name}`, () => {
      assert.deepEqual(reviewerIn(withBlock(block)), { licensure, specialties });
      assert.deepEqual(reviewerIn(withBlock(block).replaceAll('\n', ' \n\n')), { licensure, specialties });
    });
  }

  const sentences: Record<string, readonly [string, readonly string[], readonly string[]]> = {
    'with one specialty': [
      'Board Certified in Hand Surgery and is licensed to practice in Ohio.',
      ['Ohio'],
      ['Hand Surgery'],
    ],
    'with a subspecialty': [
      'Board Certified in Anesthesiology, has a subspecialty in Pain Medicine and is licensed to practice in Ohio.',
      ['Ohio'],
      ['Anesthesiology', 'Pain Medicine'],
    ],
    'with a specialty of several words': [
      'Board Certified in Physical Medicine and Rehabilitation and is licensed to practice in Ohio.',
      ['Ohio'],
      ['Physical Medicine and Rehabilitation'],
    ],
    'over several lines': [
      'Board\nCertified in Hand\nSurgery and is licensed to\npractice in Ohio.',
      ['Ohio'],
      ['Hand Surgery'],
    ],
  };
  for (const [name, [sentence, licensure, specialties]] of Object.entries(sentences)) {
    it(`is read from the older sentence ${name}`, () => {
      assert.deepEqual(reviewerIn(withSentence(sentence)), { licensure, specialties });
      assert.deepEqual(reviewerIn(withSentence(sentence).replaceAll('\n', '\r\n\r\n')), {
        licensure,
        specialties,
      });
    });
  }

  it('is not read from another place', () => {
    const summary =
      'CLINICAL CASE SUMMARY\nThe surgeon is Board Certified in Neurology and is licensed to practice in Utah.';
    assert.deepEqual(reviewerIn(letter({ process: NO_BLOCK, summary })), { licensure: [], specialties: [] });
  });

  it('has spans that hold the values', () => {
    const text = letter();
    for (const { value, span } of Object.values(parseLetter(text).reviewer).flat()) {
      assert.equal(text.slice(span.start, span.end), value);
    }
  });
});
