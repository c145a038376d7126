import assert from 'node:assert/strict';
import { readConclusion } from '../../../server/src/letter/conclusion';
import { fold, textOf } from '../../../server/src/text/span';

const conclusionOf = (rationale: string) => readConclusion(rationale, { start: 0, end: rationale.length });

/** What a rationale of these sentences alone concludes. */
const NECESSARY: readonly string[] = [
  'The request for a wrist brace is medically necessary.',
  'Therefore, the requested wrist brace is medically necessary.',
  'As such, the requested wrist brace is medically necessary and appropriate.',
  'The wrist brace was medically necessary.',
  'Medical necessity of the wrist brace has been established.',
  'Medical necessity is established.',
  'The records establish the medical necessity of the brace.',
  'The medical necessity for this brace is supported by the examination of May.',
  'The documentation supports the medical necessity of a wrist brace.',
  'A wrist brace is considered medically necessary in this case.',
  'A wrist brace is deemed medically necessary for this worker.',
  'The brace is not only customary but medically necessary.',
  'The brace is not only reasonable but also medically necessary.',
  'The guideline does not mention braces; nevertheless, the brace is medically necessary.',
  'Utilization review found the request not medically necessary; however, the brace is medically necessary.',
  'The denial said that the brace is not medically necessary, but the records show that it is medically necessary.',
  'The MTUS does not address this brace. The request is medically necessary.',
  'There is no reason to deny the brace. The request is medically necessary.',
  'The brace is\nmedically\nnecessary.',
  'THE REQUEST FOR A WRIST BRACE IS MEDICALLY NECESSARY.',
  'The request for a wrist brace is medically appropriate.',
  'A wrist brace is medically indicated.',
  'I find the brace medically necessary.',
  'The request for Dr. Doe to fit a brace of approx. 5 oz. is medically necessary.',
  'Because physical therapy has failed to help, the injection is medically necessary.',
  'The patient is not a candidate for surgery and therefore the request for injections is medically necessary.',
  'He has not had a picture taken, therefore, the request for a picture is medically necessary.',
  'With no prior imaging, the picture is medically necessary.',
  'Without this test the surgeon cannot plan; it is medically necessary.',
  'The prior reviewer stated that the request is not medically necessary. I disagree. The request is medically necessary.',
  'The request is medically necessary and should not have been denied.',
  'The request for a non-steroidal drug is medically necessary.',
  'The request for No. 2 splint is medically necessary.',
  'The medical necessity is established and there is no contraindication.',
  'Medical necessity has been established; no further documentation is needed.',
  'The criteria for medical necessity have been met.',
  'As the operation was found medically necessary, the brace is medically necessary.',
  'The guidelines do support it.The request is medically necessary',
];

