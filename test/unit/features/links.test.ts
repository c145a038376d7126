import assert from 'node:assert/strict';
import { linksOf } from '../../../server/src/features/links';
import { parseLetter } from '../../../server/src/letter/parse';
import { textOf } from '../../../server/src/text/span';
import { issues, item, letter, letterOf, SPACINGS } from '../letter/letters';

/** Words, address and tooltip of each link, but for those of the guidelines that every letter here cites. */
function linksIn(text: string): readonly (readonly [string, string, string])[] {
  return linksOf(parseLetter(text))
    .map(({ span, target, tooltip }) => [textOf(text, span), target, tooltip] as const)
    .filter(([words]) => !words.startsWith('Forearm'));
}

const saying = (rationale: string): string => letterOf(item({ rationale }));
const targetsIn = (rationale: string): readonly (readonly [string, string])[] =>
  linksIn(saying(rationale)).map(([words, target]) => [words, target]);

const LAW = 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=';

describe('document links', () => {
  it('lead from a cited guideline to the section that adopts it', () => {
    const text = letterOf(
      item({ reviewer: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Surgery.' }),
    );
    assert.deepEqual(linksIn(text), [
      [
        'Low Back Complaints',
        'https://www.dir.ca.gov/t8/9792_23_5.html',
        'Low Back Complaints (2004): 8 CCR 9792.23.5 as it reads now',
      ],
    ]);
  });

  it('lead from the guideline of 2009 to a page that is https', () => {
    const text = letterOf(
      item({ reviewer: 'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids.' }),
    );
    assert.deepEqual(
      linksIn(text).map(([words, target]) => [words, target]),
      [['Chronic Pain Treatment Guidelines', 'https://www.dir.ca.gov/t8/9792_24_2.html']],
    );
  });

  it('mark of a name on two lines both pieces, without what lies between', () => {
    for (const spaced of Object.values(SPACINGS)) {
      const text = spaced(
        letterOf(item({ reviewer: 'Decision based on MTUS Low Back\n  Complaints 2004.' })),
      );
      assert.deepEqual(
        linksIn(text).map(([words]) => words),
        ['Low Back', 'Complaints'],
      );
    }
  });

  it('mark of another work the name alone', () => {
    const text = letterOf(
      item({ reviewer: 'Decision based on Non-MTUS Citation Smith J, wrists, UpToDate, accessed today.' }),
    );
    assert.deepEqual(linksIn(text), [['UpToDate', 'https://www.uptodate.com', 'UpToDate']]);
  });

  it('lead from a section of the regulations to its page, wherever it stands', () => {
    const page = 'https://www.dir.ca.gov/t8/9792_24_2.html';
    assert.deepEqual(linksIn(saying('See 8 CCR § 9792.24.2(b).')), [
      ['8 CCR § 9792.24.2', page, '8 CCR 9792.24.2: Chronic Pain Medical Treatment Guidelines'],
    ]);
    assert.deepEqual(targetsIn('See section 9792.24.2 of it.'), [['9792.24.2', page]]);
    assert.deepEqual(
      targetsIn('Sections 9792.20-9792.26 apply.').map(([words]) => words),
      ['9792.20', '9792.26'],
    );
    assert.deepEqual(targetsIn('See Title 8, California Code of Regulations, section 9785.').length, 1);
    const inSummary = letter({
      summary: 'CLINICAL CASE SUMMARY\nHe cites 8 C.C.R. 9792.6.1 in May.',
      issues: issues(item()),
    });
    assert.deepEqual(
      linksIn(inSummary).map(([words]) => words),
      ['8 C.C.R. 9792.6.1'],
    );
  });

  it('know no section that there is not, nor one without a page, nor other numbers', () => {
    for (const words of [
      '8 CCR 792.26',
      '9792.99',
      '9792.24.21',
      '9792.23.13',
      '$9792.20',
      '9785',
      '10575 steps',
      '19792.20',
      '9792.2%',
    ]) {
      assert.deepEqual(targetsIn(`It says ${words} there.`), [], words);
    }
  });

  it('lead from each section of a statute to its page', () => {
    assert.deepEqual(linksIn(saying('Labor Code section 4610.6(h) says so.')), [
      [
        'Labor Code section 4610.6(h)',
        `${LAW}4610.6.`,
        'Labor Code 4610.6: Independent medical review: determination',
      ],
    ]);
    assert.deepEqual(targetsIn('Under Labor Code §§ 4600, 4610.5(c)(2) and 4610.6.'), [
      ['Labor Code §§ 4600', `${LAW}4600.`],
      ['4610.5(c)(2)', `${LAW}4610.5.`],
      ['4610.6', `${LAW}4610.6.`],
    ]);
    assert.equal(targetsIn('Code of Civil Procedure section 1013 adds days.').length, 1);
    assert.deepEqual(targetsIn('Labor Code section 9999 and the 4610 steps.'), []);
  });

  it('lead where a printed address leads', () => {
    assert.deepEqual(linksIn(saying('See http://www.example.org/a_b/c.html.')), [
      [
        'http://www.example.org/a_b/c.html',
        'http://www.example.org/a_b/c.html',
        'Address printed in the letter',
      ],
    ]);
    for (const [printed, words, target] of [
      [
        '(https://example.org/x?q=1&r=2#s)',
        'https://example.org/x?q=1&r=2#s',
        'https://example.org/x?q=1&r=2#s',
      ],
      ['www.example.com.', 'www.example.com', 'https://www.example.com'],
      [
        'http://example.org/topics/ekg, accessed',
        'http://example.org/topics/ekg',
        'http://example.org/topics/ekg',
      ],
      [
        'https://example.org/wiki/Wrist_(joint).',
        'https://example.org/wiki/Wrist_(joint)',
        'https://example.org/wiki/Wrist_%28joint%29',
      ],
      ['“https://example.org/a”', 'https://example.org/a', 'https://example.org/a'],
    ] as const) {
      assert.deepEqual(targetsIn(`See ${printed} for that.`), [[words, target]], printed);
    }
  });

  it('put an address together that line ends cut, as far as that is certain', () => {
    for (const [printed, words, target] of [
      [
        'https://example.gov/Rules-and-\nGuidance/R148.pdf.',
        ['https://example.gov/Rules-and-', 'Guidance/R148.pdf'],
        'https://example.gov/Rules-and-Guidance/R148.pdf',
      ],
      [
        'http://example.org/health/\n   topics/ekg.html',
        ['http://example.org/health/', 'topics/ekg.html'],
        'http://example.org/health/topics/ekg.html',
      ],
      [
        'http://example.org/health\n/topics',
        ['http://example.org/health', '/topics'],
        'http://example.org/health/topics',
      ],
      [
        'http://example.org/a/\nb_c/\nd.pdf',
        ['http://example.org/a/', 'b_c/', 'd.pdf'],
        'http://example.org/a/b_c/d.pdf',
      ],
      [
        'http://example.org/health/\naccessed in May',
        ['http://example.org/health/'],
        'http://example.org/health/',
      ],
      [
        'http://example.org/health.\nGuidance/Rules say',
        ['http://example.org/health'],
        'http://example.org/health',
      ],
    ] as const) {
      for (const spaced of Object.values(SPACINGS)) {
        const found = linksIn(spaced(saying(`See ${printed} and more.`)));
        assert.deepEqual(
          found.map(([each]) => each),
          words,
          printed,
        );
        assert.ok(
          found.every(([, each]) => each === target),
          printed,
        );
      }
    }
  });

  it('say of an address that goes on, nobody knows where, that it is cut', () => {
    assert.deepEqual(linksIn(saying('See https://example.gov/Rules-and-\nhe said no more.')), [
      [
        'https://example.gov/Rules-and-',
        'https://example.gov/Rules-and-',
        'Address printed in the letter, cut at the end of the line',
      ],
    ]);
  });

  it('are only of the web, and only where the address is what it seems', () => {
    for (const hostile of [
      'command:workbench.action.terminal.new',
      'vscode://file/etc/passwd',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:mail@example.org',
      'https://example.org@evil.example/',
      'https://user:pass@evil.example/',
      'http://localhost/x',
      'http://10.0.0.1/x',
      'https://exa\u202emple.org/x',
      'https://ex\u0430mple.org/x',
      'https://example',
      'http://',
      'https://example.org/%5D%28command%3Aevil%29',
      'https://example.org/%5C%29%20[evil](command:evil)',
      'https://example.org/%E2%80%AEx',
    ]) {
      for (const [, target] of linksIn(saying(`See ${hostile} there.`))) {
        assert.match(target, /^https?:\/\/[\w.-]+(?:\/|$)/, hostile);
        assert.doesNotMatch(target, /evil|%5|%E2|localhost|10\.0|mple\.org\/x/, hostile);
      }
    }
  });

  it('hold nothing of the letter in their tooltips, and stop at whatever is no part of an address', () => {
    for (const [hostile, target] of [
      ['https://example.org/[x](command:evil)', 'https://example.org/'],
      ['https://example.org/a"onclick', 'https://example.org/a'],
      ['https://example.org/<script>', 'https://example.org/'],
      ['https://example.org/a\\)b', 'https://example.org/a'],
      ['https://example.org/`code`', 'https://example.org/'],
    ] as const) {
      const found = linksIn(saying(`See ${hostile} there.`));
      assert.deepEqual(found, [[target, target, 'Address printed in the letter']], hostile);
    }
  });

  it('stand in order and never one over the other', () => {
    const text = letterOf(
      item({
        reviewer: 'Decision based on Non-MTUS Citation UpToDate, www.uptodate.com/9792.20, Labor Code 4600.',
      }),
    );
    let end = 0;
    for (const { span } of linksOf(parseLetter(text))) {
      assert.ok(span.start >= end);
      end = span.end;
    }
    assert.ok(end > 0);
  });

  it('are found in a text of any length that is nothing but beginnings of addresses', () => {
    for (const piece of [
      'http://',
      'www.',
      '!http://!',
      'Labor Code 4600, ',
      'a-\n',
      '8 CCR ',
      'https://a.b/).,',
    ]) {
      assert.ok(Array.isArray(linksOf(parseLetter(saying(piece.repeat(20_000))))));
    }
  });
});
