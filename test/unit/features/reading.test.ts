import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingOf } from '../../../server/src/features/reading/index';
import type { Block, ItemBlock, Passage, Run } from '../../../server/src/features/reading/model';
import { review } from '../../../server/src/review/review';
import { anyText, SAMPLES } from '../../properties/texts';
import { HEADER, issues, item, letter, letterOf, PROCESS, SPACINGS } from '../letter/letters';

const read = (text: string) => readingOf(review(text));
const shown = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** A line a block, as a reader sees it; roles in brackets, found places in braces. */
function linesOf(blocks: readonly Block[], indent = ''): readonly string[] {
  return blocks.flatMap((block) => {
    const notes = block.notes.length > 0 ? ` !${block.notes.join()}` : '';
    if (block.kind === 'facts') {
      return [`${indent}${block.facts.map(({ name, value }) => `${name}: ${value}`).join('; ')}${notes}`];
    }
    if (block.kind === 'passage') return [`${indent}${passageLine(block)}${notes}`];
    const title =
      block.kind === 'section'
        ? shown(block.title)
        : `${block.number}. ${shown(block.request)} -> ${block.decision.name}`;
    return [`${indent}# ${title}${notes}`, ...linesOf(block.blocks, `${indent}  `)];
  });
}

const passageLine = ({ part, label, runs }: Passage): string =>
  [part === 'text' ? '' : `<${part}>`, shown(label), marked(runs)].filter(Boolean).join(' ');

const marked = (runs: readonly Run[]): string =>
  runs
    .map(({ text, role, findings }) => {
      const found = findings.length > 0 ? `{${text}}` : text;
      return role ? `[${role}: ${found}]` : found;
    })
    .join('')
    .replaceAll(/\]\[(?:request|decision|conclusion): /g, '');

const blocksIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => ('blocks' in block ? [block, ...blocksIn(block.blocks)] : [block]));
const itemsIn = (text: string): readonly ItemBlock[] =>
  blocksIn(read(text).blocks).filter((block) => block.kind === 'item');
const passagesIn = (text: string): readonly Passage[] =>
  blocksIn(read(text).blocks).filter((block) => block.kind === 'passage');

const BRACE = item({
  rationale:
    'No need for a brace is\ndocumented. The request for a wrist brace is not\nmedically necessary. He may ask again.',
});

describe('a letter set for reading', () => {
  it('has its sections, its items as cards and its paragraphs whole', () => {
    const { title, decisions, blocks } = read(letterOf(BRACE));
    assert.equal(title, 'CM17-9900123');
    assert.equal(decisions, '1 upheld');
    const lines = linesOf(blocks).map((line) => line.replace(/(.{90}).+/, '$1…'));
    assert.deepEqual(lines.slice(0, 2), [
      'Case number: CM17-9900123; Decision date: 03/01/2017; Date of injury: 08/09/2015; UR denia…',
      '# HOW THE IMR FINAL DETERMINATION WAS MADE',
    ]);
    assert.deepEqual(linesOf(blocks).slice(-12), [
      '# The Expert Reviewer has the following credentials:',
      '  State(s) of Licensure: California, Oregon',
      '  Certification(s)/Specialty: Hand Surgery, Family Practice',
      '# CLINICAL CASE SUMMARY',
      ...linesOf(blocks).slice(-8, -6),
      '# IMR ISSUES, DECISIONS AND RATIONALES',
      '  The Final Determination was based on decisions for the disputed items/services set forth below:',
      '  # 1. Wrist brace -> Upheld',
      '    <claims-administrator> Claims Administrator guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.',
      '    <reviewer> MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.',
      '    <rationale> Decision rationale: No need for a brace is documented. [conclusion: The request for a wrist brace is not medically necessary.] He may ask again.',
    ]);
  });

  it('shows of a partly approved request what is decided, and under it the whole heading', () => {
    const heading = `Wax bath, eight visits was the original request. Wax bath, four visits was authorized by
the Claims Administrator. The remaining IMR eligible portion of the original request, Wax bath, four
visits is: Upheld`;
    const [card] = itemsIn(letterOf(item().replace('Wrist brace: Upheld', heading)));
    assert.equal(shown(card!.request), 'Wax bath, four visits');
    assert.equal(card!.decision.kind, 'upheld');
    assert.equal(
      passageLine(card!.blocks[0] as Passage),
      '<heading> Wax bath, eight visits was the original request. Wax bath, four visits was authorized by the ' +
        'Claims Administrator. The remaining IMR eligible portion of the original request, ' +
        '[request: Wax bath, four visits] is: [decision: Upheld]',
    );
  });

  it('notes each finding once, at its place', () => {
    const text = letterOf(item({ request: 'Wrist brace', decision: 'Uphled' }), item({ rationale: '' }));
    const { findings, blocks } = read(text);
    const notes = blocksIn(blocks).flatMap((block) => block.notes.map((note) => findings[note]!.code));
    assert.deepEqual(notes.sort(), findings.map(({ code }) => code).sort());
    const [first, second] = itemsIn(text);
    assert.ok(first!.notes.some((note) => findings[note]!.code === 'unknown-decision'));
    const rationale = second!.blocks.at(-1) as Passage;
    assert.deepEqual(
      rationale.notes.map((note) => findings[note]!.code),
      ['empty-rationale'],
    );
    assert.deepEqual(rationale.runs, []);
  });

  it('lists what was decided, also where an item lacks its request or decision', () => {
    const { items } = read(letterOf(item(), item({ request: 'Thumb splint', decision: 'Uphled' })));
    assert.deepEqual(
      items.map(({ request, decision }) => [request, decision.kind, decision.name]),
      [
        ['Wrist brace', 'upheld', 'Upheld'],
        ['Thumb splint', null, 'Uphled?'],
      ],
    );
  });

  it('says where every character stands', () => {
    const text = letterOf(BRACE);
    const runs = blocksIn(read(text).blocks).flatMap((block) =>
      block.kind === 'passage'
        ? [...block.label, ...block.runs]
        : block.kind === 'section'
          ? block.title
          : [],
    );
    for (const { start, text: words } of runs) {
      assert.equal(words.trimEnd(), text.slice(start, start + words.trimEnd().length));
    }
  });

  it('does not depend on how lines are set apart', () => {
    const text = letterOf(BRACE, item({ request: 'Wax bath, twice a\nweek', decision: 'Overturned' }));
    const lines = linesOf(read(text).blocks);
    for (const [name, set] of Object.entries(SPACINGS)) {
      assert.deepEqual(linesOf(read(set(text)).blocks), lines, name);
    }
    assert.deepEqual(linesOf(read(text.replace('\ndocumented', '\n\n\n\n\fdocumented')).blocks), lines);
  });

  it('shows hidden characters and markup as they are', () => {
    const text = letterOf(
      item({ rationale: '<b>See</b> [x](command:y)\u202e\u0007 The brace is medically necessary.' }),
    );
    assert.ok(
      passagesIn(text).some(({ runs }) => shown(runs).startsWith('<b>See</b> [x](command:y)\ufffd\ufffd ')),
    );
  });
});

