import assert from 'node:assert/strict';
import { item, letterOf, SPACINGS } from './letters';
import { decisionsIn, itemsIn, unreadIn } from './reading';

const splint = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The splint is medically necessary.',
});

describe('the heading of an item', () => {
  const headings: Record<string, readonly [string, string]> = {
    'over two lines': [
      'Occupational therapy for the right wrist, twice a\nweek for four weeks: Upheld',
      'Occupational therapy for the right wrist, twice a week for four weeks',
    ],
    'over seven lines': [
      'Occupational\ntherapy\nfor the\nright wrist,\ntwice a week\nfor four\nweeks: Upheld',
      'Occupational therapy for the right wrist, twice a week for four weeks',
    ],
    'whose decision stands on a line of its own': [
      'Occupational therapy, eight visits:\nUpheld',
      'Occupational therapy, eight visits',
    ],
    'whose colon and decision stand on a line of their own': [
      'Occupational therapy, eight visits\n: Upheld',
      'Occupational therapy, eight visits',
    ],
    'that ends with a full stop': ['Wax bath, eight visits: Upheld.', 'Wax bath, eight visits'],
    'whose decision is in capitals': ['Wax bath, eight visits: UPHELD', 'Wax bath, eight visits'],
    'whose decision is in small letters': ['Wax bath, eight visits: upheld', 'Wax bath, eight visits'],
    'without a blank before the decision': ['Wax bath, eight visits:Upheld', 'Wax bath, eight visits'],
    'with many blanks before the decision': ['Wax bath, eight visits:      Upheld', 'Wax bath, eight visits'],
    'with a tab before the decision': ['Wax bath, eight visits:\tUpheld', 'Wax bath, eight visits'],
    'with a no-break space before the decision': [
      'Wax bath, eight visits:\u00a0Upheld',
      'Wax bath, eight visits',
    ],
    'with a blank before the colon': ['Wax bath, eight visits : Upheld', 'Wax bath, eight visits'],
    'without a colon': ['Wax bath, eight visits Upheld', 'Wax bath, eight visits'],
    'with one colon more': [
      'Associated surgical service: Wax bath: Upheld',
      'Associated surgical service: Wax bath',
    ],
    'with several colons': [
      'Laboratory tests to include: blood: iron: Upheld',
      'Laboratory tests to include: blood: iron',
    ],
    'with a colon at a line end': [
      'Laboratory tests to include:\nblood iron: Upheld',
      'Laboratory tests to include: blood iron',
    ],
    'with a time of day': [
      'Transport to the clinic at 10:30 a.m.: Upheld',
      'Transport to the clinic at 10:30 a.m.',
    ],
    'with a ratio': ['Ointment 1:1000, 30g: Upheld', 'Ointment 1:1000, 30g'],
    'with a period of supply': [
      'Ibuprofen 400mg #60, supply of days: 30: Upheld',
      'Ibuprofen 400mg #60, supply of days: 30',
    ],
    'with sentences': [
      'Wax bath. The bath is rented for 30 days. Delivery is included: Upheld',
      'Wax bath. The bath is rented for 30 days. Delivery is included',
    ],
    'with a sentence end at a line end': [
      'Wax bath for the right hand.\nRental for 30 days: Upheld',
      'Wax bath for the right hand. Rental for 30 days',
    ],
    'that speaks of an earlier decision': [
      'Wax bath (first upheld, then asked for again): Upheld',
      'Wax bath (first upheld, then asked for again)',
    ],
    'with quotation marks': ['“Wax bath”, so called: Upheld', '“Wax bath”, so called'],
    'with a number before it': ['1. Wax bath: Upheld', '1. Wax bath'],
    'of one letter': ['X: Upheld', 'X'],
    'with signs of other alphabets': ['Größe Ω — naïve café: Upheld', 'Größe Ω — naïve café'],
  };
  /** Without blank lines nothing tells the first line of these from the end of the paragraph before. */
  const NEEDS_BLANK_LINES = new Set(['with a colon at a line end', 'with a sentence end at a line end']);
  for (const [name, [heading, request]] of Object.entries(headings)) {
    for (const [spacing, space] of Object.entries(SPACINGS)) {
      if (spacing === 'no blank lines' && NEEDS_BLANK_LINES.has(name)) continue;
      it(`is read ${name}, ${spacing}`, () => {
        const therapy = item().replace('Wrist brace: Upheld', heading);
        for (const around of [[], [splint]]) {
          const text = space(letterOf(...around, therapy, splint));
          assert.deepEqual(decisionsIn(text)[around.length], [request, 'upheld']);
          assert.deepEqual(decisionsIn(text)[around.length + 1], ['Thumb splint', 'overturned']);
          assert.deepEqual(unreadIn(text), []);
        }
      });
    }
  }
});

