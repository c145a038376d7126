import { SemanticTokensBuilder } from 'vscode-languageserver';
import { TOKEN_KINDS } from '../../features/tokens';
import type { Handler } from '../handler';
import { lineTokensOf } from '../tokens';

export const tokens: Handler = {
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] }, full: true },
  },
  register: ({ connection, answer, review }) =>
    connection.languages.semanticTokens.on(
      answer({ data: [] }, (document) => {
        const builder = new SemanticTokensBuilder();
        for (const token of lineTokensOf(document, review(document).letter)) {
          builder.push(token.line, token.column, token.length, token.type, 0);
        }
        return builder.build();
      }),
    ),
};
