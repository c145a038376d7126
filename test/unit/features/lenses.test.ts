import assert from 'node:assert/strict';
import { lensesOf } from '../../../server/src/features/lenses';
import { review } from '../../../server/src/review/review';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf, RATIONALE } from '../letter/letters';

/** What stands above each item, with the words it stands above. */
function above(text: string): readonly string[] {
  const lines: string[] = [];
  for (const { span, title, item: index } of lensesOf(review(text))) {
    lines[index] = `${lines[index] ?? `${foldedText(text, span)}:`} | ${title}`;
  }
  return lines;
}

const SPLINT = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The splint is medically necessary.',
});

describe('the line above an item', () => {
  it('says what was decided, concluded and relied on, and offers its summary', () => {
    assert.deepEqual(above(letterOf(item(), SPLINT)), [
      'Wrist brace: | Upheld · not medically necessary · MTUS Forearm, Wrist, and Hand Complaints 2004 | Copy summary',
      'Thumb splint: | Overturned · medically necessary · MTUS Forearm, Wrist, and Hand Complaints 2004 | Copy summary',
    ]);
  });

  it('counts the findings of its item, and notes apart', () => {
    const [first, second] = above(letterOf(item({ decision: 'Uphled', rationale: '' }), SPLINT));
    assert.match(first!, /^Wrist brace: \| Uphled\? · MTUS [^|]* \| 2 findings \| Copy summary$/);
    assert.match(above(letterOf(item({ rationale: `Â® ${RATIONALE}` })))[0]!, / \| 1 note \| /);
    const both = item({ decision: 'Uphled', rationale: `Â® ${RATIONALE}` });
    assert.match(above(letterOf(both))[0]!, / \| 1 finding, 1 note \| /);
    assert.doesNotMatch(second!, /finding/);
    assert.match(above(letterOf(item({ rationale: '' })))[0]!, / \| 1 finding \| /);
  });

  it('leaves out what the letter does not say', () => {
    const bare = letterOf(
      item({ reviewer: null, rationale: 'It is what it is.' }).replace(': Upheld', ''),
      SPLINT,
    );
    assert.match(above(bare)[0]!, /^Wrist brace: \| No decision \| \d findings \| Copy summary$/);
  });

  it('stays short', () => {
    const reviewer = `Decision based on MTUS Shoulder Complaints 2004, and Knee Complaints 2004, and Low Back Complaints
2004. Decision based on Non-MTUS Citation A long work on braces, by many people who have written of nothing else
for years.`;
    for (const line of above(letterOf(item({ reviewer })))) {
      assert.match(line, / · MTUS Shoulder Complaints 2004; MTUS Knee Complaints 2004 \+\d \|/);
    }
    const work =
      'Decision based on Non-MTUS Citation On braces, by many people who have written of nothing else at all.';
    assert.match(above(letterOf(item({ reviewer: work })))[0]!, / · On braces, [^|]{40,50}… \|/);
  });

  it('shows text of the letter as it is, not as pictures', () => {
    const work = 'Decision based on Non-MTUS Citation On $(error) braces \u202ethat.';
    const [line] = above(letterOf(item({ reviewer: work })));
    assert.match(line!, /On \$ \(error\) braces \ufffdthat/);
  });

  it('stands above an item without a request, too', () => {
    const text = letterOf(item(), item().replace('Wrist brace: Upheld\n\n', ''));
    assert.match(above(text)[1]!, /^Claims Administrator guideline:: \| No decision/);
  });

  it('is nowhere in a text without items', () => {
    assert.deepEqual(above(''), []);
    assert.deepEqual(above('A shopping list'), []);
  });
});