describe('a decision', () => {
  const words: Record<string, string | null> = {
    Upheld: 'upheld',
    Overturned: 'overturned',
    'Partially Overturned': 'partly-overturned',
    'Partly overturned': 'partly-overturned',
    'Partial Overturn': 'partly-overturned',
    'PARTIALLY OVERTURNED': 'partly-overturned',
    'Partially Upheld': 'partly-overturned',
    'Overturned in part': 'partly-overturned',
    Modified: 'partly-overturned',
    Uphled: null,
    Upheald: null,
    Overtured: null,
    Overtunred: null,
    Denied: null,
    Approved: null,
    Certified: null,
    'Non-certified': null,
    Affirmed: null,
    'Medically necessary': null,
  };
  for (const [word, kind] of Object.entries(words)) {
    it(`is read where it says ${word}`, () => {
      const [first, second] = itemsIn(letterOf(item({ decision: word }), splint));
      assert.deepEqual([first?.request, first?.word, first?.decision], ['Wrist brace', word, kind]);
      assert.equal(second?.request, 'Thumb splint');
    });
  }

  it('is missing where the heading ends with its colon or without one', () => {
    for (const heading of ['Wrist brace:', 'Wrist brace']) {
      const text = letterOf(item().replace('Wrist brace: Upheld', heading), splint);
      assert.deepEqual(decisionsIn(text), [
        ['Wrist brace', null],
        ['Thumb splint', 'overturned'],
      ]);
    }
  });

  it('is missing in the second item just as in the first', () => {
    const text = letterOf(splint, item().replace(': Upheld', ''));
    assert.deepEqual(decisionsIn(text), [
      ['Thumb splint', 'overturned'],
      ['Wrist brace', null],
    ]);
  });

  it('is not looked for in what follows a colon of the request', () => {
    const text = letterOf(item().replace('Wrist brace: Upheld', 'Associated service: wax bath'));
    assert.deepEqual(decisionsIn(text), [['Associated service: wax bath', null]]);
  });
});

describe('a partly approved request', () => {
  const portion = 'Occupational therapy for the right wrist, four visits';
  const told: Record<string, readonly [string, string]> = {
    'with a remaining portion': [
      `Occupational therapy for the right wrist, eight visits was the original request. Occupational therapy, four visits was
authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,
${portion} is: Upheld`,
      portion,
    ],
    'without the last “is”': [
      `Occupational therapy for the right wrist, eight visits was the original request. Occupational therapy, four visits was
authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,
${portion}: Upheld`,
      portion,
    ],
    'with “are”': [
      `Wax baths, eight visits was the original request. Wax baths, four visits were
authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,
Wax baths, four visits are: Upheld`,
      'Wax baths, four visits',
    ],
    'that stays whole': [
      `Occupational therapy for the right wrist, eight visits was the original request. The Claims Administrator
authorized a home program, leaving the original request IMR eligible. The original request,
Occupational therapy for the right wrist, eight visits is: Upheld`,
      'Occupational therapy for the right wrist, eight visits',
    ],
    'that stays whole, without the last “is”': [
      `Wax bath was the original request. A heat pack was authorized by the Claims Administrator, leaving the original
request IMR eligible. The original request, Wax bath: Upheld`,
      'Wax bath',
    ],
    'whose decision stands on a line of its own': [
      `Wax bath, eight visits was the original request. Wax bath, four visits was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, Wax bath, four visits is:
Upheld`,
      'Wax bath, four visits',
    ],
    'cut by blank lines after its first sentence': [
      `Wax bath, eight visits was the original request.

Wax bath, four visits was authorized by the Claims Administrator.

The remaining IMR eligible portion of the original request, Wax bath, four visits is: Upheld`,
      'Wax bath, four visits',
    ],
    'with a colon in the portion': [
      `Laboratory: iron and zinc was the original request. Laboratory: iron was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, Laboratory: zinc is: Upheld`,
      'Laboratory: zinc',
    ],
  };
  for (const [name, [heading, request]] of Object.entries(told)) {
    it(`is decided ${name}`, () => {
      for (const around of [[], [splint]])
        for (const space of Object.values(SPACINGS)) {
          const text = space(letterOf(...around, item().replace('Wrist brace: Upheld', heading), splint));
          const read = itemsIn(text)[around.length]!;
          assert.deepEqual([read.request, read.decision], [request, 'upheld']);
          assert.equal(read.heading, heading.replace(/\s+/g, ' ').replace(/: Upheld$/, ''));
          assert.deepEqual(unreadIn(text), []);
        }
    });
  }
});
