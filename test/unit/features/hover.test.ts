import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/features/hover/index';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText, touches } from '../../../server/src/text/span';
import { item, letterOf } from '../letter/letters';
import { shownText } from './markdown';

const RATIONALE = `Braces are used for sprains. The records do not show why the injured worker needs one. The request
for a wrist brace is not medically necessary. Tapering is advised.`;

/** What is shown at the first place of `words` in the letter, with the words it belongs to. */
function hoverOn(text: string, words: string): readonly [string, string] | null {
  const hover = hoverAt(parseLetter(text), text.indexOf(words) + 1);
  return hover && [foldedText(text, hover.span), shownText(hover.markdown)];
}

const shownOn = (text: string, words: string): string => hoverOn(text, words)?.[1] ?? '';

describe('a hover', () => {
  const text = letterOf(
    item({ rationale: RATIONALE }),
    item({
      request: 'Thumb splint',
      decision: 'Overturned',
      rationale: 'The splint is medically necessary.',
    }),
  );
  const WHOLE = `Upheld — The denial stands: the treatment need not be approved.

Last day to appeal: Friday, March 31, 2017 — computed: 30 days from mailing, as if mailed on the decision date; not moved for a weekend, a holiday or service by mail (Labor Code 4610.6(h))

Request: Wrist brace

Why, in the rationale’s words:

• The records do not show why the injured worker needs one.

Conclusion: “The request for a wrist brace is not medically necessary.”

Relied on

• Claims administrator: MTUS Forearm, Wrist, and Hand Complaints 2004
• Expert reviewer: MTUS Forearm, Wrist, and Hand Complaints 2004, Initial Care`;

  it('on a request says what was decided, what follows, what was asked and why, and what each side relied on', () => {
    assert.deepEqual(hoverOn(text, 'Wrist brace'), ['Wrist brace', WHOLE]);
  });

  it('on a decision says the same, and what the statute says besides', () => {
    const [words, shown] = hoverOn(text, 'Upheld')!;
    assert.equal(words, 'Upheld');
    assert.ok(shown.startsWith(`${WHOLE}\n\nBy statute\n`));
  });

  it('says what each decision means', () => {
    assert.match(
      shownOn(text, 'Overturned'),
      /^Overturned — The denial is set aside: the treatment must be approved\.\n/,
    );
    assert.match(
      shownOn(letterOf(item({ decision: 'Partially Overturned' })), 'Partially'),
      /^Partly overturned — The denial stands in part: the rest of the treatment must be approved\.\n/,
    );
  });

  it('does not say what an unknown or missing decision means', () => {
    assert.match(
      shownOn(letterOf(item({ decision: 'Uphled' })), 'Uphled'),
      /^Uphled\?\n\nRequest: Wrist brace\n/,
    );
    assert.match(
      shownOn(letterOf(item().replace(': Upheld', '')), 'Wrist brace'),
      /^No decision\n\nRequest: Wrist brace\n/,
    );
  });

  it('on any part of a partly approved request tells of the disputed portion', () => {
    const partly = letterOf(
      item().replace(
        'Wrist brace: Upheld',
        `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, a second brace is: Upheld`,
      ),
    );
    assert.match(shownOn(partly, 'Two braces'), /\n\nRequest: a second brace\n/);
    assert.equal(hoverOn(partly, 'a second brace')?.[0], 'a second brace');
  });

  it('names so many topics of a citation', () => {
    const topics = 'Acupuncture, Aquatic therapy, Biofeedback, Exercise, Massage therapy, Yoga';
    const reviewer = `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${topics}.`;
    assert.match(
      shownOn(letterOf(item({ reviewer })), 'Upheld'),
      /\n• Expert reviewer: MTUS Chronic Pain Medical Treatment 2016, Acupuncture, Aquatic therapy, Biofeedback, Exercise, and 2 more\n/,
    );
  });

  it('says once what is reason and conclusion in one sentence', () => {
    const sole = 'As no operation is planned, the request for a wrist brace is not medically necessary.';
    assert.match(
      shownOn(letterOf(item({ rationale: sole })), 'Wrist brace'),
      /\n\nRequest: Wrist brace\n\nConclusion, with its reason: “As no operation is planned, .+”\n\nRelied on\n/,
    );
    const two = `The records do not show why the injured worker needs one. ${sole}`;
    const shown = shownOn(letterOf(item({ rationale: two })), 'Wrist brace');
    assert.match(shown, /\n• The records do not show .+\n\nConclusion: “As no operation is planned, /);
    assert.equal(shown.split('As no operation').length, 2);
  });

  it('says it as people read it: without line ends, page numbers and damaged signs', () => {
    const damaged = letterOf(
      item({
        request: 'Wrist brace (BrandÂ®)',
        reviewer: 'Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (SomaÂ®),\npage 29.',
        rationale: `The patientâ€™s records do not show a self-

Page 3 of 7

directed program for the wrist. The request for a peer-
reviewed brace is not medically necessary.`,
      }),
    );
    const shown = shownOn(damaged, 'Upheld');
    assert.match(shown, /\nRequest: Wrist brace \(Brand®\)\n/);
    assert.match(shown, /\n• The patient’s records do not show a self-directed program for the wrist\.\n/);
    assert.match(shown, /“The request for a peer-reviewed brace is not medically necessary\.”/);
    assert.match(shown, /\n• Expert reviewer: .*Carisoprodol \(Soma®\), page 29\n/);
  });

  it('leaves out what the letter does not say', () => {
    const bare = letterOf(item({ claims: null, reviewer: null, rationale: null }));
    assert.equal(shownOn(bare, 'Wrist brace'), WHOLE.slice(0, WHOLE.indexOf('\n\nWhy')));
    const open = shownOn(letterOf(item({ claims: null, rationale: 'The wrist is stable.' })), 'Wrist brace');
    assert.doesNotMatch(open, /Conclusion|Claims administrator/);
  });

  it('says that a side cites nothing, or nothing that could be read', () => {
    const claims = 'The Claims Administrator did not cite any medical evidence for its decision.';
    assert.match(
      shownOn(letterOf(item({ claims })), 'Wrist brace'),
      /• Claims administrator: no medical evidence cited\n/,
    );
    assert.match(
      shownOn(letterOf(item({ claims: '' })), 'Wrist brace'),
      /• Claims administrator: not stated\n/,
    );
  });

  it('tells nothing of places that say nothing', () => {
    for (const words of ['CLINICAL CASE', 'fell on', 'The Final Determination', 'sent the complete']) {
      assert.equal(hoverOn(text, words), null, words);
    }
    assert.equal(hoverAt(parseLetter(''), 0), null);
    assert.equal(hoverAt(parseLetter(text), text.length + 100), null);
  });

  it('belongs to a place that holds the pointer', () => {
    const letter = parseLetter(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const hover = hoverAt(letter, offset);
      assert.ok(!hover || touches(hover.span, offset));
    }
  });
});

