import assert from 'node:assert/strict';
import { item, letterOf } from '../letter/letters';
import { assertOnce, assertSilent, because, citing, SPLINT, theFinding } from './reported';

const CODE = 'unbalanced-parenthesis';
const odg = (words: string): string =>
  citing(`Decision based on Non-MTUS Citation ODG, Forearm, Wrist & Hand${words}`);

describe(CODE, () => {
  for (const words of [
    ' (Acute & Chronic), Splints.',
    ' (updated 11/22/16), Splints (treatment).',
    ' (Acute (and chronic)), Splints.',
    ', Splints: 1) after a fracture; 2) after surgery.',
    ', Splints: a) after a fracture; b) after surgery.',
    ', Splints: i) fracture; ii) surgery; iii) sprain; iv) tear.',
    ', Splints: 1.) fracture; 2.) surgery.',
    ', Splints (criteria: 1) fracture; 2) surgery).',
    ', Splints (see 1).',
    ', Splints (grade II) and braces (5).',
    ', Splint(s) and brace(s).',
    '\n(Acute\n& Chronic), Splints.',
  ]) {
    it(`is silent of “${words}”`, () => assertSilent(odg(words)));
  }
  for (const [list, sign] of [
    ['Section(s: Special Studies.', '('],
    ['Sections): Special Studies.', ')'],
    ['Section(s): Muscle relaxants (for pain.', '('],
  ] as const) {
    it(`is the one finding where the topic is cut by it: “${list}”`, () => {
      assertOnce(citing(`Decision based on MTUS Chronic Pain Medical Treatment 2016, ${list}`), CODE, sign);
    });
  }

  it('is silent outside of citations', () => {
    assertSilent(because('The brace (a strap is of no use.'));
    assertSilent(letterOf(item({ request: 'Wrist brace (left' }), SPLINT));
  });

  for (const [words, sign, message] of [
    [' (Acute & Chronic, Splints.', '(', /not closed/],
    [' Acute & Chronic), Splints.', ')', /not opened/],
    [' (Acute (and chronic), Splints.', '(', /not closed/],
    [' (Acute)), Splints.', ')', /not opened/],
    [', Splints (treatment', '(', /not closed/],
    [', Splints: 1) after a fracture (or a tear.', '(', /not closed/],
    [', Section(s): Splints for pain).', ')', /not opened/],
    [', Sections): Splints (for pain).', ')', /not opened/],
    [', Section(s: Splints (for pain).', '(', /not closed/],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(odg(words), CODE, sign);
      assert.match(theFinding(odg(words)).message, message);
    });
  }
});
