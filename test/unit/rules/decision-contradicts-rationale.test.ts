import assert from 'node:assert/strict';
import { review } from '../../../server/src/review/review';
import { item, letterOf } from '../letter/letters';
import { assertOnly, assertSound, relatedIn, structuralFindings } from './findings';

const CODE = 'decision-contradicts-rationale';
const upheld = (rationale: string): string => letterOf(item({ rationale }));
const overturned = (rationale: string): string => letterOf(item({ decision: 'Overturned', rationale }));

describe(CODE, () => {
  const soundUpheld: Record<string, string> = {
    'the rationale agrees': 'The brace is not medically necessary.',
    'advice on weaning follows the conclusion':
      'The tablets are not medically necessary. Weaning should be slow; a slow taper is medically appropriate.',
    'a guideline says when it would be necessary':
      'Braces are considered medically necessary when a fracture is shown. None is shown. The brace is not medically necessary.',
    'another treatment was necessary':
      'The cast was medically necessary, but the brace is not medically necessary.',
    'the rationale concludes both ways':
      'The brace is not medically necessary. The first visit is medically necessary.',
    'the rationale concludes in other words': 'The request for a brace is reasonable.',
    'the rationale decides nothing': 'The medical necessity is not necessary.',
    'the guidelines do not address it':
      'The guidelines do not address braces. The brace is not medically necessary.',
    'the conclusion runs over a page': 'The wrist is stable. The brace is\n\n\fnot medically\nnecessary.',
  };
  for (const [name, rationale] of Object.entries(soundUpheld)) {
    it(`is silent of Upheld where ${name}`, () => assertSound(upheld(rationale)));
  }

  const soundOverturned: Record<string, string> = {
    'the rationale agrees': 'The brace is medically necessary.',
    'the denial is quoted':
      'The denial held that the brace is not medically necessary. The records show weakness. The brace is medically necessary.',
    'other reports are lacking':
      'No report of May is there. Pain has not gone. The brace is medically necessary.',
    'utilization review is told of in the same sentence':
      'Utilization review found the request not medically necessary; however, the brace is medically necessary.',
    'it says not only but': 'The brace is not only cheap but medically necessary.',
    'the guidelines do not address it':
      'The guidelines do not address braces. The brace is medically necessary.',
  };
  for (const [name, rationale] of Object.entries(soundOverturned)) {
    it(`is silent of Overturned where ${name}`, () => assertSound(overturned(rationale)));
  }

  it('is silent of a decision in part, whatever the rationale concludes', () => {
    for (const rationale of ['The brace is medically necessary.', 'The brace is not medically necessary.']) {
      assertSound(letterOf(item({ decision: 'Partially Overturned', rationale })));
    }
  });

  it('is silent where the decision is unknown: another code says that', () => {
    assertOnly(
      letterOf(item({ decision: 'Denied', rationale: 'The brace is medically necessary.' })),
      'unknown-decision',
      'Denied',
    );
  });

  const faults: readonly (readonly [string, string])[] = [
    [upheld('The wrist is weak. The brace is medically necessary.'), 'Upheld'],
    [upheld('The wrist is weak. The request is\nmedically necessary and appropriate.'), 'Upheld'],
    [upheld('Medical necessity of the brace has been established.'), 'Upheld'],
    [upheld('The brace is medically necessary. A strap may be asked for.'), 'Upheld'],
    [overturned('The wrist is stable. The brace is not medically necessary.'), 'Overturned'],
    [overturned('Medical necessity has not been established.'), 'Overturned'],
    [overturned('The brace cannot be considered medically necessary. Dr. Doe may ask again.'), 'Overturned'],
  ];
  for (const [text, decision] of faults) {
    it(`is reported at ${decision} against “${relatedWords(text)}”`, () => assertOnly(text, CODE, decision));
  }

  it('shows the sentence that concludes, alone', () => {
    const text = upheld('The wrist is weak. The brace is medically necessary. A strap may be asked for.');
    assert.deepEqual(relatedIn(text), ['The brace is medically necessary.']);
    assert.match(structuralFindings(text)[0]!.message, /“The brace is medically necessary\.”$/);
  });

  it('is reported of its item alone', () => {
    const text = letterOf(
      item(),
      item({
        request: 'Wax bath',
        decision: 'Overturned',
        rationale: 'The bath is not medically necessary.',
      }),
      item({ request: 'Thumb splint' }),
    );
    assertOnly(text, CODE, 'Overturned');
  });
});

function relatedWords(text: string): string {
  const conclusion = review(text).letter.items[0]!.rationale!.conclusion!;
  return text.slice(conclusion.span.start, conclusion.span.end).replace(/\s+/g, ' ');
}