describe('hostile text in a hover', () => {
  const HOSTILE: readonly string[] = [
    '[click](command:workbench.action.terminal.new)',
    '[click](https://evil.example/?q=1 "title")',
    '![picture](https://evil.example/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:evil">here</a> <script>alert(1)</script>',
    '<https://evil.example>',
    'https://evil.example/path and www.evil.example',
    'mail@evil.example and mailto:mail@evil.example',
    '**bold** __bold__ *slanted* _slanted_ ~~gone~~',
    '`code` and ```js fence```',
    '# heading ## heading',
    '| a | b | --- |',
    '$(zap) $x$ $$x^2$$',
    '&lt;b&gt; &#x3c; &copy;',
    '\\[x\\](y) \\\\',
    '[x]: https://evil.example',
    '[^1] and [^1]: note',
    '- point + point 1. point > quote',
    '--- === ***',
    'vscode://file/etc/passwd file:///etc/passwd data:text/html,x javascript:alert(1)',
    '<!-- comment --> <![CDATA[x]]> <?php ?>',
  ];

  for (const hostile of HOSTILE) {
    it(`is shown letter for letter in a request: ${hostile}`, () => {
      const text = letterOf(item({ request: `Brace ${hostile} x` }));
      assert.ok(shownOn(text, 'Brace').includes(`\n\nRequest: Brace ${hostile} x\n`));
    });

    it(`is shown letter for letter in reason and conclusion: ${hostile}`, () => {
      const reason = `The records do not show ${hostile} for the injured worker.`;
      const conclusion = `The request for (${hostile}) x is not medically necessary.`;
      const shown = shownOn(
        letterOf(item({ rationale: `No brace. ${reason} ${conclusion}` })),
        'Wrist brace',
      );
      assert.ok(shown.includes(`\n• ${reason}\n`), shown);
      assert.ok(shown.includes(`\n\nConclusion: “${conclusion}”\n`), shown);
    });

    it(`is shown as text wherever a letter can hold it: ${hostile}`, () => {
      const words = `Brace ${hostile} Chapter`;
      const text = letterOf(
        item({ claims: `Decision based on MTUS ${words} 2004, Section(s): ${hostile}, Initial Care.` }),
        item({
          request: `Wax ${hostile}`,
          reviewer: `Decision based on Non-MTUS Citation ${words}, Wax ${hostile}.`,
        }),
        item({
          request: 'Splint',
          rationale: `The MTUS ${words} does not support ibuprofen ${hostile}. It is denied.`,
        }),
      )
        .replace('Hand Surgery', `Hand ${hostile} Surgery`)
        .replace('Oregon', `Oregon ${hostile}`)
        .replace('right hand.', `right hand ${hostile} with a Norco ${hostile} tablet.`);
      const letter = parseLetter(text);
      let count = 0;
      for (let offset = 0; offset < text.length; offset++) {
        const hover = hoverAt(letter, offset);
        if (!hover) continue;
        shownText(hover.markdown);
        count++;
      }
      assert.ok(count > 0);
    });

    it(`is shown as text in an unknown decision: ${hostile}`, () => {
      const text = letterOf(item({ request: 'Wax bath' }).replace(': Upheld', `: ${hostile}`));
      for (const words of ['Wax bath', hostile.slice(0, 5)]) {
        const hover = hoverAt(parseLetter(text), text.indexOf(words) + 1);
        assert.ok(hover && shownText(hover.markdown).includes('Request: Wax bath'));
      }
    });
  }

  const INVISIBLE: Record<string, string> = {
    'a right-to-left override': '\u202e',
    'direction isolates': '\u2066\u2069',
    'a left-to-right mark': '\u200e',
    'a zero-width blank': '\u200b',
    'a bell': '\u0007',
    'an escape sequence': '\u001b[31m',
    'a null': '\u0000',
    'a C1 control': '\u009b',
  };
  for (const [name, signs] of Object.entries(INVISIBLE)) {
    it(`shows ${name} as a replacement character`, () => {
      const text = letterOf(item({ request: `Wrist${signs}brace` }));
      assert.ok(
        shownOn(text, 'Wrist').includes(`Request: Wrist${signs.replace(/[^ -~]/g, '\ufffd')}brace\n`),
      );
    });
  }
});
