import assert from 'node:assert/strict';
import { readConclusion } from '../../../server/src/letter/conclusion';
import { fold, textOf } from '../../../server/src/text/span';
import { NECESSARY, NONE, NOT_NECESSARY, PARTLY, UNCLEAR } from './sentences';

const conclusionOf = (rationale: string) => readConclusion(rationale, { start: 0, end: rationale.length });

/** Rationales that conclude, but do not say “medically necessary”. */
const IN_OTHER_WORDS: readonly (readonly [string, 'necessary' | 'not-necessary'])[] = [
  ['The request for a wrist brace is not supported.', 'not-necessary'],
  ['The request for a wrist brace is supported.', 'necessary'],
  ['This request is therefore not recommended.', 'not-necessary'],
  ['The requested therapy is reasonable.', 'necessary'],
  ['The request is denied.', 'not-necessary'],
  ['The request is approved.', 'necessary'],
  ['The requested service is not indicated.', 'not-necessary'],
  ['The request was not certified.', 'not-necessary'],
  ['Crutches are necessary.', 'necessary'],
  ['I concur with the denial, since the brace is not medically necessary.', 'not-necessary'],
  ['I agree with the utilization review denial.', 'not-necessary'],
  ['I reverse the denial.', 'necessary'],
  ['Since the operation was found necessary, so is the splint.', 'necessary'],
  ['As the operation is not medically necessary, neither is the splint.', 'not-necessary'],
  ['Referral to a surgeon is not necessary at this time.', 'not-necessary'],
  ['The denial for lack of medical necessity is overturned.', 'necessary'],
  ['The decision to deny six visits of hypnotherapy is upheld.', 'not-necessary'],
  ['The determination of the claims administrator is not upheld.', 'necessary'],
  ['The original UR decision was correct.', 'not-necessary'],
  ['Recommend certification.', 'necessary'],
  ['Recommend non-certification.', 'not-necessary'],
  ['The recommendation is for denial.', 'not-necessary'],
  ['Non-certification is recommended.', 'not-necessary'],
  ['Certification is not recommended.', 'not-necessary'],
  ['The request cannot be recommended for certification.', 'not-necessary'],
  ['Crutches are not medically warranted.', 'not-necessary'],
  ['Further visits are not certified.', 'not-necessary'],
  ['Crutches should be approved.', 'necessary'],
  ['Denied.', 'not-necessary'],
  ['Uphold denial.', 'not-necessary'],
  ['Overturn the UR decision.', 'necessary'],
  ['Crutches are within the guideline and are hereby approved.', 'necessary'],
  ['Crutches cannot be certified as requested.', 'not-necessary'],
];

const table = (kind: string | null, rationales: readonly string[]): void => {
  for (const rationale of rationales) {
    it(`${kind ?? 'nothing'} from “${fold(rationale)}”`, () => {
      assert.equal(conclusionOf(rationale)?.kind ?? null, kind);
    });
  }
};

describe('a rationale concludes', () => {
  table('necessary', NECESSARY);
  table('not-necessary', NOT_NECESSARY);
  table('partly-necessary', PARTLY);
  table('unclear', UNCLEAR);
  table(null, NONE);
});

describe('a rationale that concludes in other words', () => {
  for (const [rationale, kind] of IN_OTHER_WORDS) {
    it(`is read from “${rationale}”, less surely`, () => {
      const conclusion = conclusionOf(rationale);
      assert.deepEqual([conclusion?.kind, conclusion?.explicit], [kind, false]);
    });
  }

  it('counts less than one that names medical necessity', () => {
    const conclusion = conclusionOf(
      'The brace is not medically necessary. The request is supported by nothing.',
    );
    assert.deepEqual([conclusion?.kind, conclusion?.explicit], ['not-necessary', true]);
  });

  it('names the request where it is not the last word', () => {
    assert.equal(conclusionOf('Crutches are necessary. The knee is swollen.'), null);
  });

  it('is not read from what is told of many, or of a decision on something else', () => {
    for (const words of [
      'Surgery is past. This procedure is not indicated for patients with mild symptoms. It snowed.',
      'The decision to order pictures was appropriate. It snowed.',
    ])
      assert.equal(conclusionOf(words)?.kind ?? null, null, words);
  });

  it('is for a part where a part is certified', () => {
    assert.equal(conclusionOf('The request is certified with modification.')?.kind, 'partly-necessary');
  });

  it('is not what a guideline says', () => {
    assert.equal(conclusionOf('The guidelines say that this treatment is not recommended.'), null);
  });
});

describe('the conclusion', () => {
  const words = (rationale: string): string | null => {
    const conclusion = conclusionOf(rationale);
    return conclusion && textOf(rationale, conclusion.span);
  };

  it('is the last sentence that concludes, whole and alone', () => {
    assert.equal(
      words('The wrist is stable. The brace is not medically necessary. Dr. Doe may ask again.'),
      'The brace is not medically necessary.',
    );
  });

  it('may stand first, before its reasons', () => {
    const rationale = 'The brace is not medically necessary. The wrist is stable. No cast was worn.';
    assert.equal(words(rationale), 'The brace is not medically necessary.');
  });

  it('may run over lines and pages', () => {
    assert.equal(
      fold(words('The wrist is stable. The brace is\n\n\fnot medically\nnecessary. Dr. Doe may ask again.')!),
      'The brace is not medically necessary.',
    );
  });

  it('needs no full stop', () => {
    assert.equal(
      words('The wrist is stable. The brace is not medically necessary'),
      'The brace is not medically necessary',
    );
  });

  it('is disputed where other sentences conclude the opposite', () => {
    const both = conclusionOf(
      'The first visit is medically necessary. The further visits are not medically necessary.',
    );
    assert.deepEqual([both?.kind, both?.disputed], ['not-necessary', true]);
    const same = conclusionOf(
      'The brace is not medically necessary. Again: the brace is not medically necessary.',
    );
    assert.deepEqual([same?.kind, same?.disputed], ['not-necessary', false]);
  });

  it('is not disputed by guidelines', () => {
    const rationale =
      'A brace is considered medically necessary when a fracture is shown. No fracture is shown. The brace is not medically necessary.';
    assert.equal(conclusionOf(rationale)?.disputed, false);
  });
});
