import assert from 'node:assert/strict';
import { decisionCounts, type OutlineEntry, outlineOf } from '../../../server/src/features/outline';
import { parseLetter } from '../../../server/src/letter/parse';
import { encloses, foldedText } from '../../../server/src/text/span';
import { issues, item, letter, letterOf, SPACINGS } from '../letter/letters';

const outline = (text: string): readonly OutlineEntry[] => outlineOf(parseLetter(text));
const splint = item({
  request: 'Thumb splint',
  decision: 'Overturned',
  rationale: 'The splint is medically necessary.',
});

/** The entries as an editor shows them, two blanks a level. */
function shown(entries: readonly OutlineEntry[], level = 0): readonly string[] {
  return entries.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(level)}${name}${detail ? ` | ${detail}` : ''}`,
    ...shown(children, level + 1),
  ]);
}

function* everyEntry(entries: readonly OutlineEntry[]): Iterable<OutlineEntry> {
  for (const entry of entries) {
    yield entry;
    yield* everyEntry(entry.children);
  }
}

const GUIDELINES = [
  '      Claims administrator | MTUS Forearm, Wrist, and Hand Complaints 2004',
  '      Expert reviewer | MTUS Forearm, Wrist, and Hand Complaints 2004',
];

describe('the outline', () => {
  it('shows sections, items with their decisions, guidelines and rationales', () => {
    for (const space of Object.values(SPACINGS)) {
      assert.deepEqual(shown(outline(space(letterOf(item(), splint)))), [
        'CM17-9900123 | 1 upheld, 1 overturned',
        '  Case',
        '  How the determination was made',
        '  Reviewer’s credentials',
        '  Clinical case summary',
        '  Issues, decisions and rationales | 1 upheld, 1 overturned',
        '    Wrist brace | Upheld',
        ...GUIDELINES,
        '      Rationale | not medically necessary',
        '    Thumb splint | Overturned',
        ...GUIDELINES,
        '      Rationale | medically necessary',
      ]);
    }
  });

  it('names a letter without a case number', () => {
    assert.equal(outline(letter({ header: null }))[0]?.name, 'IMR letter');
  });

  it('shows the disputed portion of a partly approved request', () => {
    const partly = item().replace(
      'Wrist brace: Upheld',
      `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, one brace is: Upheld`,
    );
    assert.ok(shown(outline(letterOf(partly))).includes('    one brace | Upheld'));
  });

  it('shows a request of several lines in one', () => {
    const entries = shown(
      outline(letterOf(item({ request: 'Wrist brace,\n\n\ffitted by a\nhand therapist' }))),
    );
    assert.ok(entries.includes('    Wrist brace, fitted by a hand therapist | Upheld'));
  });

  it('shows what is missing or unknown as such', () => {
    const text = letterOf(
      item().replace(': Upheld', ''),
      item({ request: 'Wax bath', decision: 'Uphled' }),
      item({ request: 'Heat pack', decision: 'Partially Overturned', rationale: 'The wrist is stable.' }),
      item().split('\n\n').slice(1).join('\n\n'),
    );
    const entries = shown(outline(text));
    assert.equal(entries[0], 'CM17-9900123 | 1 partly overturned, 3 without a known decision');
    assert.deepEqual(
      entries.filter((line) => /^ {4}\S/.test(line)),
      [
        '    Wrist brace | No decision',
        '    Wax bath | Uphled?',
        '    Heat pack | Partly overturned',
        '    (no request) | No decision',
      ],
    );
    assert.ok(entries.includes('      Rationale | no conclusion'));
  });

  it('shows a party that cites nothing', () => {
    const claims = 'The Claims Administrator did not cite any medical evidence for its decision.';
    const entries = shown(outline(letterOf(item({ claims }))));
    assert.ok(entries.includes('      Claims administrator | none cited'));
  });

  it('keeps the order of the text where a letter has another', () => {
    const [heading, claims, reviewer, rationale] = item().split('\n\n');
    const entries = shown(outline(letterOf([heading, rationale, reviewer, claims].join('\n\n'))));
    assert.deepEqual(
      entries.slice(-3).map((line) => line.trim().split(' |')[0]),
      ['Rationale', 'Expert reviewer', 'Claims administrator'],
    );
  });

  it('shows items of a letter that lost the title above them', () => {
    const entries = shown(outline(letter({ issues: item() })));
    assert.ok(entries.some((line) => line.trim() === 'Wrist brace | Upheld'));
  });

  it('is empty where nothing of a letter is found', () => {
    for (const text of ['', '\n', 'A shopping list:\nbread']) assert.deepEqual(outline(text), []);
  });

  const letters: Record<string, string> = {
    'a whole letter': letterOf(item(), splint),
    'issues alone': issues(item(), splint),
    'a letter without a title of its issues': letter({ issues: item() }),
    'a letter of faults': letterOf(
      item().replace(': Upheld', ''),
      item({ claims: null }),
      item({ rationale: '' }),
    ),
  };
  for (const [name, text] of Object.entries(letters)) {
    it(`selects within what it spans, and nests, in ${name}`, () => {
      for (const space of Object.values(SPACINGS)) {
        for (const { name: shownName, span, selection, children } of everyEntry(outline(space(text)))) {
          assert.ok(encloses(span, selection), shownName);
          assert.ok(shownName.trim().length > 0);
          for (const child of children)
            assert.ok(encloses(span, child.span), `${child.name} in ${shownName}`);
          for (const [index, child] of children.entries()) {
            assert.ok(index === 0 || children[index - 1]!.span.end <= child.span.start, child.name);
          }
        }
      }
    });
  }

  it('goes to the request of an item, and to the label of a paragraph', () => {
    const text = letterOf(item());
    const chosen = Object.fromEntries(
      [...everyEntry(outline(text))].map(({ name, selection }) => [name, foldedText(text, selection)]),
    );
    assert.equal(chosen['Wrist brace'], 'Wrist brace');
    assert.equal(chosen.Rationale, 'Decision rationale:');
    assert.equal(chosen['Clinical case summary'], 'CLINICAL CASE SUMMARY');
  });
});

describe('the count of decisions', () => {
  it('is in the order in which they stand', () => {
    assert.equal(
      decisionCounts(parseLetter(letterOf(splint, item(), item({ request: 'Wax bath' })))),
      '1 overturned, 2 upheld',
    );
  });

  it('is empty without items', () => assert.equal(decisionCounts(parseLetter('')), ''));
});
