import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Handler } from '../handler';
import { MOST } from '../limits';
import { lineTokensOf } from '../tokens';

export const tokens: Handler = {
  register: ({ connection, answer, review }) =>
    connection.languages.semanticTokens.on(
      answer({ data: [] }, (document) => {
        const builder = new SemanticTokensBuilder();
        for (const token of lineTokensOf(document, review(document).letter).slice(0, MOST.tokens)) {
          builder.push(token.line, token.column, token.length, token.type, 0);
        }
        return builder.build();
      }),
    ),
};
