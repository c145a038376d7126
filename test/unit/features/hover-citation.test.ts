import assert from 'node:assert/strict';
import { HEADER, issues, item, letter, letterOf } from '../letter/letters';
import { hovered, shownAt } from './hovered';

const UNDATED = HEADER.replace('Decision Date: 03/01/2017 ', '');
const decidedOn = (day: string, ...items: readonly string[]): string =>
  letter({ header: HEADER.replace('03/01/2017', day), issues: issues(...items) });
const citing = (reviewer: string, claims?: string): string =>
  item({ reviewer, ...(claims === undefined ? {} : { claims }) });
const pain2009 = (rest: string): string =>
  citing(`Decision based on MTUS Chronic Pain Treatment Guidelines ${rest}.`);
const pain2016 = (rest: string): string =>
  citing(`Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${rest}.`);

describe('a hover on a citation', () => {
  it('says what is cited, by whom, by which section, since when, and what the other side cited', () => {
    assert.deepEqual(hovered(letterOf(pain2016('Acupuncture')), 'Chronic Pain Medical'), [
      'Chronic Pain Medical Treatment 2016, Section(s): Acupuncture',
      `MTUS Chronic Pain Medical Treatment 2016 — cited by the expert reviewer

Chronic Pain Medical Treatment Guidelines (2016), Division of Workers' Compensation. Part of the MTUS by 8 CCR 9792.24.2.

In force July 28, 2016 to November 30, 2017: in force on the decision date, March 1, 2017. The ODG pain chapter of April 6, 2015. Governs treatment requests made on or after July 29, 2016.

The claims administrator, for the same item: MTUS Forearm, Wrist, and Hand Complaints 2004

How sure: read in a source.`,
    ]);
  });

  it('says of an edition that was not in force which one was', () => {
    const before = shownAt(decidedOn('06/01/2016', pain2016('Acupuncture')), 'Chronic Pain Medical');
    assert.match(
      before,
      /: not in force on the decision date, June 1, 2016; then in force: Chronic Pain Medical Treatment Guidelines \(2009\)\. /,
    );
    const after = shownAt(letterOf(pain2009('Opioids')), 'Chronic Pain Treatment');
    assert.match(
      after,
      /In force July 18, 2009 to July 27, 2016: not in force on the decision date, March 1, 2017; then in force: Chronic Pain Medical Treatment Guidelines \(2016\)\./,
    );
    assert.match(after, /Governs treatment requests made before July 29, 2016\./);
  });

  it('judges no edition where the letter gives no decision date', () => {
    const shown = shownAt(
      letter({ header: UNDATED, issues: issues(pain2009('Opioids')) }),
      'Chronic Pain Treat',
    );
    assert.match(shown, /In force July 18, 2009 to July 27, 2016\. /);
    assert.doesNotMatch(shown, /decision date/);
  });

  it('is sure of an edition without a known end only while the MTUS that held it was in force', () => {
    const acupuncture = citing('Decision based on MTUS Acupuncture Treatment 2007.');
    assert.match(
      shownAt(letterOf(acupuncture), 'Acupuncture Treatment'),
      /In force from June 15, 2007: in force on the decision date, March 1, 2017\.\n/,
    );
    const later = shownAt(decidedOn('03/01/2019', acupuncture), 'Acupuncture Treatment');
    assert.match(later, /: in force on the decision date, March 1, 2019, as far as is known here\. /);
    assert.match(later, /not confirmed here/);
  });

  it('gives the gist of each topic, and of the one that is pointed at alone', () => {
    const text = letterOf(pain2009('Carisoprodol (Soma), Muscle relaxants (for pain) Page(s): 29, 63-66'));
    const whole = shownAt(text, 'Chronic Pain Treatment');
    assert.match(whole, /\n\nCarisoprodol \(Soma\) \(page 29, as letters cite it\): Not recommended/);
    assert.match(whole, /\n\nMuscle relaxants \(for pain\).*: /);
    const [words, one] = hovered(text, 'Carisoprodol (Soma)')!;
    assert.equal(words, 'Carisoprodol (Soma)');
    assert.match(
      one,
      /^Carisoprodol \(Soma\) in MTUS Chronic Pain Treatment Guidelines — cited by the expert reviewer\n\nPage 29, as letters cite it: Not recommended/,
    );
    assert.doesNotMatch(one, /Muscle relaxants/);
  });

  it('says that the gist of a topic is not checked against the guideline', () => {
    const shown = shownAt(letterOf(pain2009('Gabapentin (Neurontin)')), 'Chronic Pain Treatment');
    assert.match(
      shown,
      /How sure: read in a source; of the topic, usual practice, not checked against the guideline itself\./,
    );
  });

  it('never states a page that was only recalled, nor a topic of which it has but a hint', () => {
    const recalled = shownAt(letterOf(pain2009('Gabapentin (Neurontin)')), 'Chronic Pain Treatment');
    assert.match(recalled, /\n\nGabapentin \(Neurontin\): /);
    assert.doesNotMatch(recalled, /\bpages? \d/i);
    const hint = shownAt(letterOf(pain2009('Delayed recovery')), 'Chronic Pain Treatment');
    assert.doesNotMatch(hint, /spotting patients/);
  });

  it('says where pages fall that stand without a topic, or that are pointed at', () => {
    const bare = letterOf(citing('Decision based on MTUS Chronic Pain Treatment Guidelines, page 29.'));
    assert.match(
      shownAt(bare, 'Chronic Pain Treatment'),
      /\n\nOn these pages, among others: Carisoprodol \(Soma\) \(page 29, as letters cite it\)\.\n/,
    );
    const text = letterOf(pain2009('Opioids Page(s): 29'));
    assert.doesNotMatch(shownAt(text, 'Chronic Pain Treatment'), /On these pages/);
    assert.match(shownAt(text, 'Page(s): 29', 9), /On these pages, among others: Carisoprodol/);
    const unsure = letterOf(citing('Decision based on MTUS Chronic Pain Treatment Guidelines, page 49.'));
    assert.doesNotMatch(shownAt(unsure, 'Chronic Pain Treatment'), /On these pages/);
  });

  it('says of ACOEM what of it is part of the MTUS, and denies nothing once all of that is ACOEM', () => {
    const other =
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ';
    const acoem = (name: string) => citing(`${other}Decision based on Non-MTUS Citation ${name}.`);
    const guidelines = acoem('ACOEM Guidelines');
    assert.match(
      shownAt(letterOf(guidelines), 'ACOEM Guidelines'),
      /\n\nOf ACOEM, the chapters of 2004 and that on the elbow of 2007 are part of the MTUS; the rest is not: looked to/,
    );
    const chapter = acoem('ACOEM: Low Back Disorders');
    assert.match(shownAt(letterOf(chapter), 'ACOEM: Low'), /\n\nNot part of the MTUS: looked to/);
    for (const cited of [guidelines, chapter]) {
      const later = shownAt(
        decidedOn('03/01/2019', cited),
        'Non-MTUS Citation',
        'Non-MTUS Citation '.length + 1,
      );
      assert.match(
        later,
        /\n\nThe MTUS itself has consisted of dated ACOEM guidelines since December 1, 2017; whether/,
      );
      assert.doesNotMatch(later, /[Nn]ot part|the rest is not/);
    }
  });

  it('says of what is no part of the MTUS when it is looked to, since that rule', () => {
    const odg = citing(
      'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, Zolpidem.',
    );
    const shown = shownAt(letterOf(odg), 'Official Disability');
    assert.match(shown, /\n\nOfficial Disability Guidelines: Pain \(Chronic\), Work Loss Data Institute\.\n/);
    assert.match(
      shown,
      /\n\nNot part of the MTUS: looked to where the schedule is silent or rebutted, .*8 CCR 9792\.21\.1/,
    );
    assert.match(shown, /How sure: general knowledge of the field, not checked against a document\./);
    assert.match(
      shownAt(decidedOn('03/01/2014', odg), 'Official Disability'),
      /\n\nNot part of the MTUS\.\n/,
    );
  });

  it('names the editions that are known where the letter prints another year', () => {
    const text = letterOf(citing('Decision based on MTUS Low Back Complaints 2009.'));
    assert.match(
      shownAt(text, 'Low Back Complaints'),
      /No edition of 2009 is known here\. Known: Low Back Complaints \(2004\), /,
    );
  });

  it('says that nothing is known of a work, and still what the other side cited', () => {
    const text = letterOf(citing('Decision based on Non-MTUS Citation Walker on Wrists, second edition.'));
    assert.match(
      shownAt(text, 'Walker on'),
      /^Walker on Wrists, second edition — cited by the expert reviewer\n\nNothing is known here of this work\.\n\nThe claims administrator, for the same item: MTUS Forearm/,
    );
  });

  it('says that the other side cited nothing', () => {
    const none = 'The Claims Administrator did not cite any medical evidence for its decision.';
    assert.match(
      shownAt(letterOf(citing('Decision based on MTUS Opioid Treatment 2016.', none)), 'Opioid Treatment'),
      /\n\nThe claims administrator, for the same item: no medical evidence cited\n/,
    );
  });
});
