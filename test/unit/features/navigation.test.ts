import assert from 'node:assert/strict';
import { definitionAt, sameAs } from '../../../server/src/features/navigation';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText } from '../../../server/src/text/span';
import { issues, item, letter, SPACINGS, SUMMARY } from '../letter/letters';

const CONCLUSION = 'The request for Norco is not medically necessary.';
const REVIEWER = `Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80.
Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter, Zolpidem (Ambien).`;
const CLAIMS = 'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use.';

const TEXT = letter({
  summary: `${SUMMARY}\nHe takes Norco and Ambien. Vicodin was tried.`,
  issues: issues(
    item({
      request: 'Norco 10/325mg #60',
      claims: CLAIMS,
      reviewer: REVIEWER,
      rationale: `Hydrocodone/acetaminophen did not help. ${CONCLUSION}`,
    }),
    item({ request: 'Gym membership', decision: 'Uphled', rationale: 'Nothing is said of it.' }),
  ),
});

/** From what the definition of the first `words` leads, to what, and what is shown of it. */
function definition(words: string, text = TEXT): readonly string[] | null {
  const found = definitionAt(parseLetter(text), text.indexOf(words) + 1);
  return found && [found.from, found.to, found.shown].map((span) => foldedText(text, span));
}

/** What is the same as what stands at the first `words`; `!` before what asks for it. */
function same(words: string, text = TEXT): readonly string[] | null {
  const found = sameAs(parseLetter(text), text.indexOf(words) + 1);
  return found?.places.map(({ span, asks }) => `${asks ? '!' : ''}${foldedText(text, span)}`) ?? null;
}

describe('a definition', () => {
  const REQUEST = 'Norco 10/325mg #60';
  const SHOWN = 'Norco 10/325mg #60: Upheld';

  it('leads from a treatment to the request that is about it', () => {
    assert.deepEqual(definition('Norco and Ambien'), ['Norco', REQUEST, SHOWN]);
    assert.deepEqual(definition('Vicodin'), ['Vicodin', REQUEST, SHOWN]);
    assert.deepEqual(definition('Hydrocodone'), ['Hydrocodone/acetaminophen', REQUEST, SHOWN]);
  });

  it('leads from a request to itself, so that an editor offers its mentions', () => {
    assert.deepEqual(definition('Norco 10'), ['Norco', REQUEST, SHOWN]);
  });

  it('leads from the labels and the conclusion to the request', () => {
    assert.deepEqual(definition('Claims Administrator guideline'), [
      'Claims Administrator guideline:',
      REQUEST,
      SHOWN,
    ]);
    assert.deepEqual(definition('MAXIMUS guideline'), ['MAXIMUS guideline:', REQUEST, SHOWN]);
    assert.deepEqual(definition('Decision rationale'), ['Decision rationale:', REQUEST, SHOWN]);
    assert.deepEqual(definition('is not medically necessary'), [CONCLUSION, REQUEST, SHOWN]);
  });

  it('leads from the decision to the conclusion that it rests on', () => {
    assert.deepEqual(definition('Upheld'), ['Upheld', CONCLUSION, CONCLUSION]);
  });

  it('leads nowhere where nothing is decided or concluded', () => {
    for (const words of ['Ambien', 'Uphled', 'oven', 'CLINICAL', 'Nothing is said']) {
      assert.equal(definition(words), null, words);
    }
    assert.equal(definition('anything', ''), null);
  });

  it('does not depend on how the text was set', () => {
    for (const space of Object.values(SPACINGS)) {
      assert.deepEqual(definition('Vicodin', space(TEXT)), ['Vicodin', REQUEST, SHOWN]);
    }
  });
});

describe('the same', () => {
  it('treatment is found under all of its names, with the requests that ask for it', () => {
    const names = ['Norco', 'Vicodin', '!Norco', 'Hydrocodone/acetaminophen', 'Norco'];
    for (const words of ['Norco and', 'Vicodin', 'Hydrocodone']) assert.deepEqual(same(words), names);
    assert.deepEqual(same('Gym membership'), ['!Gym membership']);
  });

  it('guideline is found on both sides, in all items', () => {
    const again = TEXT.replace('Nothing is said of it.', 'Nothing.').replace(
      'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.',
      'Decision based on MTUS Chronic Pain Treatment Guidelines Weaning of medications.',
    );
    assert.deepEqual(same('Chronic Pain Treatment', again), [
      'Chronic Pain Treatment Guidelines',
      'Chronic Pain Treatment Guidelines',
      'Chronic Pain Treatment Guidelines',
    ]);
  });

  it('guideline is found on its pages, too', () => {
    assert.equal(same('Page(s): 76')?.length, 2);
  });

  it('topic of a guideline is found by itself', () => {
    assert.deepEqual(same('Opioids, criteria'), ['Opioids, criteria for use', 'Opioids, criteria for use']);
    assert.deepEqual(same('Zolpidem (Ambien)'), ['Zolpidem (Ambien)']);
  });

  it('edition of a guideline is another than the next one', () => {
    const text = TEXT.replace(
      'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids.',
    );
    assert.deepEqual(same('Chronic Pain Medical Treatment 2016', text), ['Chronic Pain Medical Treatment']);
  });

  it('is nothing elsewhere', () => {
    for (const words of ['oven', 'CLINICAL', 'Upheld', 'Decision rationale']) assert.equal(same(words), null);
  });
});
