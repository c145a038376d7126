import assert from 'node:assert/strict';
import { readConclusion } from '../../../server/src/letter/conclusion';
import { parseLetter } from '../../../server/src/letter/parse';
import { HEADER, letter } from './letters';

const headerIn = (header: string) =>
  Object.fromEntries(
    Object.entries(parseLetter(letter({ header })).header).map(([field, read]) => [
      field,
      read?.value ?? null,
    ]),
  );
const conclusionOf = (text: string) => readConclusion(text, { start: 0, end: text.length })?.kind ?? null;

describe('a header value that cannot be read takes no other field’s', () => {
  const injuries: Record<string, string> = {
    'is missing': '',
    'is unknown': ' Unknown',
    'is in words': ' August 9, 2015',
    'has dots': ' 08.09.2015',
    'is ISO': ' 2015-08-09',
    'has blanks': ' 08 / 09 / 2015',
    'is misprinted': ' 08/09/20155',
    'is cumulative': ' 08/09/2014 - 08/09/2015',
    'is cumulative in words': ' CT 08/09/2014 to 08/09/2015',
  };
  for (const [name, injury] of Object.entries(injuries)) {
    it(`where the date of injury ${name}, received stays 2017-01-30 and injury is never that`, () => {
      const read = headerIn(HEADER.replace(' 08/09/2015', injury));
      assert.equal(read.received, '2017-01-30');
      assert.ok(
        [null, '2015-08-09', '2014-08-09'].includes(read.injury as string | null),
        String(read.injury),
      );
      assert.equal(read.reviewDenial, '2017-01-17');
    });
  }
  it('a label that is not known (DOI:) does not give its date to another field', () => {
    assert.equal(headerIn(HEADER.replace('Date of Injury', 'DOI')).received, '2017-01-30');
  });
  it('a line “Dated:” above the block changes nothing of it', () => {
    const read = headerIn(`Dated: 01/01/2011\n${HEADER}`);
    assert.deepEqual([read.decision, read.received], ['2017-03-01', '2017-01-30']);
  });
  it('cut columns with one value fewer than labels are not shifted', () => {
    const read = headerIn(
      'Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM17-9900123\n02/03/2017\n03/01/2017\nStandard\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n01/17/2017\n01/30/2017',
    );
    assert.equal(read.injury, null);
  });
  for (const printed of ['CM17 - 9900123', 'CM17–9900123', 'CM17- 9900123']) {
    it(`the case number ${printed} is not cut to CM17`, () =>
      assert.notEqual(headerIn(HEADER.replace('CM17-9900123', printed)).caseNumber, 'CM17'));
  }
});

describe('conclusions that are easily read the wrong way round', () => {
  const sentences: Record<string, string | null> = {
    'This medical necessity decision should not be read as a call to stop the drug at once.': null,
    'There is no doubt that the brace is medically necessary.': 'necessary',
    'No contraindication is documented and the request is medically necessary.': 'necessary',
    'Medical necessity is supported and the request should not be denied.': 'necessary',
    'I cannot agree that the brace is medically necessary.': 'not-necessary',
    'Neither has medical necessity been established.': 'not-necessary',
    'Nor has medical necessity been established.': 'not-necessary',
    'At no time was it medically necessary.': 'not-necessary',
    'In no way is the brace medically necessary.': 'not-necessary',
    'Rarely is such a brace medically necessary.': null,
    'Hardly any brace is medically necessary.': null,
    'The request is medically necessary for six visits only.': 'partly-necessary',
  };
  for (const [sentence, kind] of Object.entries(sentences))
    it(`${kind} from “${sentence}”`, () => assert.equal(conclusionOf(sentence), kind));
});
