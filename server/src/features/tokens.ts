import type { Letter } from '../letter/model';
import { encloses, type Span } from '../text/span';

export type TokenKind = 'request' | 'upheld' | 'overturned' | 'partlyOverturned' | 'topic';

export const TOKEN_KINDS: readonly TokenKind[] = [
  'request',
  'upheld',
  'overturned',
  'partlyOverturned',
  'topic',
];

export type Token = { readonly kind: TokenKind; readonly span: Span };

/**
 * Colours that no line alone can give: requests of several lines, of partly approved ones the disputed
 * portion, decisions that stand apart from their request, and the topics of citations. In the order of the text.
 */
export function tokensOf(letter: Letter): readonly Token[] {
  return letter.items.flatMap(({ request, decision, claimsAdministrator, reviewer }) => {
    const tokens: Token[] = request ? [{ kind: 'request', span: request }] : [];
    if (decision?.kind && !(request && encloses(request, decision.span))) {
      const kind = decision.kind === 'partly-overturned' ? 'partlyOverturned' : decision.kind;
      tokens.push({ kind, span: decision.span });
    }
    for (const citation of [claimsAdministrator, reviewer].flatMap((side) => side?.citations ?? []))
      tokens.push(...citation.topics.map((span): Token => ({ kind: 'topic', span })));
    return tokens.sort((a, b) => a.span.start - b.span.start);
  });
}
