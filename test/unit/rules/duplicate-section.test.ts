import { HEADER, ISSUES, issues, item, letter, PROCESS, SUMMARY } from '../letter/letters';
import { assertOnce, assertSilent, because, evidenceIn, SPLINT, told } from './reported';

const CODE = 'duplicate-section';
const CREDENTIALS = 'The Expert Reviewer has the following credentials';

describe(CODE, () => {
  const sound: Record<string, string> = {
    'the letter is sound': letter(),
    'a sentence names the section': because('The clinical case summary says so.'),
    'a sentence names it in capitals': because('The CLINICAL CASE SUMMARY tells of no fracture.'),
    'a line begins with its title and goes on': told('\nClinical case summary of the first visit was short.'),
    'a report within the summary has a title of another layout': told('\n\nCase Summary: he bakes again.'),
    'a heading within the rationale is a title of another layout': because(
      '\n\nCASE SUMMARY: a sprain.\n\nDOCUMENTS REVIEWED:\n\nThree reports.\n\n',
    ),
    'the foot of each page names the letter': letter().replaceAll(
      '\n\n',
      '\n\nFinal Determination Letter for IMR Case Number CM17-9900123\n\n\f',
    ),
    'several items follow': letter({ issues: issues(item(), SPLINT) }),
  };
  for (const [name, text] of Object.entries(sound)) it(`is silent where ${name}`, () => assertSilent(text));

  const faults: Record<string, readonly [string, string]> = {
    'the summary stands twice': [`${SUMMARY}\n\n${SUMMARY}`, 'CLINICAL CASE SUMMARY'],
    'its heading stands twice': [
      SUMMARY.replace('He has gone', '\n\nCLINICAL CASE SUMMARY\n\nHe has gone'),
      'CLINICAL CASE SUMMARY',
    ],
    'the second heading has a colon': [
      SUMMARY.replace('He has gone', '\n\nClinical Case Summary:\n\nHe has gone'),
      'Clinical Case Summary',
    ],
  };
  for (const [name, [summary, words]] of Object.entries(faults)) {
    it(`is reported once, at the second heading, where ${name}`, () => {
      assertOnce(letter({ summary }), CODE, words);
    });
  }

  it('is reported where the way of the determination is told twice', () => {
    const process = PROCESS.slice(0, PROCESS.indexOf(CREDENTIALS));
    assertOnce(
      letter({ process: `${process}\n\n${PROCESS}` }),
      CODE,
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    );
  });

  it('is reported where the credentials stand twice', () => {
    const process = `${PROCESS}\n\n${PROCESS.slice(PROCESS.indexOf(CREDENTIALS))}`;
    assertOnce(letter({ process }), CODE, CREDENTIALS);
  });

  it('is reported where the issues begin twice', () => {
    const decided = `${issues(item())}\n\n${issues(SPLINT)}`;
    assertOnce(letter({ issues: decided }), CODE, ISSUES);
  });

  it('leads to the first heading', () => {
    const text = [HEADER, PROCESS, SUMMARY, SUMMARY, issues(item())].join('\n\n');
    assertOnce(text, CODE, 'CLINICAL CASE SUMMARY');
    const [first] = evidenceIn(text);
    if (first !== 'CLINICAL CASE SUMMARY') throw new Error(String(first));
  });
});
