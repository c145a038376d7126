import assert from 'node:assert/strict';
import { CLAIMS, INTRODUCTION, ISSUES, issues, item, letter, letterOf, RATIONALE, REVIEWER } from './letters';
import { decisionsIn, itemsIn, sectionsIn, unreadIn } from './reading';

const BRACE = {
  heading: 'Wrist brace',
  request: 'Wrist brace',
  decision: 'upheld',
  word: 'Upheld',
  claims: CLAIMS,
  reviewer: REVIEWER,
  rationale: RATIONALE,
  conclusion: 'not-necessary',
};
const splint = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The splint is medically necessary.',
});

describe('a disputed item', () => {
  it('is read with request, decision, both guideline paragraphs, rationale and conclusion', () => {
    assert.deepEqual(itemsIn(letter()), [BRACE]);
    assert.deepEqual(unreadIn(letter()), []);
  });

  it('stands beside others', () => {
    assert.deepEqual(decisionsIn(letterOf(item(), splint, item({ request: 'Wax bath' }))), [
      ['Wrist brace', 'upheld'],
      ['Thumb splint', 'overturned'],
      ['Wax bath', 'upheld'],
    ]);
  });
});

describe('labels', () => {
  it('may be missing, each of them', () => {
    for (const part of ['claims', 'reviewer', 'rationale'] as const) {
      const [first, second] = itemsIn(letterOf(item({ [part]: null }), splint));
      assert.deepEqual(first, {
        ...BRACE,
        [part]: null,
        ...(part === 'rationale' ? { conclusion: null } : {}),
      });
      assert.equal(second?.request, 'Thumb splint');
    }
  });

  it('may break over lines, and what ends the line is no heading', () => {
    const [only, ...others] = itemsIn(letterOf(item({ rationale: null }), 'Decision\nrationale: Upheld'));
    assert.deepEqual(others, []);
    assert.deepEqual([only?.request, only?.rationale], ['Wrist brace', 'Upheld']);
  });

  it('may all be missing', () => {
    const bare = item({ claims: null, reviewer: null, rationale: null });
    assert.deepEqual(decisionsIn(letterOf(bare, splint)), [
      ['Wrist brace', 'upheld'],
      ['Thumb splint', 'overturned'],
    ]);
    assert.deepEqual(decisionsIn(letterOf(splint, bare)), [
      ['Thumb splint', 'overturned'],
      ['Wrist brace', 'upheld'],
    ]);
  });

  it('may stand without text', () => {
    const [first] = itemsIn(letterOf(item({ claims: '', reviewer: '', rationale: '' }), splint));
    assert.deepEqual(first, { ...BRACE, claims: '', reviewer: '', rationale: '', conclusion: null });
  });

  it('may have their text on the next line', () => {
    const [first] = itemsIn(
      letterOf(
        item({ claims: `\n${CLAIMS}`, reviewer: `\n${REVIEWER}`, rationale: `\n\n${RATIONALE}` }),
        splint,
      ),
    );
    assert.deepEqual(first, BRACE);
  });

  it('may stand in another order', () => {
    const text = letterOf(
      [
        'Wrist brace: Upheld',
        `MAXIMUS guideline: ${REVIEWER}`,
        `Claims Administrator guideline: ${CLAIMS}`,
        `Decision rationale: ${RATIONALE}`,
      ].join('\n\n'),
      splint,
    );
    assert.deepEqual(itemsIn(text)[0], BRACE);
  });

  it('may be written a little otherwise', () => {
    const text = letterOf(
      [
        'Wrist brace: Upheld',
        `CLAIMS ADMINISTRATOR GUIDELINES : ${CLAIMS}`,
        `MAXIMUS Guideline: ${REVIEWER}`,
        `DECISION RATIONALE: ${RATIONALE}`,
      ].join('\n\n'),
    );
    assert.deepEqual(itemsIn(text), [BRACE]);
  });

  it('may be broken over two lines', () => {
    const text = letterOf(
      [
        'Wrist brace: Upheld',
        `Claims Administrator\nguideline: ${CLAIMS}`,
        `MAXIMUS\nguideline: ${REVIEWER}`,
        `Decision\nrationale: ${RATIONALE}`,
      ].join('\n\n'),
    );
    assert.deepEqual(itemsIn(text), [BRACE]);
  });

  it('count once where one stands twice', () => {
    const twice = item().replace('MAXIMUS guideline', `MAXIMUS guideline: See below.\n\nMAXIMUS guideline`);
    assert.deepEqual(decisionsIn(letterOf(twice, splint)), [
      ['Wrist brace', 'upheld'],
      ['Thumb splint', 'overturned'],
    ]);
  });

  it('do not begin an item inside a sentence', () => {
    const rationale =
      'The words Decision rationale: and MAXIMUS guideline: are labels. The brace is not medically necessary.';
    assert.deepEqual(itemsIn(letterOf(item({ rationale }), splint))[0], { ...BRACE, rationale });
  });

  it('without a request still make an item', () => {
    const bodiless = item().split('\n\n').slice(1).join('\n\n');
    const read = itemsIn(letterOf(bodiless, splint));
    assert.deepEqual(read[0], { ...BRACE, heading: null, request: null, decision: null, word: null });
    assert.equal(read[1]?.request, 'Thumb splint');
  });

  it('without a request after another item still make an item', () => {
    const bodiless = item().split('\n\n').slice(1).join('\n\n');
    assert.deepEqual(decisionsIn(letterOf(splint, bodiless)), [
      ['Thumb splint', 'overturned'],
      [null, null],
    ]);
  });
});

