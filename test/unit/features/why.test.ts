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

describe('the points of why say what counts:', () => {
  const NOT = 'The request for a wrist brace is not medically necessary.';
  const cases: readonly (readonly [what: string, rationale: string, points: readonly string[]])[] = [
    [
      'what was missing, not the criteria it was missing of',
      `According to ACOEM, a brace is supported when there is instability and when six weeks of care have failed. Two criteria must be met. There is no documentation of instability. ${NOT}`,
      ['There is no documentation of instability.'],
    ],
    [
      'more than the complaint',
      `The patient presented with a chief complaint of wrist pain. However, there are no findings of instability. ${NOT}`,
      ['However, there are no findings of instability.'],
    ],
    [
      'a sentence that points back together with the one before it',
      `A brace is for sprains and fractures of the wrist. The patient has neither of these conditions documented. ${NOT}`,
      [
        'A brace is for sprains and fractures of the wrist. The patient has neither of these conditions documented.',
      ],
    ],
    [
      'what “such” stands for',
      `A brace may be considered for instability after a fall. No such instability is documented by the physician. ${NOT}`,
      [
        'A brace may be considered for instability after a fall. No such instability is documented by the physician.',
      ],
    ],
    [
      'the reason before “therefore”',
      'There is no sign of a sprain, therefore the request for a wrist brace is not medically necessary.',
      ['There is no sign of a sprain…'],
    ],
    [
      'the reason within the verdict',
      'Braces are used for sprains. Given the lack of a sprain, the request for a wrist brace is not medically necessary.',
      ['Given the lack of a sprain, the request for a wrist brace is not medically necessary.'],
    ],
    [
      'the service that the item goes with',
      'As the requested surgery is not medically necessary, the requested brace is not medically necessary.',
      [
        'As the requested surgery is not medically necessary, the requested brace is not medically necessary.',
      ],
    ],
    [
      'nothing that only a condition would bring about',
      `If the patient had failed conservative care, a brace could be considered. The patient has not failed conservative care. ${NOT}`,
      ['The patient has not failed conservative care.'],
    ],
    [
      'that the guideline refuses it, where nothing is said of the case',
      `The Official Disability Guidelines do not recommend a wrist brace for this condition. ${NOT}`,
      ['The Official Disability Guidelines do not recommend a wrist brace for this condition.'],
    ],
    [
      'nothing of a quoted guideline',
      `The ODG states, "Not for daily use. There is no evidence that the individual benefits." The records show no sprain. ${NOT}`,
      ['The records show no sprain.'],
    ],
  ];
  for (const [what, rationale, points] of cases) {
    it(what, () => assert.deepEqual(whyFor(rationale), points));
  }

  it('of an item that was granted, why it was, not why the denial was wrong', () => {
    const points = whyFor(
      'The utilization review denied the brace for lack of documentation. The patient has a sprain that has not responded to six weeks of rest. The request for a wrist brace is medically necessary.',
      'Overturned',
    );
    assert.deepEqual(points, ['The patient has a sprain that has not responded to six weeks of rest.']);
  });

  it('which medication “this medication” is', () => {
    const letter = parseLetter(
      letterOf(
        item({
          request: 'Naproxen 500mg #60',
          rationale:
            'The patient took Tylenol before. The patient has had no relief with this medication. The request for Naproxen 500mg #60 is not medically necessary.',
        }),
      ),
    );
    assert.deepEqual(whyOf(letter, letter.items[0]!), [
      'The patient took Tylenol before. The patient has had no relief with this medication.',
    ]);
  });
});

describe('the points of why in the samples', () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.txt'))) {
    it(`are sentences of the rationale or passages of it, at most three, and no advice: ${name}`, () => {
      const letter = parseLetter(readFileSync(join(samples, name), 'utf8'));
      for (const each of letter.items) {
        const points = whyOf(letter, each);
        const sentences = each.rationale
          ? sentencesOf(letter.text, each.rationale.body).map((span) => foldedText(letter.text, span))
          : [];
        const passages = sentences.flatMap((sentence, at) => [
          sentence,
          sentences.slice(at, at + 2).join(' '),
          sentences.slice(at, at + 3).join(' '),
        ]);
        assert.ok(points.length <= 3);
        for (const point of points) {
          const words = point.replace(/…$/, '');
          assert.ok(
            passages.some((passage) => passage === point || (words !== point && passage.startsWith(words))),
            point,
          );
          assert.doesNotMatch(point, /taper|wean/i);
        }
      }
    });
  }

  it('are found in every sound final determination', () => {
    for (const name of readdirSync(samples).filter((file) => /^0[12346].*\.txt$/.test(file))) {
      const letter = parseLetter(readFileSync(join(samples, name), 'utf8'));
      assert.ok(
        letter.items.some((each) => whyOf(letter, each).length > 0),
        name,
      );
    }
  });
});
