import assert from 'node:assert/strict';
import { type HintSettings, hintsOf } from '../../../server/src/features/hints';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText } from '../../../server/src/text/span';
import { issues, item, letter, letterOf, SUMMARY } from '../letter/letters';

const PAGES: HintSettings = { pages: true, generics: 'off' };
const REQUESTS: HintSettings = { pages: false, generics: 'requests' };
const EVERYWHERE: HintSettings = { pages: false, generics: 'everywhere' };

/** The lines of a letter that have hints, with the hints in angle brackets. */
function shown(
  text: string,
  settings: HintSettings,
  span = { start: 0, end: text.length },
): readonly string[] {
  let withHints = text;
  for (const { offset, label } of [...hintsOf(parseLetter(text), span, settings)].reverse()) {
    withHints = `${withHints.slice(0, offset)}<${label}>${withHints.slice(offset)}`;
  }
  return withHints
    .split(/\n\n|(?<=\.)\n/)
    .filter((part) => part.includes('<'))
    .map((part) => foldedText(part, { start: 0, end: part.length }));
}

const citing = (reviewer: string): string => letterOf(item({ reviewer }));

const pagesOf = (words: string): readonly string[] =>
  shown(citing(`Decision based on MTUS Chronic Pain Treatment Guidelines ${words}.`), PAGES);

describe('a hint on pages', () => {
  it('says the topic that letters cite them for, where none is named', () => {
    assert.deepEqual(pagesOf('Page(s): 76-85, 88-89'), [
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 76-85<Opioids>, 88-89<Opioids>.',
    ]);
    assert.match(pagesOf('page 64')[0]!, /page 64<Muscle relaxants \(for pain\)>\.$/);
    assert.match(pagesOf('Page 63-64 of 127')[0]!, /of 127<Muscle relaxants \(for pain\)>\.$/);
  });

  it('says nothing where a topic is named', () => {
    assert.deepEqual(pagesOf('Opioids Page(s): 76-85'), []);
  });

  it('says nothing of pages that are known from recall alone', () => {
    assert.deepEqual(pagesOf('Page(s): 46'), []);
    assert.deepEqual(pagesOf('Page(s): 98-99'), []);
  });

  it('says nothing of pages that a topic does not hold all of, or of a guideline of another length', () => {
    assert.deepEqual(pagesOf('Page(s): 20-30'), []);
    assert.deepEqual(pagesOf('Page(s): 96-97'), []);
    assert.deepEqual(pagesOf('Page 64 of 265'), []);
    assert.deepEqual(pagesOf('Page(s): 300'), []);
  });

  it('says nothing of another edition', () => {
    const text = citing('Decision based on MTUS Chronic Pain Medical Treatment 2016 Page(s): 64.');
    assert.deepEqual(shown(text, PAGES), []);
  });

  it('tells where it comes from', () => {
    const text = citing('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64.');
    const [hint] = hintsOf(parseLetter(text), { start: 0, end: text.length }, PAGES);
    assert.equal(
      hint?.why,
      'Muscle relaxants (for pain): pages 63–66 of the guideline of 2009, as letters cite it',
    );
  });

  it('is left out when it is switched off', () => {
    const text = citing('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64.');
    assert.deepEqual(shown(text, { ...PAGES, pages: false }), []);
  });
});

describe('a hint on a brand', () => {
  const text = letter({
    summary: `${SUMMARY}\nHe takes Norco, Soma and tramadol.\nNorco helps.`,
    issues: issues(
      item({
        request: 'Norco 10/325mg #60',
        rationale: 'Norco and Percocet help. They are not medically necessary.',
      }),
      item({ request: 'Norco 10/325mg #60 or Norco 5/325mg', rationale: 'It is not medically necessary.' }),
    ),
  });

  it('says the generic name at its first mention in each request', () => {
    assert.deepEqual(shown(text, REQUESTS), [
      'Norco<hydrocodone/acetaminophen> 10/325mg #60: Upheld',
      'Norco<hydrocodone/acetaminophen> 10/325mg #60 or Norco 5/325mg: Upheld',
    ]);
  });

  it('says it once more outside of them where that is asked for', () => {
    assert.deepEqual(shown(text, EVERYWHERE), [
      'He takes Norco<hydrocodone/acetaminophen>, Soma<carisoprodol> and tramadol.',
      'Norco<hydrocodone/acetaminophen> 10/325mg #60: Upheld',
      'Decision rationale: Norco and Percocet<oxycodone/acetaminophen> help. They are not medically necessary.',
      'Norco<hydrocodone/acetaminophen> 10/325mg #60 or Norco 5/325mg: Upheld',
    ]);
  });

  it('says nothing that the letter says beside it', () => {
    for (const request of ['Ultram (tramadol) 50mg #60', 'Diazepam (Valium) 5mg', 'Tramadol 50mg (Ultram)']) {
      assert.deepEqual(shown(letterOf(item({ request })), REQUESTS), []);
    }
  });

  it('says nothing on a name that is no brand, or that says the generic one', () => {
    for (const request of ['Omeprazole 20mg', 'Theramine #60', 'Codeine sulfate 30mg', 'Wrist brace']) {
      assert.deepEqual(shown(letterOf(item({ request })), REQUESTS), []);
    }
  });

  it('is left out when it is switched off', () => {
    assert.deepEqual(shown(text, { pages: true, generics: 'off' }), []);
  });

  it('is given for the part that was asked about', () => {
    const end = text.indexOf('Norco 10/325mg');
    assert.deepEqual(shown(text, REQUESTS, { start: 0, end }), []);
    assert.equal(shown(text, REQUESTS, { start: end, end: end + 10 }).length, 1);
  });
});
