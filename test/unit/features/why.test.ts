import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyOf } from '../../../server/src/features/why';
import { parseLetter } from '../../../server/src/letter/parse';
import { sentencesOf } from '../../../server/src/text/sentences';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf } from '../letter/letters';

const samples = join(__dirname, '../../../samples');

function whyFor(rationale: string, decision = 'Upheld'): readonly string[] {
  const letter = parseLetter(letterOf(item({ rationale, decision })));
  return whyOf(letter, letter.items[0]!);
}

const REASONS = [
  'The records do not show a fracture.',
  'The injured worker has not tried a splint.',
  'No examination of the wrist was documented by the physician.',
  'The physician did not provide a plan for the patient.',
];
const CONCLUSION = 'The request for a wrist brace is not medically necessary.';

describe('the points of why', () => {
  it('are at most three, in their order', () => {
    const points = whyFor(`${REASONS.join(' ')} ${CONCLUSION}`);
    assert.equal(points.length, 3);
    assert.deepEqual(
      points,
      REASONS.filter((reason) => points.includes(reason)),
    );
  });

  it('say the case, not the guideline', () => {
    assert.deepEqual(
      whyFor(
        `The MTUS states that braces are not recommended for every patient. Braces are generally used for sprains. ${REASONS[0]} ${CONCLUSION}`,
      ),
      [REASONS[0]],
    );
  });

  it('are never the conclusion', () => {
    assert.deepEqual(whyFor(CONCLUSION), []);
    assert.ok(!whyFor(`${REASONS[0]} ${CONCLUSION}`).includes(CONCLUSION));
  });

  it('are never advice on weaning, wherever it stands', () => {
    const advice = [
      'Weaning of the patient is advised, as documented by no physician.',
      'The patient should not stop abruptly without the physician.',
      'Tapering by the provider was not documented.',
    ];
    for (const sentence of advice) {
      assert.deepEqual(whyFor(`${REASONS[0]} ${sentence} ${CONCLUSION}`), [REASONS[0]], sentence);
      assert.deepEqual(whyFor(`${REASONS[0]} ${CONCLUSION} ${sentence}`), [REASONS[0]], sentence);
    }
  });

  it('are never what introduces the patient', () => {
    const points = whyFor(
      `The patient is a 39 year old baker without a fracture. ${REASONS[0]} ${CONCLUSION}`,
    );
    assert.deepEqual(points, [REASONS[0]]);
  });

  it('are reasons for the treatment where it was granted', () => {
    const points = whyFor(
      'The physician documented weakness that persists. The brace is medically necessary.',
      'Overturned',
    );
    assert.deepEqual(points, ['The physician documented weakness that persists.']);
  });

  it('say a sentence once', () => {
    assert.deepEqual(whyFor(`${REASONS[0]} ${REASONS[0]} ${CONCLUSION}`), [REASONS[0]]);
  });

  it('are none without a rationale, or with an empty one', () => {
    for (const rationale of [null, '']) {
      const letter = parseLetter(letterOf(item({ rationale })));
      assert.deepEqual(whyOf(letter, letter.items[0]!), []);
    }
  });
});

describe('the points of why in the samples', () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.txt'))) {
    it(`are sentences of the rationale, at most three, and no advice: ${name}`, () => {
      const letter = parseLetter(readFileSync(join(samples, name), 'utf8'));
      for (const each of letter.items) {
        const points = whyOf(letter, each);
        const sentences = each.rationale
          ? sentencesOf(letter.text, each.rationale.body).map((span) => foldedText(letter.text, span))
          : [];
        assert.ok(points.length <= 3);
        for (const point of points) {
          assert.ok(sentences.includes(point), point);
          assert.doesNotMatch(point, /taper|wean|medically necessary/i);
        }
      }
    });
  }

  it('are found for the first item of every sound final determination', () => {
    for (const name of readdirSync(samples).filter((file) => /^0[12346].*\.txt$/.test(file))) {
      const letter = parseLetter(readFileSync(join(samples, name), 'utf8'));
      assert.ok(whyOf(letter, letter.items[0]!).length > 0, name);
    }
  });
});
