import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  itemIndexAt,
  itemSummaryOf,
  type SummaryFormat,
  summaryOf,
} from '../../../server/src/features/summary';
import { review } from '../../../server/src/review/review';
import { fold } from '../../../server/src/text/span';
import { anyText, SAMPLES } from '../../properties/texts';
import { HEADER, issues, item, letter, letterOf, SPACINGS } from '../letter/letters';

const summary = (text: string, format: SummaryFormat = 'markdown'): string => summaryOf(review(text), format);
const lines = (text: string, format?: SummaryFormat): readonly string[] => summary(text, format).split('\n');

const RATIONALE = `The records do not show why the injured
worker needs a brace. Braces are used for sprains. The request for a wrist brace is not medically
necessary.`;
const LETTER = letterOf(item({ rationale: RATIONALE }));

const MARKDOWN = `# IMR determination CM17-9900123

1 upheld.

- **Case number:** CM17-9900123
- **Decision date:** 03/01/2017
- **Date of injury:** 08/09/2015
- **UR denial date:** 01/17/2017
- **Application received:** 01/30/2017
- **Date assigned:** 02/03/2017
- **Priority:** Standard
- **Reviewer’s specialty:** Hand Surgery, Family Practice
- **Patient’s age:** 39
- **Patient’s sex:** male

## 1. Wrist brace

- **Decision:** Upheld
- **Last day to appeal:** Friday, March 31, 2017 (computed, not moved for a weekend or a holiday; Labor Code 4610.6(h))
- **Reasons, in the words of the rationale:** “The records do not show why the injured worker needs a brace.”
- **Conclusion:** “The request for a wrist brace is not medically necessary.”
- **Claims administrator cited:** MTUS Forearm, Wrist, and Hand Complaints 2004
- **Expert reviewer cited:** MTUS Forearm, Wrist, and Hand Complaints 2004, Initial Care

## How the last days were computed

- **To appeal:** 30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail (Labor Code 4610.6(h))

Read by IMR Letters from the text of the letter; check against the letter.
`;

const PLAIN = MARKDOWN.replaceAll(/^- \*\*(.+?)\*\*/gm, '$1')
  .replace('# IMR determination CM', 'IMR DETERMINATION CM')
  .replaceAll('## ', '');

