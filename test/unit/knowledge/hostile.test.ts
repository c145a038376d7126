import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  bodyPartsIn,
  drugsIn,
  findTopic,
  guidelinesIn,
  nearestGuideline,
  readTopicList,
  treatmentsIn,
} from '../../../server/src/knowledge';

const scanners = [drugsIn, treatmentsIn, bodyPartsIn, guidelinesIn];
const pieces = [
  'MTUS ',
  'ODG ',
  'ACOEM ',
  'Low Back ',
  'Complaints ',
  '2004',
  'left ',
  'right ',
  'knee',
  '/',
  '-\n',
  ' ',
  '(',
  ')',
  ', ',
  'and ',
  'Norco ',
  'Tylenol ',
  '#3',
  'physical ',
  'therapy ',
  '.',
  '\u00c2\u00ae',
  '\ud83e',
  'chronic pain ',
  'NSAIDs, ',
  '3.3 ',
];

describe('any text at all', () => {
  it('gives places in order, inside the text, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const scanner of scanners) {
          let end = 0;
          for (const found of scanner(text)) {
            assert.ok(found.start >= end && found.end > found.start && found.end <= text.length);
            end = found.end;
          }
        }
      }),
    );
  });

  it('gives a list of sections whose pieces are in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const piece of readTopicList('mtus-chronic-pain-2016', text)) {
          assert.ok(piece.start >= end && piece.end > piece.start);
          assert.equal(text.slice(piece.start, piece.end).trim(), text.slice(piece.start, piece.end));
          end = piece.end;
        }
      }),
    );
  });

  it('is read through however long and odd it is', () => {
    for (const piece of pieces) {
      const text = piece.repeat(100_000 / piece.length);
      for (const scanner of scanners) scanner(text);
      findTopic('mtus-chronic-pain-2016', text);
      nearestGuideline(text);
    }
  });
});
