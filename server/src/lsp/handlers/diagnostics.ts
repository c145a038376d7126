import { diagnosticOf } from '../convert';
import type { Handler } from '../handler';

export const diagnostics: Handler = {
  capabilities: {
    diagnosticProvider: {
      identifier: 'imr-letters',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  register: ({ connection, answer, review, rulePage }) =>
    connection.languages.diagnostics.on(
      answer({ kind: 'full' as const, items: [] }, (document) => ({
        kind: 'full' as const,
        items: review(document).findings.map((finding) => diagnosticOf(document, finding, rulePage)),
      })),
    ),
};
