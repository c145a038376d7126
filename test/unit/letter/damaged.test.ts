// Letters that are damaged or unusual, each as small as it gets.
import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { review } from '../../../server/src/review/review';
import { INTRODUCTION, ISSUES, item, letter, letterOf, PROCESS, SPACINGS } from './letters';
import { decisionsIn, itemsIn, sectionsIn, unreadIn } from './reading';

const splint = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The splint is medically necessary.',
});
const heading = (words: string): string => item().replace('Wrist brace: Upheld', words);

describe('a word of decision alone on the last line of a rationale paragraph makes a phantom item', () => {
  for (const end of [
    'The denial of the brace is therefore\nupheld.',
    'The request for therapy was\nmodified.',
    'The denial was\noverturned.',
  ]) {
    for (const [spacing, space] of Object.entries(SPACINGS)) {
      it(`${JSON.stringify(end)}, ${spacing}`, () => {
        const rationale = `The brace is not medically necessary. ${end}`;
        const text = space(letterOf(item({ rationale }), splint));
        assert.deepEqual(decisionsIn(text), [
          ['Wrist brace', 'upheld'],
          ['Thumb splint', 'overturned'],
        ]);
        assert.deepEqual(review(text).findings, []);
      });
    }
  }
});

describe('a decision of two words', () => {
  for (const [spacing, space] of Object.entries(SPACINGS)) {
    it(`broken between them is read whole, ${spacing}`, () => {
      const text = space(letterOf(splint, heading('Wax bath: Partially\nOverturned')));
      assert.deepEqual(decisionsIn(text)[1], ['Wax bath', 'partly-overturned']);
    });
    it(`alone on its line belongs to the request above, ${spacing}`, () => {
      for (const word of ['Partially Overturned', 'Modified']) {
        const text = space(letterOf(splint, heading(`Wax bath:\n${word}`)));
        assert.deepEqual(decisionsIn(text)[1], ['Wax bath', 'partly-overturned'], word);
      }
    });
  }
});

describe('a decision that the line end cuts at a hyphen', () => {
  it('is the decision', () => {
    assert.deepEqual(decisionsIn(letterOf(heading('Wax bath: Over-\nturned'))), [['Wax bath', 'overturned']]);
  });
});

describe('an item whose heading is the decision alone', () => {
  it('has no request (null, as the model says), not an empty one', () => {
    for (const words of ['Upheld', ': Upheld']) {
      const [read] = parseLetter(letterOf(heading(words))).items;
      assert.equal(read?.request, null, words);
    }
  });
  it('is never quoted as “”', () => {
    const text = letterOf(heading(': Upheld').replace(/MAXIMUS guideline.*?\n\n/s, ''));
    for (const { message } of review(text).findings) assert.doesNotMatch(message, /“”/);
  });
});

describe('without blank lines', () => {
  const dense = SPACINGS['no blank lines']!;
  it('the first heading reaches back to the introduction, whatever its first line ends with', () => {
    for (const words of [
      'Laboratory tests to include:\nblood iron',
      'Wax bath for the right hand.\nRental for 30 days',
    ]) {
      const text = dense(letterOf(heading(`${words}: Upheld`)));
      assert.deepEqual(decisionsIn(text), [[words.replace('\n', ' '), 'upheld']]);
      assert.deepEqual(unreadIn(text), []); // now: an unrecognized-layout finding on a sound letter
    }
  });
  it('a later heading keeps its first line where that ends with a colon', () => {
    const text = dense(letterOf(splint, heading('Laboratory tests to include:\nblood iron: Upheld')));
    assert.deepEqual(decisionsIn(text)[1], ['Laboratory tests to include: blood iron', 'upheld']);
  });
});

describe('the introduction broken inside its first five words', () => {
  it('is still the introduction', () => {
    for (const place of [' Final', ' Determination', ' was', ' based']) {
      const text = letter({
        issues: `${ISSUES}\n\n${INTRODUCTION.replace(place, `\n${place.trim()}`)}\n\n${item()}`,
      });
      assert.deepEqual(unreadIn(text), [], place);
    }
  });
});

describe('other white space in the first seven characters of a title or label (keyOf compares them letter for letter)', () => {
  const changed: Record<string, (text: string) => string> = {
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'doubled blanks, as justified text has them': (text) => text.replaceAll(' ', '  '),
    'a title over four lines': (text) => text.replace(ISSUES, ISSUES.replaceAll(' ', '\n')),
    'HOW alone on its line': (text) => text.replace('HOW THE', 'HOW\nTHE'),
    'a label broken after Claims': (text) =>
      text.replace('Claims Administrator guideline', 'Claims\nAdministrator guideline'),
  };
  for (const [name, change] of Object.entries(changed)) {
    it(name, () => {
      const text = change(letter());
      assert.deepEqual(
        sectionsIn(text).map(([kind]) => kind),
        sectionsIn(letter()).map(([kind]) => kind),
      );
      assert.deepEqual(itemsIn(text), itemsIn(letter()));
    });
  }
});

describe('lines that end differently within one text', () => {
  it('change nothing (CR alone counts as a line end only where the whole text has no LF)', () => {
    const text = letter();
    const mixed = text
      .split('\n')
      .map((line, index) => line + ['\n', '\r', '\r\n'][index % 3])
      .join('');
    assert.deepEqual(itemsIn(mixed), itemsIn(text));
    assert.deepEqual(sectionsIn(mixed), sectionsIn(text));
  });
  it('one LF at the end of a text of CR lines changes nothing', () => {
    const text = `${letter().replaceAll('\n', '\r')}\n`;
    assert.deepEqual(itemsIn(text), itemsIn(letter()));
  });
});

describe('the header of a notice of 2013', () => {
  it('takes no unlabelled date for a field: received is 7/2/2013 here, not the date of the notice', () => {
    const { header } = parseLetter(`Notice of Independent Medical Review Determination

Dated: 9/27/2013

Date of UR Decision: 6/18/2013
Date of Injury: 11/5/2012
IMR Application Received: 7/2/2013
MAXIMUS Case Number: CM13-9900654

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.
`);
    assert.equal(header.received?.value, '2013-07-02');
    assert.equal(header.injury?.value, '2012-11-05');
    assert.equal(header.reviewDenial?.value ?? '2013-06-18', '2013-06-18');
  });
});

describe('the licences in the older sentence', () => {
  const NO_BLOCK = PROCESS.split('\n\n')[0]!;
  for (const [states, wanted] of [
    ['Ohio, Maine, and Utah', ['Ohio', 'Maine', 'Utah']],
    ['Ohio and Maine', ['Ohio', 'Maine']],
  ] as const) {
    it(`are each a state in “${states}”`, () => {
      const process = `${NO_BLOCK} The expert reviewer is Board Certified in Hand Surgery and is licensed to practice in ${states}.`;
      assert.deepEqual(
        parseLetter(letter({ process })).reviewer.licensure.map(({ value }) => value),
        wanted,
      );
    });
  }
});