const NOT_NECESSARY: readonly string[] = [
  'The request for a wrist brace is not medically necessary.',
  'Therefore, the request for a wrist brace is not medically necessary at this time.',
  'The requested wrist brace is not medically necessary and appropriate.',
  'The wrist brace was not medically necessary.',
  'The wrist brace is therefore not considered medically necessary.',
  'The wrist brace is not deemed to be medically necessary.',
  'The wrist brace cannot be considered medically necessary.',
  'The wrist brace is determined to not be medically necessary.',
  'The wrist brace is no longer medically necessary.',
  'The wrist brace isn’t medically necessary.',
  "The wrist brace isn't medically necessary.",
  'Neither the brace nor the splint is medically necessary.',
  'The brace is neither reasonable nor medically necessary.',
  'Medical necessity has not been established.',
  'The medical necessity of the brace has not been established.',
  'Medical necessity is not established for a wrist brace.',
  'The medical necessity of the request is not supported by the records.',
  'The medical necessity of the brace cannot be established.',
  'The medical necessity of this request was not demonstrated.',
  'The records do not establish the medical necessity of the brace.',
  'The records fail to establish medical necessity.',
  'There is no medical necessity for a wrist brace.',
  'There is insufficient documentation to support the medical necessity of the brace.',
  'The documentation lacks evidence of medical necessity.',
  'The medical necessity of the brace is unsupported.',
  'The brace is medically unnecessary.',
  'The brace is not medically appropriate.',
  'The brace is not medically indicated.',
  'The brace is\nnot\nmedically\nnecessary.',
  'THE REQUEST FOR A WRIST BRACE IS NOT MEDICALLY NECESSARY.',
  'The request for ibuprofen 400mg #60 with 2 refills is not medically necessary.',
  'The operation is medically necessary, but the brace is not medically necessary.',
  'The first visit was medically necessary; the further visits are not medically necessary.',
  'Utilization review found the brace medically necessary in part; however, on these records it is not medically necessary.',
  'The brace helped in May. However, continued use is not medically necessary.',
  'The brace is not medically necessary. The tablets should be tapered and not stopped abruptly.',
  'The brace is not medically necessary. Weaning is recommended over four weeks.',
  'The brace is not medically necessary. Opioids are recommended for acute pain only.',
  'Without an examination, the medical necessity of the brace is not established.',
  'As the operation is not medically necessary, the assistant surgeon is not medically necessary.',
  'Since the operation is not medically necessary, none of the associated services are medically necessary.',
  'The criteria for medical necessity have not been met.',
  'The request does not meet the criteria for medical necessity.',
  'Medical necessity has not been shown, but the worker may appeal.',
  'The brace is not medically necessary, but the worker may appeal.',
  'While the first visit was medically necessary, the remaining visits are not medically necessary.',
  'Although medically necessary in the past, the brace is no longer medically necessary.',
  'It is not clear why the brace is medically necessary.',
  'The provider did not explain why the brace is medically necessary.',
  'Medical necessity cannot be determined.',
  'The guidelines do not recommend the brace; it is not medically necessary.',
  'According to the guidelines, the request is not medically necessary.',
  'Until an examination is done, the request is not medically necessary.',
  'Unless new findings are documented, the brace is not medically necessary.',
  'The request, when read with the guideline, is not medically necessary.',
  'The brace might be medically necessary later. It is not medically necessary now.',
  'The brace does not appear to be medically necessary.',
  'The guidelines do not support it.Therefore the request is not medically necessary.',
  'The request is not medically necessary or appropriate.',
  'The request is neither medically necessary nor appropriate.',
  'The request lacks medical necessity.',
  'The records do not show that the brace is medically necessary.',
  'The documentation does not clearly describe the rationale to support the medical necessity.',
];

const PARTLY: readonly string[] = [
  'The request is partially medically necessary.',
  'The request is partly medically necessary.',
  'The request is medically necessary in part.',
  'The request is in part medically necessary.',
];

const UNCLEAR: readonly string[] = [
  'The medical necessity is not necessary.',
  'Medical necessity has not been necessary for a wrist brace.',
];

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
];

/** Rationales that speak of guidelines, records or other people, and conclude nothing. */
const NONE: readonly string[] = [
  '',
  'The wrist is stable. No cast was worn.',
  'Braces may be considered medically necessary when a fracture is shown.',
  'A brace could be medically necessary if pain persists.',
  'The guideline asks whether a brace is medically necessary.',
  'The reviewer has to judge if the brace is medically necessary.',
  'The guidelines list criteria for the determination of medical necessity.',
  'A brace is considered medically necessary for patients with a fracture.',
  'A brace is considered medically necessary only when a fracture is shown.',
  'A brace is considered medically necessary when three criteria are met.',
  'This section addresses the medical necessity of braces.',
  'Documentation for the assessment of medical necessity was asked for.',
  'The guideline recommends a brace for a fracture.',
  'The question is whether the brace is medically necessary.',
  'It is unclear whether the brace is medically necessary.',
  'The reviewer is asked to address medical necessity.',
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
