import assert from 'node:assert/strict';
import { INTRODUCTION, ISSUES, item, letter, letterOf, RATIONALE } from '../letter/letters';
import { assertOnly, assertSound, findingsIn, structuralFindings } from './findings';

const CODE = 'unrecognized-layout';

describe(CODE, () => {
  const sound: Record<string, string> = {
    'every word of the issues belongs to an item': letterOf(item(), item({ request: 'Wax bath' })),
    'the introduction is missing': letter({ issues: `${ISSUES}\n\n${item()}` }),
    'the introduction is centred': letter().replace('The Final', '          The Final'),
    'a rationale has several paragraphs': letterOf(
      item({ rationale: `No cast was worn.\n\nNo fracture is known.\n\n${RATIONALE}` }),
    ),
    'a page number stands below': `${letter()}\n\n3\n`,
    'text stands above the header': `Final Determination Letter for IMR Case Number CM17-9900123\n\n${letter()}`,
  };
  for (const [name, text] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => assertSound(text));
  }

  it('is reported at the text that belongs to no item', () => {
    const note = 'A note of the clerk that no item has.';
    const text = letter().replace(INTRODUCTION, `${INTRODUCTION}\n\n${note}\n\nIt is long.`);
    assert.deepEqual(findingsIn(text), [[CODE, `${note} It is long.`]]);
  });

  it('is reported at the first line where no layout fits', () => {
    for (const text of [
      '\n\n  A determination by other people.\nThe denial stands.\n',
      'A determination by other people.',
    ]) {
      assert.deepEqual(findingsIn(text), [[CODE, 'A determination by other people.']]);
    }
  });

  it('is reported of an empty text, without leaving it', () => {
    for (const text of ['', '\n', '   ']) {
      const [finding, ...others] = structuralFindings(text);
      assert.deepEqual([finding?.code, others.length], [CODE, 0]);
      assert.ok(finding!.span.end <= text.length);
    }
  });

  it('is reported once of a layout of which only the frame is known', () => {
    const layouts: Record<string, string> = {
      'Notice of Independent Medical Review Determination': `Notice of Independent Medical Review Determination

Dated: 9/27/2013

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.
`,
      'ISSUE AT DISPUTE': `MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE: A walking boot

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
The toe has healed.
`,
      'HOW THE IMR FINAL DETERMINATION WAS MADE': `HOW THE IMR FINAL DETERMINATION WAS MADE
A physician read the file.

DOCUMENTS REVIEWED
Notes.

CLINICAL CASE SUMMARY
A cook with a burnt hand.

IMR DECISION(S) AND RATIONALE(S)

1. The request for one wax bath is not medically necessary and appropriate.
`,
    };
    for (const [words, text] of Object.entries(layouts)) assertOnly(text, CODE, words);
  });
});
