import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_KINDS, tokensOf } from '../features/tokens';
import type { Letter } from '../letter/model';
import { trimmed } from '../text/span';

/** A token of one line, as the protocol wants it. */
export type LineToken = {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly type: number;
};

/** The semantic tokens of a letter, cut at line ends, without the indentation of their lines. */
export function lineTokensOf(document: TextDocument, letter: Letter): readonly LineToken[] {
  return tokensOf(letter).flatMap(({ kind, span }) => {
    const tokens: LineToken[] = [];
    const last = document.positionAt(span.end).line;
    for (let line = document.positionAt(span.start).line; line <= last; line++) {
      const start = Math.max(span.start, document.offsetAt({ line, character: 0 }));
      const end = Math.min(span.end, document.offsetAt({ line: line + 1, character: 0 }));
      const part = trimmed(letter.text, { start, end });
      if (part.start === part.end) continue;
      const { character } = document.positionAt(part.start);
      tokens.push({
        line,
        column: character,
        length: part.end - part.start,
        type: TOKEN_KINDS.indexOf(kind),
      });
    }
    return tokens;
  });
}
