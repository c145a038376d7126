import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Completion } from '../../../server/src/features/completion/completion';
import { completionsAt } from '../../../server/src/features/completion/index';
import { parseLetter } from '../../../server/src/letter/parse';
import { anyText, SAMPLES } from '../../properties/texts';
import { HEADER, issues, item, letter, letterOf } from '../letter/letters';
import { shownText } from './markdown';

/** What is offered at the `|` in a text. */
function offered(text: string): readonly Completion[] {
  const at = text.indexOf('|');
  return completionsAt(parseLetter(text.replace('|', '')), at);
}

const textsAt = (text: string): readonly string[] => offered(text).map((each) => each.text);

/** The text after the completion `label` is taken at the `|`. */
function taken(text: string, label: string): string {
  const found = offered(text).find((each) => each.label === label);
  assert.ok(found, `${label} is not offered`);
  const bare = text.replace('|', '');
  return bare.slice(0, found.span.start) + found.text + bare.slice(found.span.end);
}

const REVIEWER = 'MAXIMUS guideline: ';
const inReviewer = (reviewer: string): string => letterOf(item({ reviewer }));

describe('after the colon of a request', () => {
  const undecided = (tail: string): string => letterOf(item().replace(': Upheld', tail));

  it('the decision words are offered, with what they mean', () => {
    assert.deepEqual(textsAt(undecided(': |')), ['Upheld', 'Overturned']);
    assert.match(offered(undecided(': |'))[1]!.documentation, /must be approved/);
  });

  it('a blank is put in where there is none', () => {
    assert.match(taken(undecided(':|'), 'Overturned'), /^Wrist brace: Overturned$/m);
  });

  it('the word that someone has begun goes on', () => {
    assert.deepEqual(textsAt(undecided(': Ov|')), ['Overturned']);
    assert.match(taken(undecided(': ov|'), 'Overturned'), /^Wrist brace: Overturned$/m);
    assert.deepEqual(textsAt(undecided(': Denied|')), []);
  });

  it('they are offered at the end of a heading of several lines', () => {
    assert.deepEqual(textsAt(undecided(' for the right\nwrist: |')), ['Upheld', 'Overturned']);
  });

  it('they are offered for a further item, before or after the others', () => {
    const two = letterOf(item(), item({ request: 'Thumb splint' }));
    assert.deepEqual(textsAt(`${two}\nWax bath:|\n`), [' Upheld', ' Overturned']);
    assert.deepEqual(textsAt(two.replace('Thumb splint', 'Wax bath:|\n\nThumb splint')), [
      ' Upheld',
      ' Overturned',
    ]);
    assert.deepEqual(textsAt(`${letter({ issues: issues() })}\nWax bath:|\n`), [' Upheld', ' Overturned']);
  });

  const prose: Readonly<Record<string, string>> = {
    'in a rationale': letterOf(item({ rationale: 'The criteria are:| none is met.' })),
    'at the end of a line of a rationale': letterOf(item({ rationale: 'The criteria are:|\nnone is met.' })),
    'in a further paragraph of a rationale': letterOf(
      item({ rationale: 'These are the criteria.\n\nThe criteria are:|\n\nNone is met.' }),
    ),
    'after a label': letterOf(item({ claims: '|' })),
    'in the summary': letter({ summary: 'CLINICAL CASE SUMMARY\nThe diagnoses:|' }),
    'in the header': letter({ header: HEADER.replace('Priority: Standard', 'Priority:|') }),
    'after the introduction of the issues': letter().replace('set forth below:', 'set forth below:|'),
    'before other words': letterOf(item().replace(': Upheld', ':| Upheld')),
  };
  for (const [name, text] of Object.entries(prose)) {
    it(`nothing is offered ${name}`, () => assert.deepEqual(textsAt(text), []));
  }
});

describe('at the beginning of a line of an item', () => {
  const LABELS = ['Claims Administrator guideline: ', 'MAXIMUS guideline: ', 'Decision rationale: '];
  const bare = item({ claims: null, reviewer: null, rationale: null });

  it('the labels are offered that it lacks, in their order', () => {
    assert.deepEqual(textsAt(`${letterOf(bare)}\n|`), LABELS);
    assert.deepEqual(textsAt(`${letterOf(item({ reviewer: null, rationale: null }))}\n|\n`), LABELS.slice(1));
    assert.deepEqual(textsAt(`${letterOf(item({ rationale: null }))}\n|\n`), LABELS.slice(2));
  });

  it('only those that belong between the others', () => {
    const text = letterOf(item({ reviewer: null })).replace('Decision rationale', '|\n\nDecision rationale');
    assert.deepEqual(textsAt(text), ['MAXIMUS guideline: ']);
    assert.deepEqual(textsAt(text.replace('|', '').replace('Claims Admin', '|\n\nClaims Admin')), []);
  });

  it('the label that someone has begun goes on', () => {
    assert.match(taken(`${letterOf(bare)}\nmax|`, 'MAXIMUS guideline:'), /^MAXIMUS guideline: $/m);
  });

  it('nothing is offered where the item is whole, before its decision, or outside the issues', () => {
    assert.deepEqual(textsAt(`${letterOf(item())}\n|`), []);
    assert.deepEqual(textsAt(letterOf(bare.replace('Wrist', '|\nWrist'))), []);
    assert.deepEqual(textsAt(letter().replace('CLINICAL CASE', '|\nCLINICAL CASE')), []);
  });
});