describe('a summary', () => {
  it('gives case, decision, reasons, conclusion and citations as Markdown', () => {
    assert.equal(summary(LETTER), MARKDOWN);
  });

  it('gives the same as plain text', () => {
    assert.equal(summary(LETTER, 'plain'), PLAIN);
  });

  it('does not depend on how lines are set apart', () => {
    for (const [name, set] of Object.entries(SPACINGS)) assert.equal(summary(set(LETTER)), MARKDOWN, name);
  });

  it('says of what is missing that it is not found', () => {
    const bare = letter({
      header: null,
      summary: 'CLINICAL CASE SUMMARY\nShe fell.',
      issues: issues(item({ claims: null, reviewer: null, rationale: null })),
    });
    const missing = lines(bare).filter((line) => line.endsWith('not found in this letter'));
    assert.deepEqual(missing, [
      '- **Case header:** not found in this letter',
      '- **Patient’s age:** not found in this letter',
      '- **Patient’s sex:** not found in this letter',
      '- **Rationale:** not found in this letter',
      '- **Claims administrator cited:** not found in this letter',
      '- **Expert reviewer cited:** not found in this letter',
    ]);
    assert.match(
      summary(letterOf(item().replace(': Upheld', ':'))),
      /\*\*Decision:\*\* not found in this letter/,
    );
    assert.match(
      summary(letterOf(item({ rationale: 'The records do not show why he needs it.' }))),
      /\*\*Conclusion:\*\* not found in this letter/,
    );
  });

  it('quotes what it cannot name: an unknown decision, a paragraph that cites nothing', () => {
    const text = summary(
      letterOf(
        item({
          decision: 'Uphled',
          claims: 'The Claims Administrator did not cite\nany medical evidence for its decision.',
        }),
      ),
    );
    assert.match(text, /\*\*Decision:\*\* “Uphled”/);
    assert.match(
      text,
      /\*\*Claims administrator cited:\*\* “The Claims Administrator did not cite any medical evidence for its decision.”/,
    );
  });

  it('gives of a partly approved request what is decided, and the whole in its words', () => {
    const heading = `Wax bath, eight visits was the original request. Wax bath, four visits was authorized by
the Claims Administrator. The remaining IMR eligible portion of the original request, Wax bath, four
visits is: Upheld`;
    const text = summary(letterOf(item().replace('Wrist brace: Upheld', heading)));
    assert.match(text, /^## 1\. Wax bath, four visits$/m);
    assert.ok(text.includes(`- **In the letter’s words:** “${heading.replaceAll('\n', ' ')}”`));
  });

  it('gives the date of injury of the clinical summary where the header has another', () => {
    const other = letter({
      summary: 'CLINICAL CASE SUMMARY\nThe injured worker has an injury date of 08/06/2015.',
    });
    assert.ok(lines(other).includes('- **Date of injury in the clinical summary:** 08/06/2015'));
    assert.ok(!lines(LETTER).some((line) => line.includes('in the clinical summary')));
  });

  it('gives each way of computing once, and none where no day is computed', () => {
    const necessary = { decision: 'Overturned', rationale: 'It is medically necessary.' };
    const text = summary(
      letterOf(item(), item({ request: 'Wax bath' }), item({ request: 'Thumb splint', ...necessary })),
    );
    const [, computed] = text.split('## How the last days were computed\n\n');
    assert.deepEqual(computed!.match(/(?<=^- \*\*)[^:]+/gm)?.slice(0, 2), ['To appeal', 'To authorize']);
    assert.equal(computed!.match(/\*\*To appeal:/g)?.length, 1);
    const undated = summary(
      letter({ header: HEADER.replace('Decision Date: 03/01/2017 ', ''), issues: issues(item()) }),
    );
    assert.match(
      undated,
      /^- \*\*Time to appeal:\*\* within 30 days of mailing \(Labor Code 4610\.6\(h\)\)$/m,
    );
    assert.doesNotMatch(undated, /computed/);
  });

  it('sets several reasons as points in plain text', () => {
    const rationale = `The records do not show why the injured worker needs a brace. No report documents an unstable wrist. The request for a wrist brace is not medically necessary.`;
    const text = summary(letterOf(item({ rationale })), 'plain');
    assert.match(
      text,
      /^Reasons, in the words of the rationale:\n• “The records .*”\n• “No report .*”\nConclusion: /m,
    );
  });

  it('says once what is reason and conclusion in one sentence', () => {
    const rationale = 'As no operation is planned, the request for a wrist brace is not medically necessary.';
    const text = summary(letterOf(item({ rationale })), 'plain');
    assert.ok(text.includes(`\nConclusion, with its reason: “${rationale}”\n`));
    assert.doesNotMatch(text, /^Reasons/m);
  });

  it('has no findings: they are for whoever reads the letter', () => {
    const reviewed = review(letterOf(item({ decision: 'Uphled' })));
    assert.ok(reviewed.findings.some(({ code }) => code === 'unknown-decision'));
    for (const text of [summaryOf(reviewed, 'plain'), itemSummaryOf(reviewed, 0, 'plain')!])
      assert.doesNotMatch(text, /unknown-decision|is no decision/);
  });

  it('counts what has no known decision', () => {
    const text = letterOf(item(), item({ request: 'Wax bath', decision: 'Uphled' }));
    assert.match(summary(text, 'plain'), /\n\n1 upheld, 1 without a known decision\.\n/);
  });

  it('ends with the file it is from, and that it is to be checked', () => {
    const of = (file: string | null) => summaryOf(review(LETTER), 'plain', file).trimEnd().split('\n').at(-1);
    const caution = 'Read by IMR Letters from the text of the letter; check against the letter.';
    assert.equal(of('smith.txt'), `Letter: smith.txt. ${caution}`);
    assert.equal(of(null), caution);
  });

  it('says of other layouts what is not read from them', () => {
    const notice = SAMPLES.find(({ name }) => name === '07-notice-of-2013.txt')!.text;
    assert.match(
      summary(notice),
      /^- \*\*Reasons and citations:\*\* not read\. Of a notice of 2013 IMR Letters reads the sections, the requests and the decisions only\. They begin in line \d+\.$/m,
    );
  });

  it('joins words that line ends cut', () => {
    const rationale =
      'A non-union. The non-\nunion was not documented by the provider. It is not medically necessary.';
    assert.match(
      summary(letterOf(item({ rationale }))),
      /“The non-union was not documented by the provider\.”/,
    );
  });

  it('states nothing but the letter’s own words', () => {
    for (const { name, text } of SAMPLES) {
      const words = fold(text).replace(/- /g, '-');
      for (const [, quoted] of summary(text, 'plain').matchAll(/“([^”]+)”/g)) {
        assert.ok(words.includes(quoted!.replace(/- /g, '-')), `${name}: ${quoted}`);
      }
    }
  });
});

describe('the summary of one item', () => {
  const text = letterOf(
    item({ rationale: RATIONALE }),
    item({ request: 'Thumb splint', decision: 'Uphled' }),
  );

  it('is about that item alone', () => {
    const own = itemSummaryOf(review(text), 0, 'markdown')!;
    assert.equal(own, MARKDOWN.replace(/1 upheld\.[\s\S]*?(?=## 1)/, ''));
    const other = itemSummaryOf(review(text), 1, 'markdown')!;
    assert.match(other, /^# IMR determination CM17-9900123\n\n## 2\. Thumb splint\n/);
  });

  it('is none where there is no such item', () => {
    for (const index of [-1, 2, 0.5, Number.NaN])
      assert.equal(itemSummaryOf(review(text), index, 'plain'), null);
  });

  it('is found by a place in the item', () => {
    const { letter: read } = review(text);
    assert.equal(itemIndexAt(read, text.indexOf('The records do not')), 0);
    assert.equal(itemIndexAt(read, text.indexOf('Uphled')), 1);
    assert.equal(itemIndexAt(read, text.indexOf('baker')), null);
  });
});

describe('a hostile letter', () => {
  const HOSTILE =
    '# <b>*_`brace`_*</b> [x](command:workbench.trash) ![y](https://evil.example/z.png) &lt; $a$ ~~no~~ www.evil.example a@evil.example\u202e';
  const text = letterOf(item({ request: HOSTILE, rationale: `The records do not show ${HOSTILE}.` }));

  it('becomes no markup in Markdown', () => {
    const markdown = summary(text);
    const literal = markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, '').replaceAll(/^(?:#+ |\s*- )|\*\*/gm, '');
    assert.doesNotMatch(literal, /[\\`*_[\]<~$]|&[#\w]|:\/\/|www\.|@\w/);
    assert.doesNotMatch(markdown, /\u202e/);
  });

  it('stays as it is in plain text, but for what does not show', () => {
    assert.ok(summary(text, 'plain').includes(`1. ${HOSTILE.replace('\u202e', '\ufffd')}`));
  });

  it('begins no line', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        for (const line of lines(any)) assert.match(line, /^(?:#{1,2} (?:IMR|\d+\.|How)|\s*- |[\d\w]|$)/);
      }),
      { numRuns: 100 },
    );
  });

  it('has no other case number than its own', () => {
    assert.match(
      summary(letter({ header: HEADER.replace('CM17-9900123', 'CM17-1') })),
      /^# IMR determination CM17-1$/m,
    );
  });
});
