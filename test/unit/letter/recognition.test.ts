import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_LENGTH, recogniseLetter, resemblesLetter } from '../../../server/src/letter/recognition';

const HEADER = `Case Number: CM17-9900501
Date Assigned: 02/03/2017 Date of Injury: 08/09/2015
Decision Date: 03/01/2017 UR Denial Date: 01/17/2017
Priority: Standard Application
Received:
01/30/2017
`;
const PROCESS = `HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.
`;
const SUMMARY = `CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 39 year old baker with a sprained wrist.
`;
const ISSUES = `IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Wrist brace: Upheld

Claims Administrator guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.

Decision rationale: No need for a brace is documented. The request is not medically necessary.
`;
const LETTER = [HEADER, PROCESS, SUMMARY, ISSUES].join('\n');
const HEADINGS = [PROCESS, SUMMARY, ISSUES].map((section) => section.split('\n', 1)[0]!);

const LATE_2013 = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
P.O. Box 99999

HOW THE IMR FINAL DETERMINATION WAS MADE
A physician looked at the file.

DOCUMENTS REVIEWED
Notes of the treating physician

CLINICAL CASE SUMMARY
A cook with a burnt hand.
`;
const NOTICE_2013 = `Notice of Independent Medical Review Determination

Dated: 9/2/2013

1) MAXIMUS Federal Services, Inc. has determined the request for a burn dressing is not medically
necessary and appropriate.

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
An application was filed on 6/5/2013.
`;
const PROFESSIONAL_REVIEW = `MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE: A walking boot

CASE SUMMARY:
A driver with a broken toe.
`;

describe('recognition of a letter', () => {
  const letters: Record<string, string> = {
    'of 2014 and later': LETTER,
    'without its case header': PROCESS + SUMMARY + ISSUES,
    'of which only the decisions are left': ISSUES,
    'that lacks its first heading': HEADER + PROCESS.slice(PROCESS.indexOf('MAXIMUS')) + SUMMARY + ISSUES,
    'with a misspelled heading': LETTER.replace('CLINICAL', 'CLINCAL'),
    'whose header was cut into columns': LETTER.replace(
      HEADER,
      `Case Number:\nDate Assigned:\nPriority:\n\nCM17-9900501\n02/03/2017\nStandard\n\nApplication\nReceived:\n01/30/2017\n`,
    ),
    'with its cover letter': `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n${'Dear Ms. Example:\n'.repeat(40)}${LETTER}`,
    'of an unknown layout': `${HEADER}\nMAXIMUS Federal Services has completed the Independent Medical Review of this case.\n\nOUTCOME\nThe denial stands.\n`,
    'of late 2013': LATE_2013,
    'that is a notice of 2013': NOTICE_2013,
    'that is a notice of 2013 with a letterhead': `MAXIMUS FEDERAL SERVICES, INC.\nP.O. Box 99999\n${NOTICE_2013}`,
    'that is a Medical Professional Review': PROFESSIONAL_REVIEW,
  };
  for (const [name, text] of Object.entries(letters)) {
    it(`knows one ${name}`, () => assert.equal(recogniseLetter(text), true));
  }

  const extractions: Record<string, (text: string) => string> = {
    'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
    'CR line ends': (text) => text.replaceAll('\n', '\r'),
    'a byte order mark': (text) => `\uFEFF${text}`,
    'blank lines and form feeds before it': (text) => `\n \n\f\r\n${text}`,
    'a page number before it': (text) => `--- Page 1 of 3 ---\n${text}`,
    'double spacing': (text) => text.replaceAll('\n', ' \n\n'),
    'centred titles': (text) => text.replaceAll(/^[A-Z ,]+$/gm, '\t        $&'),
    'indented lines': (text) => text.replaceAll(/^/gm, '      '),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
    ligatures: (text) => text.replaceAll('fi', '\uFB01'),
    'short lines': (text) => text.replaceAll(/(.{30}\S*) /g, '$1\n'),
  };
  for (const [name, extract] of Object.entries(extractions)) {
    it(`knows each layout with ${name}`, () => {
      for (const text of [LETTER, PROCESS + SUMMARY + ISSUES, LATE_2013, NOTICE_2013, PROFESSIONAL_REVIEW]) {
        assert.equal(recogniseLetter(extract(text)), true, extract(text));
      }
    });
  }

  const otherTexts: Record<string, string> = {
    nothing: '',
    'blank lines': '\n\n\f\n',
    'prose about the review': `An Independent Medical Review ends with a letter. In it CLINICAL CASE SUMMARY and
