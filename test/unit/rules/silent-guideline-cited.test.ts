import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf, SPACINGS } from '../letter/letters';
import { arguing } from './reported';

const CODE = 'silent-guideline-cited';
const WRIST = 'MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2016, Section(s): Introduction';
const ODG = 'Non-MTUS Citation Official Disability Guidelines (ODG), Splints';

const findingsIn = (text: string) => review(text).findings.filter(({ code }) => code === CODE);

describe(CODE, () => {
  for (const [words, cited] of [
    ['The MTUS does not address this request.', WRIST],
    ['The California MTUS Guidelines do not address the requested treatment.', WRIST],
    ['The MTUS is silent on wrist braces.', PAIN],
    ['CA-MTUS is silent regarding the use of a brace.', WRIST],
    ['The MTUS is silent, therefore other evidence is looked for.', WRIST],
    ['A trial is due (CA MTUS is silent).', WRIST],
    ['The MTUS/ACOEM Guidelines do not address the request.', WRIST],
    ['This request is not addressed by the MTUS.', PAIN],
    ['The MTUS Chronic Pain Guidelines do not discuss wrist braces.', PAIN],
  ] as const) {
    it(`is reported of “${words}” beside ${cited}`, () => {
      for (const [name, space] of Object.entries(SPACINGS)) {
        const text = space(arguing(words, cited));
        const [finding, ...others] = findingsIn(text);
        assert.match(foldedText(text, finding!.span), /MTUS/, name);
        assert.deepEqual(
          finding!.related.map(({ span }) => foldedText(text, span)),
          [cited.slice('MTUS '.length)],
        );
        assert.deepEqual(others, []);
      }
    });
  }

  it('is reported of a treatment with a short name', () => {
    const request = 'MRI of the right wrist';
    const rationale = `The MTUS does not address MRI. The request for ${request} is not medically necessary.`;
    const text = letterOf(item({ request, rationale, reviewer: `Decision based on ${WRIST}.` }));
    assert.equal(findingsIn(text).length, 1);
  });

  for (const [words, cited] of [
    ['The MTUS does not address this request.', ODG],
    ['The MTUS does not address this request.', `${WRIST}. Decision based on ${ODG}`],
    ['The guidelines do not address this request.', WRIST],
    ['The ACOEM guidelines do not address this request.', PAIN],
    ['The MTUS/ACOEM Guidelines do not address this request.', PAIN],
    ['The ODG does not address this request.', WRIST],
    ['The MTUS does not specifically address this request.', WRIST],
    ['The MTUS does not address the specific request.', WRIST],
    ['The MTUS does not address how long a brace is worn.', WRIST],
    ['The MTUS is silent on repeated braces.', WRIST],
    ['The MTUS is silent on the frequency of visits.', WRIST],
    ['The MTUS does not address baking.', WRIST],
    ['If the MTUS is silent, other evidence is looked for.', WRIST],
    ['The claims administrator wrote that the MTUS does not address this request.', WRIST],
    ['The MTUS Chronic Pain Guidelines do not address wrist braces.', WRIST],
    ['The MTUS does not address wrist braces of this make. The MTUS recommends a splint.', WRIST],
    ['The MTUS says: "The MTUS does not address this request."', WRIST],
    ['The MTUS does not recommend wrist braces.', WRIST],
  ] as const) {
    it(`is silent of “${words}” beside ${cited}`, () => {
      for (const [name, space] of Object.entries(SPACINGS))
        assert.deepEqual(findingsIn(space(arguing(words, cited))), [], name);
    });
  }
});
