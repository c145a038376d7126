import assert from 'node:assert/strict';
import { tokensOf } from '../../../server/src/features/tokens';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText } from '../../../server/src/text/span';
import { item, letterOf, SPACINGS } from '../letter/letters';

const allTokensIn = (text: string): readonly (readonly [string, string])[] =>
  tokensOf(parseLetter(text)).map(({ kind, span }) => [kind, foldedText(text, span)]);
const tokensIn = (text: string) => allTokensIn(text).filter(([kind]) => kind !== 'topic');

const PARTLY = `Two braces was the original request. One brace was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, a second brace is: Upheld`;

describe('tokens', () => {
  it('are the requests and the decisions, in the order of the text', () => {
    const text = letterOf(
      item({ request: 'Wrist brace,\nfitted' }),
      item({ request: 'Wax bath', decision: 'Overturned' }),
      item({ request: 'Heat pack', decision: 'Partially Overturned' }),
    );
    for (const space of Object.values(SPACINGS)) {
      assert.deepEqual(tokensIn(space(text)), [
        ['request', 'Wrist brace, fitted'],
        ['upheld', 'Upheld'],
        ['request', 'Wax bath'],
        ['overturned', 'Overturned'],
        ['request', 'Heat pack'],
        ['partlyOverturned', 'Partially Overturned'],
      ]);
    }
  });

  it('are the disputed portion of a partly approved request', () => {
    assert.deepEqual(tokensIn(letterOf(item().replace('Wrist brace: Upheld', PARTLY))), [
      ['request', 'a second brace'],
      ['upheld', 'Upheld'],
    ]);
  });

  it('colour no decision that is missing or unknown', () => {
    const text = letterOf(item().replace(': Upheld', ''), item({ request: 'Wax bath', decision: 'Uphled' }));
    assert.deepEqual(tokensIn(text), [
      ['request', 'Wrist brace'],
      ['request', 'Wax bath'],
    ]);
  });

  it('are the topics of citations as well, whatever lines they stand in', () => {
    const text = letterOf(
      item({
        claims: 'MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma), page 29.',
        reviewer:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Massage\ntherapy, Acupuncture.',
      }),
    );
    for (const space of Object.values(SPACINGS)) {
      assert.deepEqual(allTokensIn(space(text)), [
        ['request', 'Wrist brace'],
        ['upheld', 'Upheld'],
        ['topic', 'Carisoprodol (Soma)'],
        ['topic', 'Massage therapy'],
        ['topic', 'Acupuncture'],
      ]);
    }
  });

  it('do not overlap', () => {
    const notice = `Notice of Independent Medical Review Determination

1) MAXIMUS Federal Services, Inc. has determined the request for one wax bath is not medically necessary
and appropriate.
`;
    for (const text of [letterOf(item(), item({ request: 'Wax bath' })), notice]) {
      const tokens = tokensOf(parseLetter(text));
      assert.ok(tokens.length > 0);
      for (const [index, { span }] of tokens.entries()) {
        assert.ok(index === 0 || tokens[index - 1]!.span.end <= span.start);
      }
    }
  });
});