describe('a rationale', () => {
  const rationales: Record<string, string> = {
    'of several paragraphs':
      'The wrist is stable.\n\nNo cast was worn.\n\nThe brace is not medically necessary.',
    'with a colon at a line end':
      'Three things are missing:\nan examination, a picture and a plan. The brace is not medically necessary.',
    'with a list': 'Criteria are:\n\n1. A fracture.\n\n2. A sprain.\n\nThe brace is not medically necessary.',
    'that speaks of upholding': 'The earlier denial was upheld. The brace is not medically necessary.',
    'that quotes a decision within a line':
      'The letter of May says “Upheld” of the other wrist. The brace is not medically necessary.',
  };
  for (const [name, rationale] of Object.entries(rationales)) {
    it(`is read whole ${name}`, () => {
      const read = itemsIn(letterOf(item({ rationale }), splint));
      assert.equal(read[0]?.rationale, rationale.replace(/\s+/g, ' '));
      assert.equal(read[0]?.conclusion, 'not-necessary');
      assert.equal(read[1]?.request, 'Thumb splint');
    });
  }

  it('goes on after the conclusion with advice, and keeps the conclusion', () => {
    const rationale =
      'The tablets are not medically necessary. They should not be stopped abruptly: tapering is recommended.';
    const [read] = itemsIn(letterOf(item({ rationale }), splint));
    assert.deepEqual([read?.rationale, read?.conclusion], [rationale, 'not-necessary']);
  });
});

describe('the issues section', () => {
  it('may lack its introduction', () => {
    assert.deepEqual(itemsIn(letter({ issues: `${ISSUES}\n\n${item()}` })), [BRACE]);
  });

  it('may have its introduction over several lines', () => {
    const broken = INTRODUCTION.replaceAll(/ (on|disputed|set)/g, '\n$1');
    assert.deepEqual(itemsIn(letter({ issues: `${ISSUES}\n\n${broken}\n\n${item()}` })), [BRACE]);
    assert.deepEqual(unreadIn(letter({ issues: `${ISSUES}\n\n${broken}\n\n${item()}` })), []);
  });

  it('may be there twice as words: in a rationale the title is a sentence part', () => {
    const rationale = `The section on\nclinical case summary is short. The brace is not medically necessary.`;
    assert.equal(itemsIn(letterOf(item({ rationale })))[0]?.rationale, rationale.replace('\n', ' '));
  });

  it('says which of its text belongs to no item', () => {
    const text = letterOf('A note of the clerk that is no item.', item());
    assert.deepEqual(decisionsIn(text), [['Wrist brace', 'upheld']]);
    assert.deepEqual(unreadIn(text), ['A note of the clerk that is no item.']);
  });

  it('decides nothing where it holds nothing', () => {
    for (const empty of [ISSUES, `${ISSUES}\n${INTRODUCTION}`]) {
      assert.deepEqual(itemsIn(letter({ issues: empty })), []);
      assert.equal(sectionsIn(letter({ issues: empty })).at(-1)?.[0], 'issues-and-decisions');
    }
  });

  it('may lack its title: the labels tell', () => {
    assert.deepEqual(
      itemsIn(letter({ issues: item() })).map(({ request }) => request),
      ['Wrist brace'],
    );
  });

  it('may be all that is left of a letter', () => {
    assert.deepEqual(
      itemsIn(issues(item(), splint)).map(({ request }) => request),
      ['Wrist brace', 'Thumb splint'],
    );
  });
});