describe('words at line ends', () => {
  const rationaleOf = (rationale: string): string =>
    shown(passagesIn(letterOf(item({ rationale }))).find(({ part }) => part === 'rationale')!.runs);
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'keep a hyphen that the letter has elsewhere': [
      'A non-union. The non-\nunion is old.',
      'The non-union is old.',
    ],
    'lose one that the letter does not have': [
      'An examination. The exami-\nnation is old.',
      'The examination is old.',
    ],
    'keep one where neither is known': ['A self-\ndirected program.', 'A self-directed program.'],
    'leave one hanging that stands for the rest of a word': [
      'Pre-\nand postoperative care.',
      'Pre- and postoperative care.',
    ],
    'are joined where numbers are cut': ['At L4-\n5 since 10-16-\n2016.', 'At L4-5 since 10-16-2016.'],
    'stay apart after a dash': ['The wrist -\nthe right one.', 'The wrist - the right one.'],
  };
  for (const [name, [printed, set]] of Object.entries(cases)) {
    it(name, () => assert.ok(rationaleOf(printed).endsWith(set), rationaleOf(printed)));
  }
});

describe('other layouts', () => {
  const words = (name: string): string => SAMPLES.find((sample) => sample.name === name)!.text;

  it('have no cards: what is decided is marked in the text, and listed', () => {
    const text = words('07-notice-of-2013.txt');
    assert.deepEqual(itemsIn(text), []);
    assert.deepEqual(
      read(text).items.map(({ decision }) => decision.kind),
      ['upheld', 'overturned'],
    );
    assert.ok(
      passagesIn(text).some(
        ({ runs }) =>
          marked(runs) ===
          '1) MAXIMUS Federal Services, Inc. has determined the request for [request: purchase of an H-wave device] ' +
            'is [decision: not medically necessary and appropriate].',
      ),
    );
  });

  it('have their lists of documents line by line', () => {
    const lines = linesOf(read(words('05-late-2013-layout.txt')).blocks).filter((line) =>
      line.includes('<list>'),
    );
    assert.deepEqual(lines.slice(1), [
      '  <list> Application for Independent Medical Review',
      '  <list> Utilization Review Determination dated 10/15/2013',
      '  <list> Medical records provided by the Claims Administrator, 03/04/2010 to 10/01/2013',
      '  <list> Medical Treatment Utilization Schedule (MTUS)',
    ]);
  });
});

describe('nothing of a letter is lost', () => {
  const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const sectionsText = (text: string): string => {
    const header = review(text).letter.sections.find(({ kind }) => kind === 'case-header');
    return lettersAndDigits(text.slice(header?.span.end ?? 0));
  };
  const allText = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        if (block.kind === 'facts') return '';
        if (block.kind === 'passage') return shown(block.label) + shown(block.runs);
        if (block.kind === 'section') return shown(block.title) + allText(block.blocks);
        const first = block.blocks[0];
        const isRepeated = first?.kind === 'passage' && first.part === 'heading';
        return (isRepeated ? '' : shown(block.request) + block.decision.name) + allText(block.blocks);
      })
      .join(' ');

  for (const { name, text } of SAMPLES) {
    it(`in ${name}`, () => {
      const undecided = text.replace(/^(Gabapentin.*): $/m, '$1: Upheld').replace('Uphled', 'Upheld');
      assert.ok(lettersAndDigits(allText(read(undecided).blocks)).endsWith(sectionsText(undecided)));
    });
  }

  it('in a header that holds more than its fields', () => {
    const header = `${HEADER}\n\nDear Ms. Example, this letter is for you.`;
    assert.ok(
      passagesIn(letter({ header })).some(
        ({ runs }) => shown(runs) === 'Dear Ms. Example, this letter is for you.',
      ),
    );
  });

  it('in a letter without its issues, and in no letter at all', () => {
    const text = letter({ process: PROCESS, issues: issues() });
    assert.deepEqual(itemsIn(text), []);
    assert.deepEqual(read('').blocks, []);
    assert.equal(shown(passagesIn('Just a note.')[0]!.runs), 'Just a note.');
  });

  it('whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks, findings } = read(text);
        const noted = blocksIn(blocks).flatMap(({ notes }) => notes);
        if (blocks.length > 0) assert.equal(new Set(noted).size, findings.length);
        const starts = passagesIn(text).map(({ span }) => span.start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });
});
