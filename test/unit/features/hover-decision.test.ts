import assert from 'node:assert/strict';
import { appealGrounds } from '../../../server/src/knowledge/index';
import { SAMPLES } from '../../properties/texts';
import { HEADER, issues, item, letter, letterOf } from '../letter/letters';
import { shownAt } from './hovered';

const UNDATED = HEADER.replace('Decision Date: 03/01/2017 ', '');

describe('what follows from a decision', () => {
  const upheld = shownAt(letterOf(item()), 'Upheld');
  const overturned = shownAt(
    letterOf(item({ decision: 'Overturned', rationale: 'It is medically necessary.' })),
    'Overturned',
  );

  it('stands right after it with the computed day, before request and reasons', () => {
    assert.equal(
      upheld.slice(0, upheld.indexOf('\n\nRequest: ')),
      `Upheld — The denial stands: the treatment need not be approved.

Last day to appeal: Friday, March 31, 2017 — computed: 30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail (Labor Code 4610.6(h))`,
    );
    assert.equal(
      overturned.slice(0, overturned.indexOf('\n\nRequest: ')),
      `Overturned — The denial is set aside: the treatment must be approved.

Last day for the claims administrator to authorize: Wednesday, March 8, 2017 — computed: 5 working days from receipt, as if received on the decision date; holidays are not taken out, so the day may be later: this is the earliest (Labor Code 4610.6(j))`,
    );
  });

  it('is told on the request as well, without the statute', () => {
    const request = shownAt(letterOf(item()), 'Wrist brace');
    assert.equal(request, upheld.slice(0, upheld.indexOf('\n\nBy statute')));
  });

  it('upheld: the statute, every ground, service by mail, and how long the denial stands', () => {
    assert.equal(
      upheld.slice(upheld.indexOf('By statute')),
      `By statute

• It binds the parties. Appeal to the Appeals Board within 30 days of mailing, only on clear and convincing evidence of powers exceeded, fraud, conflict of interest, bias or a plain mistake of fact that is no matter of expert opinion (Labor Code 4610.6(h))
• Service by mail extends the 30 days for an appeal by 5. Matute v. Los Angeles Unified School Dist. (2015), Appeals Board en banc (Code of Civil Procedure 1013)
• As commonly applied, the denial stands for 12 months unless the facts change materially (Labor Code 4610)`,
    );
    assert.equal(appealGrounds().length, 5);
  });

  it('overturned: that what was already given is reimbursed', () => {
    const given =
      '• What was already given is reimbursed within 20 days of receiving the determination (Labor Code 4610.6(j))';
    assert.ok(overturned.includes(`By statute\n\n${given}\n• It binds the parties. Appeal`));
    assert.doesNotMatch(overturned, /12 months/);
    const retrospective = letterOf(
      item({
        request: 'Retrospective wrist brace',
        decision: 'Overturned',
        rationale: 'It is medically necessary.',
      }),
    );
    const shown = shownAt(retrospective, 'Overturned');
    assert.match(
      shown,
      /\n\nLast day for the claims administrator to reimburse: Tuesday, March 21, 2017 — computed: 20 days/,
    );
    assert.ok(!shown.includes(given));
  });

  it('partly overturned: of what was found necessary, and of an appeal against the rest', () => {
    const shown = shownAt(letterOf(item({ decision: 'Partially Overturned' })), 'Partially');
    assert.match(
      shown,
      /\n\nLast day for the claims administrator to authorize what was found necessary: Wednesday, March 8, 2017 — .* {2}\nLast day to appeal: Friday, March 31, 2017 — /,
    );
  });

  it('computes no day where the letter gives no decision date', () => {
    const shown = shownAt(letter({ header: UNDATED, issues: issues(item()) }), 'Upheld');
    assert.match(shown, /\n\nTime to appeal: within 30 days of mailing \(Labor Code 4610\.6\(h\)\)\n/);
    assert.doesNotMatch(shown, /computed/);
  });

  it('is not told of a decision before the statute, nor of an unknown one', () => {
    const early = letter({ header: HEADER.replace('03/01/2017', '03/01/2012'), issues: issues(item()) });
    assert.doesNotMatch(shownAt(early, 'Upheld'), /By statute|appeal/i);
    assert.doesNotMatch(shownAt(letterOf(item({ decision: 'Uphled' })), 'Uphled'), /By statute|appeal/i);
  });
});

describe('a hover on a decision of a layout that is known by its frame', () => {
  const notice = SAMPLES.find(({ name }) => name === '07-notice-of-2013.txt')!.text;
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

  it('says that reasons and citations are not read, and where they begin', () => {
    const line = lineOf(notice, 'Regarding the request for purchase');
    for (const words of ['purchase of an H-wave', 'not medically necessary and appropriate'])
      assert.match(
        shownAt(notice, words),
        new RegExp(
          `\\n\\nRequest: .+\\n\\nReasons and citations: not read. Of a notice of 2013 IMR Letters reads the sections, the requests and the decisions only. They begin in line ${line}\\.(?:\\n|$)`,
        ),
      );
  });

  it('names no line where the letter does not say to which request the reasons belong', () => {
    for (const other of [
      notice.replace('Regarding the request for purchase', 'Regarding the request for rental'),
      notice.replace(
        'Regarding the request for purchase of an H-wave device',
        'Regarding the request for purchase of an H-wave devices',
      ),
      SAMPLES.find(({ name }) => name === '05-late-2013-layout.txt')!.text,
    ])
      assert.match(
        shownAt(other, 'not medically'),
        /\n\nReasons and citations: not read\. Of a .+ IMR Letters reads the sections, the requests and the decisions only\.(?:\n|$)/,
      );
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
