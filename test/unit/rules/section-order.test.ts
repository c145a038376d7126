import assert from 'node:assert/strict';
import { HEADER, issues, item, letter, PROCESS, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn, told } from './reported';

const CODE = 'section-order';
const ITEMS = issues(item());
const inOrder = (...parts: readonly string[]): string => `${[HEADER, ...parts].join('\n\n')}\n`;

describe(CODE, () => {
  it('is silent in the order of the layout', () => {
    assertSilent(letter());
    assertSilent(letter({ header: null }));
  });
  it('is silent where words of a later title stand in an earlier section', () => {
    assertSilent(told('The IMR issues, decisions and rationales follow below.'));
    assertSilent(because('How the IMR final determination was made is told above.'));
  });

  const faults: Record<string, readonly [string, string, string]> = {
    'the summary comes first': [
      inOrder(SUMMARY, PROCESS, ITEMS),
      'CLINICAL CASE SUMMARY',
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    ],
    'the issues come before the summary': [
      inOrder(PROCESS, ITEMS, SUMMARY),
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'CLINICAL CASE SUMMARY',
    ],
    'the issues come first': [
      inOrder(ITEMS, PROCESS, SUMMARY),
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'CLINICAL CASE SUMMARY',
    ],
    'how it was made comes last': [
      inOrder(SUMMARY, ITEMS, PROCESS),
      'CLINICAL CASE SUMMARY',
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    ],
  };
  for (const [name, [text, words, before]] of Object.entries(faults)) {
    it(`is reported once, at the heading that stands too early, where ${name}`, () => {
      assertOnce(text, CODE, words);
      assert.deepEqual(evidenceIn(text), [before]);
    });
  }
});
