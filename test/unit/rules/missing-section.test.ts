import assert from 'node:assert/strict';
import { HEADER, ISSUES, issues, item, letter, PROCESS, SUMMARY } from '../letter/letters';
import { assertOnly, assertSound, findingsIn } from './findings';

const CODE = 'missing-section';

describe(CODE, () => {
  const sound: Record<string, string> = {
    'all sections are there': letter(),
    'the header is missing': letter({ header: null }),
    'a title has a colon': letter().replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMMARY:'),
    'a title is not in capitals': letter().replace('CLINICAL CASE SUMMARY', 'Clinical Case Summary'),
    'a title runs over two lines': letter().replace('FINAL DETERMINATION WAS', 'FINAL\nDETERMINATION WAS'),
    'a title is centred': letter().replace('CLINICAL CASE', '                 CLINICAL CASE'),
    'a title stands after a page break': letter().replace('CLINICAL CASE', '\fCLINICAL CASE'),
    'the credentials are missing, which not every letter has': letter({ process: PROCESS.split('\n\n')[0]! }),
    'a title stands twice': letter({ summary: `${SUMMARY}\n\n${SUMMARY}` }),
  };
  for (const [name, text] of Object.entries(sound)) {
    it(`is silent where ${name}`, () => assertSound(text));
  }

  it('is reported at the title of the next section', () => {
    assertOnly(letter({ process: null }), CODE, 'CLINICAL CASE SUMMARY');
    assertOnly(letter({ summary: null }), CODE, ISSUES);
  });

  it('is reported once for each section', () => {
    assert.deepEqual(findingsIn(letter({ process: null, summary: null })), [
      [CODE, ISSUES],
      [CODE, ISSUES],
    ]);
  });

  it('is reported at the last title where nothing follows, and alone', () => {
    assertOnly(letter({ issues: null }), CODE, 'CLINICAL CASE SUMMARY');
    assertOnly(letter({ issues: item() }), CODE, 'CLINICAL CASE SUMMARY');
  });

  it('is reported where the title is only spoken of', () => {
    const process = `${PROCESS}\nThe CLINICAL CASE SUMMARY follows below.`;
    assertOnly(letter({ process, summary: null }), CODE, ISSUES);
  });

  it('is reported of a letter that begins with its issues', () => {
    assert.deepEqual(
      findingsIn(issues(item())).map(([code]) => code),
      [CODE, CODE],
    );
  });

  it('is not reported of layouts that have other sections', () => {
    const late = `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\n${HEADER}\n\nIMR DECISION(S) AND RATIONALE(S)\n\nThe request for a wax bath is not medically necessary and appropriate.\n`;
    assert.deepEqual(
      findingsIn(late).filter(([code]) => code === CODE),
      [],
    );
  });
});
