import assert from 'node:assert/strict';
import { issues, item, letter, letterOf, SUMMARY } from '../letter/letters';
import { hovered, shownAt } from './hovered';

const NORCO = item({
  request: 'Norco 10/325mg #90',
  rationale: 'Norco has not helped. The request for Norco 10/325mg #90 is not medically necessary.',
});
const told = (sentence: string, ...items: readonly string[]): string =>
  letter({ summary: `${SUMMARY} ${sentence}`, issues: issues(...items) });

describe('a hover on a treatment that a summary or rationale names', () => {
  it('says what a drug is, which item decides it and where else it is named', () => {
    assert.deepEqual(hovered(told('He takes hydrocodone-acetaminophen.', NORCO), 'hydrocodone-acet'), [
      'hydrocodone-acetaminophen',
      `hydrocodone-acetaminophen — opioid · federal Schedule II on the decision date

Decided here: Norco 10/325mg #90 — Upheld

3 other mentions: 1 in a request, 2 in rationales`,
    ]);
    assert.match(
      shownAt(told('He takes Vicodin.', NORCO), 'Vicodin'),
      /^Vicodin — hydrocodone\/acetaminophen · opioid · /,
    );
  });

  it('says what an abbreviation stands for, where its letters say so', () => {
    const text = told('He had an ESI, a SPECT and a lumbar fusion (XLIF).', NORCO);
    assert.match(shownAt(text, 'ESI,'), /^ESI — epidural steroid injection\n/);
    assert.match(shownAt(text, 'SPECT'), /^SPECT — bone scan · imaging\n/);
    assert.match(shownAt(text, 'XLIF'), /^XLIF — lumbar fusion · surgery\n/);
  });

  it('says what a treatment is as within a sentence, and nothing that its name says already', () => {
    const text = told(
      'He had four physical therapy sessions, a wrist splint, an open MRI, radiographs, nerve conduction studies, a 24 hour Holter monitor and a topical cream.',
      NORCO,
    );
    const facts = (words: string) => shownAt(text, words).split('\n')[0];
    assert.equal(facts('physical therapy'), 'physical therapy sessions');
    assert.equal(facts('wrist splint'), 'wrist splint — wrist brace · equipment');
    assert.equal(facts('open MRI'), 'open MRI — imaging');
    assert.equal(facts('radiographs'), 'radiographs — X-ray · imaging');
    assert.equal(facts('nerve conduction'), 'nerve conduction studies — diagnostic test');
    assert.match(facts('Holter')!, /^24 hour Holter monitor — diagnostic test$/);
    assert.equal(facts('topical cream'), 'topical cream — topical medication');
  });

  it('does not take one form of a vitamin for the other', () => {
    const text = told('He takes vitamin D and cholecalciferol.', NORCO);
    assert.match(shownAt(text, 'vitamin D'), /^vitamin D — vitamin\n/);
    assert.match(shownAt(text, 'cholecalciferol'), /^cholecalciferol — vitamin D · vitamin\n/);
  });

  it('says where else it is named, in a word where that is one place', () => {
    const text = told('He takes ibuprofen. He takes ibuprofen daily.', NORCO);
    assert.match(shownAt(text, 'ibuprofen'), /\n1 other mention, in the clinical summary(?:\n|$)/);
  });

  it('names the topic of the edition that was in force, with no recalled page', () => {
    const text = told('He takes cyclobenzaprine.', NORCO);
    assert.match(
      shownAt(text, 'cyclobenzaprine'),
      /MTUS topic: Cyclobenzaprine \(Flexeril\), in Chronic Pain Medical Treatment Guidelines \(2016\)$/,
    );
    assert.match(
      shownAt(text.replace('03/01/2017', '03/01/2015'), 'cyclobenzaprine'),
      /MTUS topic: .*, in Chronic Pain Medical Treatment Guidelines \(2009\)$/,
    );
    assert.doesNotMatch(shownAt(text, 'cyclobenzaprine'), /\bpages? \d/);
  });

  it('says that no item names it, only where none comes near', () => {
    assert.match(shownAt(told('He takes ibuprofen.', NORCO), 'ibuprofen'), /No disputed item names it\./);
    const cold = item({ request: 'Cold therapy units, rental' });
    assert.doesNotMatch(shownAt(told('He had cold therapy.', cold), 'cold therapy'), /No disputed item/);
    const mixed = item({ request: 'Diclofenac/misoprostol 75-0.2mg #60' });
    assert.doesNotMatch(shownAt(told('He takes Voltaren.', mixed), 'Voltaren'), /No disputed item/);
    const therapy = item({ request: 'Physical therapy for the left knee' });
    assert.doesNotMatch(
      shownAt(told('He had home physical therapy.', therapy), 'home physical'),
      /No disputed/,
    );
  });

  it('lists the items where more than one may be meant', () => {
    const text = told(
      'He had physical therapy.',
      item({ request: 'Physical therapy for the left knee' }),
      item({ request: 'Physical therapy for the right wrist', decision: 'Overturned' }),
    );
    const shown = shownAt(text, 'physical therapy');
    assert.doesNotMatch(shown, /Decided here|No disputed item/);
    assert.match(
      shown,
      /• Physical therapy for the left knee — Upheld\n• Physical therapy for the right wrist — Overturned\n/,
    );
  });

  it('says nothing of it in a citation or a request, which have hovers of their own', () => {
    const text = letterOf(
      item({
        request: 'Norco 10/325mg',
        reviewer: 'Decision based on MTUS Opioid Treatment 2016, Section(s): Norco.',
      }),
    );
    assert.match(shownAt(text, 'Norco 10'), /^Upheld — /);
    assert.match(shownAt(text, 'Norco.'), /cited by the expert reviewer/);
  });
});