HOW THE IMR FINAL DETERMINATION WAS MADE are headings. MAXIMUS Federal Services sent the complete
case file to an expert reviewer, it says.`,
    'a list of the headings': HEADINGS.join('\n'),
    'an explanation of the headings': HEADINGS.map((heading) => `${heading}\nWhat this part says.\n`).join(
      '\n',
    ),
    'Markdown about the headings': HEADINGS.map((heading) => `## ${heading}\n\nWhat this part says.\n`).join(
      '\n',
    ),
    'a letter quoted in Markdown': `# Example\n\n\`\`\`\n${LETTER}\`\`\`\n`,
    'a letter in a code fence alone': `\`\`\`\n${LETTER}\`\`\`\n`,
    'headings as strings of a program': `const HEADINGS = [\n${HEADINGS.map((heading) => `  '${heading}',`).join('\n')}\n];`,
    'a letter as a string of a program': `LETTER = """\n${LETTER}"""\n`,
    'a letter in JSON': JSON.stringify({ text: LETTER }, null, 2),
    'a letter in CSV': `number,text\n1,"${LETTER}"\n`,
    'a letter in CSV without a header': `"${LETTER}"\n`,
    'a letter in HTML': `<pre>\n${LETTER}</pre>`,
    'a letter quoted in an e-mail': LETTER.replaceAll(/^/gm, '> '),
    'a letter forwarded in an e-mail': `From: A. Example\nSubject: IMR CM17-9900501\n\nSee below.\n\n${LETTER}`,
    'a memorandum that begins with the case number': `RE: IMR CM17-9900501\nOur comment on the letter:\n\n${PROCESS}${SUMMARY}`,
    'notes under a case header': `${HEADER}\nCall the treating physician.\n`,
    'a chart note with a heading of the same words': 'CLINICAL CASE SUMMARY\nThe patient feels better.\n',
    'a form that names the reviewer': `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\nP.O. Box 99999\nSend the application to this address.`,
    'an article on the notice': `Notice of Independent Medical Review Determination\nWhat does this letter mean for you?`,
    'the titles of a Medical Professional Review':
      'MEDICAL PROFESSIONAL REVIEW\nISSUE AT DISPUTE:\nCASE SUMMARY:\nMEDICAL REVIEWER QUALIFICATIONS:\n',
  };
  for (const [name, text] of Object.entries(otherTexts)) {
    it(`leaves alone ${name}`, () => assert.equal(recogniseLetter(text), false));
  }

  it('looks at nothing beyond the head', () => {
    const room = '\n'.repeat(HEAD_LENGTH);
    assert.equal(recogniseLetter(room.slice(LETTER.length) + LETTER), true);
    assert.equal(recogniseLetter(room + LETTER), false);
  });
});

describe('recognition of real letters', () => {
  const folder = process.env.IMR_LETTERS;
  if (!folder) {
    console.log('IMR_LETTERS is not set: recognition of real letters was left out.');
    return;
  }
  const texts = (name: string): readonly { readonly file: string; readonly text: string }[] =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ file, text: readFileSync(join(folder, name, file), 'utf8') }));

  for (const name of ['real', 'other-extractors', 'seeds']) {
    it(`knows all of ${name}, whatever their line ends`, () => {
      const unknown = texts(name).filter(
        ({ text }) => ![text, ...lineEndsOf(text)].every((each) => recogniseLetter(each)),
      );
      assert.deepEqual(
        unknown.map(({ file }) => file),
        [],
      );
    });
  }
  it('leaves not-letters alone', () => {
    const known = texts('not-letters').filter(({ text }) => recogniseLetter(text));
    assert.deepEqual(
      known.map(({ file }) => file),
      [],
    );
  });
});

describe('likeness to a letter', () => {
  it('is seen in a letter that comes after something else, or has lost parts', () => {
    for (const text of [`Dear Ms. Sample,\n\nhere is the letter.\n\n${LETTER}`, HEADER]) {
      assert.ok(!recogniseLetter(text));
      assert.ok(resemblesLetter(text));
    }
  });

  it('is not seen in what only speaks of letters', () => {
    const notes = `Notes\n\nThe letter has the headings ${HEADINGS.join(', ')}.\n`;
    for (const text of ['', notes, 'Case Number: CM17-9900501\n\nCall them back.\n'])
      assert.ok(!resemblesLetter(text));
  });
});

function lineEndsOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return [lines.join('\r\n'), lines.join('\r')];
}
