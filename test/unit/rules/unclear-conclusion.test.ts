import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, SPLINT } from './reported';

const CODE = 'unclear-conclusion';
const concluding = (words: string): string =>
  letterOf(item({ rationale: `No need is shown. ${words}` }), SPLINT);

describe(CODE, () => {
  for (const words of [
    'The request for a wrist brace is not medically necessary.',
    'Medical necessity is not established.',
    'Medical necessity has not been established.',
    'The medical necessity of the necessary brace is not established.',
    'It may or may not help, so the brace is not medically necessary.',
    'The medical necessity of the brace was not shown.',
    'Medical necessity is lacking. A necessary test was not made, so the brace is not medically necessary.',
    'The brace is not medically necessary. Physical therapy is necessary no more.',
    'It is not necessary to weigh medical necessity again: the brace is not medically necessary.',
    'Medical necessity is not necessary. To be plain: the brace is not medically necessary.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(concluding(words)));
  }
  for (const words of [
    'Medical necessity is not necessary.',
    'Medical necessity is necessary.',
    'Medical necessity was not necessary.',
    'Medical necessity has not been necessary.',
    'The medical necessity is not necessary at this time.',
    'Medical necessity is not medically necessary.',
    'The medical necessity of the wrist brace is necessary.',
    'The brace may or may not be medically necessary.',
  ]) {
    it(`is reported once at “${words}”`, () => assertOnce(concluding(words), CODE, words));
  }
});
