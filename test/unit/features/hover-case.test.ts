import assert from 'node:assert/strict';
import { HEADER, item, letter, letterOf, SUMMARY } from '../letter/letters';
import { hovered, shownAt } from './hovered';

const TEXT = letterOf(item(), item({ request: 'Thumb splint', decision: 'Overturned' }));
const headed = (from: string, to: string): string => letter({ header: HEADER.replace(from, to) });

describe('a hover on the header', () => {
  it('shows on the case number what was decided and when what happened', () => {
    assert.deepEqual(hovered(TEXT, 'CM17'), [
      'CM17-9900123',
      `CM17-9900123 — 1 upheld, 1 overturned

• Wrist brace — Upheld
• Thumb splint — Overturned

Injured August 9, 2015 · denied January 17, 2017 · application received January 30, 2017 · assigned February 3, 2017 · decided March 1, 2017

Last day to appeal: Friday, March 31, 2017 · Last day for the claims administrator to authorize: Wednesday, March 8, 2017 (computed)`,
    ]);
  });

  it('counts from the denial to the application, beside the limit of the statute', () => {
    assert.deepEqual(hovered(TEXT, '01/17/2017'), [
      '01/17/2017',
      `Utilization review denial — January 17, 2017

• 13 days from the denial to the receipt of the application
• Limit: 30 days from service of the utilization review decision on the employee (Labor Code 4610.5(h)); the letter does not give the day of service

Computed from the dates that the letter prints.`,
    ]);
    assert.match(shownAt(TEXT, '01/30/2017'), /^Application received — .*\n\n• 13 days from the denial/);
  });

  it('tells of the shorter limit of the formulary only once there was one', () => {
    assert.doesNotMatch(shownAt(TEXT, '01/17/2017'), /formulary/);
    assert.match(
      shownAt(headed('01/17/2017', '01/17/2018'), '01/17/2018'),
      /• In a dispute over the drug formulary: 10 days from service/,
    );
  });

  it('says what follows, counts to the decision from assignment and receipt, and says which MTUS was in force', () => {
    assert.equal(
      shownAt(TEXT, '03/01/2017'),
      `Decision — March 1, 2017

• Last day to appeal: Friday, March 31, 2017 — computed: 30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail (Labor Code 4610.6(h))
• Last day for the claims administrator to authorize: Wednesday, March 8, 2017 — computed: 5 working days from receipt, as if received on the decision date; holidays are not taken out, so the day may be later: this is the earliest (Labor Code 4610.6(j))
• 30 days from the receipt of the application to the decision
• 26 days from the assignment to the decision
• Limit: 30 days from receipt of the request for review and the supporting documents (Labor Code 4610.6(d)); the letter does not give that day
• In force that day: MTUS of 2016. A second chronic pain edition (the ODG pain chapter of April 6, 2015) and an opioids guideline, for treatment requests made on or after July 29, 2016. Body parts still by ACOEM 2004.

Computed from the dates that the letter prints.`,
    );
  });

  it('says of a decision long after the assignment that a late one binds', () => {
    assert.match(shownAt(headed('02/03/2017', '01/20/2017'), '03/01/2017'), /• If it was late: .*Margaris/);
    assert.doesNotMatch(shownAt(TEXT, '03/01/2017'), /was late/);
  });

  it('counts long times in years and months, and says whether the summary gives the same injury', () => {
    assert.equal(
      shownAt(TEXT, '08/09/2015'),
      `Date of injury — August 9, 2015

• 1 year and 5 months from the injury to the denial
• 1 year and 6 months from the injury to the decision

Computed from the dates that the letter prints.`,
    );
    const injured = (day: string) =>
      shownAt(
        letter({
          summary: SUMMARY.replace('wet floor on', 'wet floor, an injury of').replace('08/09/2015', day),
        }),
        '08/09/2015',
      );
    assert.match(injured('08/09/2015'), /• The clinical summary gives the same date\n/);
    assert.match(injured('08/19/2015'), /• The clinical summary says “08\/19\/2015”\n/);
  });

  it('says plainly when dates stand in another order, and when no calendar has one', () => {
    assert.match(
      shownAt(headed('02/03/2017', '03/03/2017'), '03/03/2017'),
      /• The decision is dated 2 days before the assignment\n/,
    );
    assert.equal(
      shownAt(headed('08/09/2015', '02/30/2015'), '02/30/2015'),
      'Date of injury — no calendar has this date.',
    );
  });

  it('says what each priority means for the determination', () => {
    assert.match(
      shownAt(TEXT, 'Standard'),
      /^Regular review\n\nThe determination is due within 30 days from receipt/,
    );
    assert.match(
      shownAt(headed('Standard', 'Expedited'), 'Expedited'),
      /^Expedited review — .*\n\n.* within 3 days from/,
    );
  });

  it('shows on the specialty what the reviewer decided, and does not judge whether it fits', () => {
    const [words, shown] = hovered(TEXT, 'Hand Surgery')!;
    assert.equal(words, 'Hand Surgery');
    assert.match(
      shown,
      /^Hand Surgery, Family Practice — licensed in California, Oregon\n\nDecided in this letter: equipment \(2\)\.\n/,
    );
    assert.match(shown, /Labor Code 139\.5/);
    assert.equal(shownAt(TEXT, 'Oregon'), shown);
  });

  it('says nothing of the labels', () => {
    for (const words of ['Case Number', 'Date Assigned', 'Priority', 'State(s)']) {
      assert.equal(hovered(TEXT, words), null, words);
    }
  });
});

describe('hostile text in a header', () => {
  const HOSTILE = [
    '[x](command:evil)',
    '<img src=x>',
    '**b**',
    'https://evil.example',
    '\u202e\u2066evil\u0007',
    '`c` $(zap)',
  ];

  for (const hostile of HOSTILE) {
    it(`is shown as plain text: ${JSON.stringify(hostile)}`, () => {
      const text = TEXT.replace('Hand Surgery', `Hand ${hostile} Surgery`)
        .replace('Oregon', `Oregon ${hostile}`)
        .replace('Thumb splint', `Thumb ${hostile} splint`);
      const visible = hostile.replace(/[^ -~]/g, '\ufffd');
      assert.ok(shownAt(text, 'Hand ').startsWith(`Hand ${visible} Surgery, Family Practice — licensed in`));
      assert.ok(shownAt(text, 'CM17').includes(`• Thumb ${visible} splint — Overturned`));
    });
  }
});
