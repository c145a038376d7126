import assert from 'node:assert/strict';
import { letter } from '../letter/letters';
import { assertOnce, assertSilent, because, fixed, told } from './reported';

const CODE = 'misspelled-heading';
const TITLES = {
  process: 'HOW THE IMR FINAL DETERMINATION WAS MADE',
  summary: 'CLINICAL CASE SUMMARY',
  issues: 'IMR ISSUES, DECISIONS AND RATIONALES',
};
const titled = (title: string, printed: string): string => letter().replace(title, printed);

describe(CODE, () => {
  const sound: readonly (readonly [string, string])[] = [
    [TITLES.summary, 'CLINICAL CASE SUMMARY:'],
    [TITLES.summary, 'Clinical Case Summary'],
    [TITLES.summary, 'CLINICAL  CASE   SUMMARY'],
    [TITLES.summary, '    CLINICAL CASE SUMMARY    '],
    [TITLES.issues, 'IMR ISSUES DECISIONS AND RATIONALES'],
    [TITLES.issues, 'IMR ISSUES, DECISIONS\nAND RATIONALES'],
    [TITLES.process, 'How the IMR Final Determination was made'],
    [TITLES.process, 'HOW THE IMR FINAL\nDETERMINATION WAS MADE'],
  ];
  for (const [title, printed] of sound) {
    it(`is silent of “${printed}”`, () => assertSilent(titled(title, printed)));
  }
  it('is silent of other lines in capitals', () => {
    for (const line of [
      'CLINICAL SUMMARY OF DR. ROE',
      'CASE MANAGER',
      'IMR',
      'CLINICAL CASE',
      'HOW THE PAIN BEGAN',
    ]) {
      assertSilent(told(`\n\n${line}\n\nHe bakes again.`));
    }
  });
  it('is silent of a sentence that misspells the words', () => {
    assertSilent(because('The clinical case sumary says so.'));
    assertSilent(because('THE CLINCAL CASE SUMMARY SAYS SO.'));
  });

  const faults: readonly (readonly [string, string])[] = [
    [TITLES.summary, 'CLINCAL CASE SUMMARY'],
    [TITLES.summary, 'CLINICAL CASE SUMARY'],
    [TITLES.summary, 'CLINICAL CASE SUMMARRY'],
    [TITLES.summary, 'CLINICAL CSAE SUMMARY'],
    [TITLES.process, 'HOW THE IMR FINAL DETERMINATON WAS MADE'],
    [TITLES.process, 'HOW THE IMR FINAL DETERMINATION WAS MAED'],
    [TITLES.issues, 'IMR ISSUES, DECISIONS AND RATIONALE'],
    [TITLES.issues, 'IMR ISUES, DECISIONS AND RATIONALES'],
    [TITLES.issues, 'IMR ISSUES, DESICIONS AND RATIONALES'],
  ];
  for (const [title, printed] of faults) {
    it(`is reported once at “${printed}”, and mended`, () => {
      const text = titled(title, printed);
      assertOnce(text, CODE, printed);
      assert.equal(fixed(text), letter());
    });
  }
});