describe('after “Decision based on MTUS”', () => {
  const MTUS = 'Decision based on MTUS ';

  it('chapters are offered with their year, those in force on the decision date first', () => {
    const found = offered(inReviewer(`${MTUS}|`));
    assert.equal(found[0]!.text, 'Chronic Pain Medical Treatment 2016');
    const inForce = found.map(({ detail }) => detail === 'in force');
    assert.equal(inForce.lastIndexOf(true) + 1, inForce.filter(Boolean).length);
    assert.ok(
      found.some(
        ({ text, detail }) => text === 'Chronic Pain Medical Treatment 2009' && detail === 'not in force',
      ),
    );
    assert.match(shownText(found[0]!.documentation), /Chronic Pain Medical Treatment Guidelines \(2016\)/);
  });

  it('the newest come first where no decision date is known', () => {
    const text = inReviewer(`${MTUS}|`).replace(HEADER, '');
    assert.deepEqual(
      offered(text)
        .map(({ detail }) => detail)
        .filter(Boolean),
      [],
    );
    assert.match(textsAt(text)[0]!, / 20(?:19|2\d)$/);
  });

  it('what someone has begun is taken away, and a name that stands there gives way', () => {
    const after = `${REVIEWER}${MTUS}Low Back Complaints 2004`;
    assert.ok(taken(inReviewer(`${MTUS}Low|`), 'Low Back Complaints 2004').includes(`${after}\n`));
    assert.ok(
      taken(
        inReviewer(`${MTUS}|Knee Complaints 2004, Section(s): Summary.`),
        'Low Back Complaints 2004',
      ).includes(`${after}, Section(s): Summary.`),
    );
  });

  it('every name is read as the edition that it stands for', () => {
    for (const { text, label } of offered(inReviewer(`${MTUS}|`))) {
      const [citation, ...more] = parseLetter(inReviewer(`${MTUS}${text}.`)).items[0]!.reviewer!.citations;
      assert.deepEqual(more, [], label);
      assert.ok(citation?.guidelineId?.startsWith('mtus-'), label);
      assert.ok(citation.edition === null || text.endsWith(String(citation.edition)), label);
    }
  });

  it('nothing is offered elsewhere', () => {
    assert.deepEqual(textsAt(letterOf(item({ rationale: `${MTUS}| it is not necessary.` }))), []);
    assert.deepEqual(textsAt(inReviewer(`${MTUS}Low Back Complaints 2004, |`)), []);
    assert.deepEqual(textsAt(inReviewer('The MTUS |')), []);
    assert.deepEqual(textsAt(inReviewer(`${MTUS}Non|sense`)), []);
  });
});

describe('after “Non-MTUS Citation”', () => {
  const OUTSIDE = 'Decision based on Non-MTUS Citation ';

  it('chapters of the ODG are offered, then other guidelines', () => {
    const texts = textsAt(inReviewer(`${OUTSIDE}|`));
    assert.match(texts[0]!, /^Official Disability Guidelines \(ODG\), /);
    assert.ok(texts.includes('Official Disability Guidelines (ODG), Pain (Chronic)'));
    assert.ok(texts.some((text) => text.startsWith('ACOEM Practice Guidelines, ')));
    assert.ok(!texts.some((text) => /\b20\d\d$/.test(text)));
  });

  it('every chapter is read as what it is', () => {
    for (const { text } of offered(inReviewer(`${OUTSIDE}|`))) {
      const [citation] = parseLetter(inReviewer(`${OUTSIDE}${text}.`)).items[0]!.reviewer!.citations;
      assert.ok(citation?.guidelineId && !['odg', 'acoem'].includes(citation.guidelineId), text);
    }
  });
});

describe('after “Section(s):”', () => {
  const SECTIONS = 'Decision based on MTUS Knee Complaints 2004, Section(s):';

  it('the topics of that guideline are offered', () => {
    const texts = textsAt(inReviewer(`${SECTIONS} |`));
    assert.ok(texts.includes('Special Studies') && texts.includes('Initial Care'));
    assert.ok(textsAt(inReviewer(`${SECTIONS}|`)).includes(' Special Studies'));
  });

  it('but for those that are cited already', () => {
    const texts = textsAt(inReviewer(`${SECTIONS} Special Studies, |`));
    assert.ok(texts.includes('Initial Care') && !texts.includes('Special Studies'));
  });

  it('those of the second guideline in its list', () => {
    const two = `${SECTIONS} Summary, and Low Back Complaints 2004, Section(s): |`;
    assert.ok(textsAt(inReviewer(two)).includes('Summary'));
  });

  it('what someone has begun, or a topic that stands there, gives way', () => {
    for (const text of [`${SECTIONS} Sp|`, `${SECTIONS} |Summary`]) {
      assert.ok(
        taken(inReviewer(text), 'Special Studies').includes(`${REVIEWER}${SECTIONS} Special Studies\n`),
      );
    }
  });

  it('nothing is offered after the sentence, or where the guideline is not known', () => {
    assert.deepEqual(textsAt(inReviewer(`${SECTIONS} Summary. |`)), []);
    assert.deepEqual(textsAt(inReviewer('Decision based on MTUS Nonsense 2004, Section(s): |')), []);
    assert.deepEqual(textsAt(letterOf(item({ rationale: `${SECTIONS} |` }))), []);
  });
});

describe('completion', () => {
  it('offers nothing within the prose of a letter', () => {
    for (const { text } of SAMPLES) {
      const read = parseLetter(text);
      const prose = [
        ...read.sections.filter(({ kind }) => kind === 'clinical-summary'),
        ...read.items.flatMap((each) => each.rationale ?? []),
      ];
      for (const { body } of prose) {
        for (let offset = body.start; offset < body.end; offset++) {
          if (' :'.includes(text[offset - 1]!)) assert.deepEqual(completionsAt(read, offset), []);
        }
      }
    }
  });

  it('replaces a part of one line, up to the cursor or beyond', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        for (const { span } of completionsAt(parseLetter(text), offset)) {
          assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
          assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
