import assert from 'node:assert/strict';
import { CLAIMS, item, letterOf, RATIONALE, REVIEWER } from '../letter/letters';
import { assertOnly, assertSound, findingsIn, structuralFindings } from './findings';

const CODE = 'missing-guideline';
const splint = item({ request: 'Thumb splint' });

describe(CODE, () => {
  const sound: Record<string, string> = {
    'both are there': item(),
    'no evidence is cited': item({
      claims: 'The Claims Administrator did not cite any medical evidence for its decision.',
    }),
    'their text begins on the next line': item({ claims: `\n${CLAIMS}`, reviewer: `\n${REVIEWER}` }),
    'they stand in the other order': [
      'Wrist brace: Upheld',
      `MAXIMUS guideline: ${REVIEWER}`,
      `Claims Administrator guideline: ${CLAIMS}`,
      `Decision rationale: ${RATIONALE}`,
    ].join('\n\n'),
    'they stand after the rationale': [
      'Wrist brace: Upheld',
      `Decision rationale: ${RATIONALE}`,
      `Claims Administrator guideline: ${CLAIMS}`,
      `MAXIMUS guideline: ${REVIEWER}`,
    ].join('\n\n'),
    'their labels are in capitals': item().replace('MAXIMUS guideline', 'MAXIMUS GUIDELINE'),
    'a page ends before the first one': item().replace('\n\nClaims', '\n\n\f\n\nClaims'),
  };
  for (const [name, text] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => {
      assertSound(letterOf(text));
      assertSound(letterOf(splint, text));
      assertSound(letterOf(text, splint));
    });
  }

  const faults: Record<string, readonly [string, RegExp]> = {
    'the claims administrator’s is missing': [item({ claims: null }), /the claims administrator\.$/],
    'the reviewer’s is missing': [item({ reviewer: null }), /the expert reviewer \(MAXIMUS\)\.$/],
    'both are missing': [
      item({ claims: null, reviewer: null }),
      /the claims administrator and of the expert reviewer/,
    ],
    'the claims administrator’s has no text': [item({ claims: '' }), /the claims administrator\.$/],
    'the reviewer’s has no text': [item({ reviewer: '' }), /the expert reviewer \(MAXIMUS\)\.$/],
  };
  for (const [name, [text, message]] of Object.entries(faults)) {
    it(`is reported once, at the request, where ${name}`, () => {
      for (const items of [[text], [splint, text], [text, splint]]) {
        assertOnly(letterOf(...items), CODE, 'Wrist brace');
        assert.match(structuralFindings(letterOf(...items))[0]!.message, message);
      }
    });
  }

  it('is reported for each item', () => {
    const text = letterOf(item({ claims: null }), item({ request: 'Wax bath', reviewer: null }));
    assert.deepEqual(findingsIn(text), [
      [CODE, 'Wrist brace'],
      [CODE, 'Wax bath'],
    ]);
  });
});
