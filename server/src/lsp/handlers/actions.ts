import { CodeActionKind } from 'vscode-languageserver';
import { actionsAt } from '../../features/actions';
import { codeActionOf, spanOf } from '../convert';
import type { Handler } from '../handler';

export const actions: Handler = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register: ({ connection, answer, review }) =>
    connection.onCodeAction(
      answer(null, (document, { range, context }) =>
        actionsAt(review(document).findings, spanOf(document, range)).map((action) =>
          codeActionOf(document, action, context.diagnostics),
        ),
      ),
    ),
};
