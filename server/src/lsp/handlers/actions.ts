import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt, findingsAt, safeEdits } from '../../features/actions';
import type { Review } from '../../review/review';
import { FIX_ALL } from '../capabilities';
import { acceptanceOf, deferred, fitting, fixAllOf, fixOf, resolved } from '../codeActions';
import { spanOf } from '../convert';
import type { Context, Handler } from '../handler';
import { MOST } from '../limits';

export const actions: Handler = {
  register: (context) => {
    const { connection, answer, documents, judged, client } = context;
    const asks = () =>
      client().textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    const handedOver = (action: CodeAction): CodeAction => fitting(action, client().workspace?.workspaceEdit);
    connection.onCodeAction(
      answer(null, async (document, params) => {
        const review = await judged(document);
        const { only } = params.context;
        const offered = [
          ...(wants(only, CodeActionKind.QuickFix)
            ? await quickFixes(context, document, review, params)
            : []),
          ...(only && wants(only, FIX_ALL) ? fixAll(document, review) : []),
        ];
        return offered.slice(0, MOST.actions).map(asks() ? deferred : handedOver);
      }),
    );
    connection.onCodeActionResolve((action) => {
      const chosen = resolved(action, (uri) => documents.get(uri)?.version);
      if (!chosen) tell(connection, MOVED_ON);
      return handedOver(chosen ?? action);
    });
  },
};

/** Says something that needs no answer. */
const tell = (connection: Connection, message: string): void => {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
};

const MOVED_ON = 'Nothing was changed: the letter is no longer as it was when this fix was made for it.';

/** Whether an editor that asks for `only` these kinds, or for any, wants one. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((each) => each === '' || each === kind || kind.startsWith(`${each}.`));

async function quickFixes(
  { isOurs, judgements }: Context,
  document: TextDocument,
  { letter, findings }: Review,
  { range, context: { diagnostics } }: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const there = findingsAt(findings, spanOf(document, range));
  const acceptable = isOurs() && (await judgements.filesFor(document.uri)).home !== null ? there : [];
  return [
    ...actionsAt(findings, spanOf(document, range)).map((action) =>
      fixOf(document, action, diagnostics, isOurs()),
    ),
    ...acceptable.map((finding) => acceptanceOf(document, letter, finding, diagnostics)),
  ];
}

function fixAll(document: TextDocument, { findings }: Review): readonly CodeAction[] {
  const edits = safeEdits(findings);
  return edits.length > 0 ? [fixAllOf(document, edits)] : [];
}
