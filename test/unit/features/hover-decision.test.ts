import assert from 'node:assert/strict';
import { appealGrounds } from '../../../server/src/knowledge/index';
import { HEADER, issues, item, letter, letterOf } from '../letter/letters';
import { shownAt } from './hovered';

const UNDATED = HEADER.replace('Decision Date: 03/01/2017 ', '');

describe('what follows from a decision', () => {
  const upheld = shownAt(letterOf(item()), 'Upheld');

  it('upheld: an appeal, with its last day counted from the decision date', () => {
    assert.match(
      upheld,
      /^Upheld — .*\n\nAppeal within 30 days of mailing: Friday, March 31, 2017 if mailed on the decision date \(computed\)\n/,
    );
  });

  it('upheld: says so where the last day is one of a weekend, which is not looked at', () => {
    const header = HEADER.replace('Decision Date: 03/01/2017', 'Decision Date: 03/02/2017');
    assert.match(
      shownAt(letter({ header, issues: issues(item()) }), 'Upheld'),
      /: Saturday, April 1, 2017 if mailed on the decision date \(computed; whether a weekend moves it is not computed\)\n/,
    );
  });

  it('upheld: the statute, every ground, and how long the denial stands', () => {
    const follows = upheld.slice(upheld.indexOf('What follows'));
    assert.equal(
      follows,
      `What follows

• It binds the parties. Appeal to the Appeals Board within 30 days of mailing, only on clear and convincing evidence of powers exceeded, fraud, conflict of interest, bias or a plain mistake of fact that is no matter of expert opinion (Labor Code 4610.6(h)); the letter does not give the day of mailing
• As commonly applied, the denial stands for 12 months unless the facts change materially (Labor Code 4610)`,
    );
    assert.equal(appealGrounds().length, 5);
  });

  it('overturned: when the treatment is authorized or reimbursed', () => {
    const shown = shownAt(
      letterOf(item({ decision: 'Overturned', rationale: 'It is medically necessary.' })),
      'Overturned',
    );
    assert.match(
      shown,
      /\n\nThe treatment is to be authorized within 5 business days of receiving the determination\n/,
    );
    assert.match(
      shown,
      /• The claims administrator authorizes the treatment within 5 business days of receiving the determination or, where it was already given, reimburses it within 20 days \(Labor Code 4610\.6\(j\)\)\n• It binds the parties\. Appeal/,
    );
    assert.doesNotMatch(shown, /12 months/);
  });

  it('partly overturned: of what was found necessary', () => {
    const shown = shownAt(letterOf(item({ decision: 'Partially Overturned' })), 'Partially');
    assert.match(shown, /\n\nWhat was found necessary is to be authorized within 5 business days/);
  });

  it('computes no day where the letter gives no decision date', () => {
    const shown = shownAt(letter({ header: UNDATED, issues: issues(item()) }), 'Upheld');
    assert.match(shown, /\n\nAppeal within 30 days of mailing\n/);
    assert.doesNotMatch(shown, /computed/);
  });

  it('is not told of a decision before the statute, nor of an unknown one', () => {
    const early = letter({ header: HEADER.replace('03/01/2017', '03/01/2012'), issues: issues(item()) });
    assert.doesNotMatch(shownAt(early, 'Upheld'), /What follows|Appeal/);
    assert.doesNotMatch(shownAt(letterOf(item({ decision: 'Uphled' })), 'Uphled'), /What follows|Appeal/);
  });

  it('is told on the decision, not on the request', () => {
    assert.doesNotMatch(shownAt(letterOf(item()), 'Wrist brace'), /What follows|Appeal within/);
  });
});

describe('a hover on the request for a drug', () => {
  it('says what the drug is', () => {
    assert.match(
      shownAt(letterOf(item({ request: 'Norco 10/325mg #90' })), 'Norco'),
      /\n\nRequest: Norco 10\/325mg #90 {2}\nhydrocodone\/acetaminophen · opioid · federal Schedule II on the decision date\n/,
    );
  });

  it('says in which schedule it was on that day', () => {
    const text = letter({
      header: HEADER.replace('03/01/2017', '03/01/2014'),
      issues: issues(item({ request: 'Norco 10/325mg #90' }), item({ request: 'Tramadol 50mg #60' })),
    });
    assert.match(shownAt(text, 'Norco'), /federal Schedule III on the decision date/);
    assert.match(shownAt(text, 'Tramadol'), /in no federal schedule on the decision date/);
    const undated = letter({ header: UNDATED, issues: issues(item({ request: 'Norco 10/325mg #90' })) });
    assert.match(shownAt(undated, 'Norco'), /federal Schedule II since October 6, 2014, III before\n/);
  });
});
