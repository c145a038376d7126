import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action } from '../features/actions';
import type { Letter } from '../letter/model';
import { identityOf } from '../review/identity';
import type { Edit, Finding } from '../rules/rule';
import { FIX_ALL } from './capabilities';
import { rangeOf } from './convert';

export const fixOf = (
  document: TextDocument,
  { finding, fix }: Action,
  diagnostics: readonly Diagnostic[],
): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  isPreferred: fix.safety === 'safe',
  diagnostics: diagnosticsFor(document, finding, diagnostics),
  edit: versionedEdit(document, fix.edits),
});

export const fixAllOf = (document: TextDocument, edits: readonly Edit[]): CodeAction => ({
  title: `Repair what making the text has damaged (${edits.length === 1 ? '1 place' : `${edits.length} places`})`,
  kind: FIX_ALL,
  edit: versionedEdit(document, edits),
});

/** Our client asks for the reason and sends it back with the finding. */
export const acceptanceOf = (
  document: TextDocument,
  letter: Letter,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): CodeAction => {
  const title = `Accept this finding (${finding.code})…`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsFor(document, finding, diagnostics),
    command: {
      title,
      command: 'imrLetters.acceptFinding',
      arguments: [document.uri, identityOf(letter, finding), finding.message],
    },
  };
};

const diagnosticsFor = (
  document: TextDocument,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] =>
  diagnostics.filter(
    ({ code, range }) => code === finding.code && document.offsetAt(range.start) === finding.span.start,
  );

/** An edit bound to the version of the document that it was made for. */
const versionedEdit = (document: TextDocument, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
    },
  ],
});

/**
 * The same action with its edit put aside, to be handed over when the user has chosen it: not every editor looks at
 * the version that an edit is for.
 */
export function deferred({ edit, ...action }: CodeAction): CodeAction {
  return edit ? { ...action, data: edit } : action;
}

/** The same action for an editor that knows no versions of documents. */
export function withoutVersions({ edit, ...action }: CodeAction): CodeAction {
  if (!edit?.documentChanges) return action;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges)
    if ('textDocument' in change) changes[change.textDocument.uri] = change.edits.filter(TextEdit.is);
  return { ...action, edit: { changes } };
}

/** A chosen action with the edit put aside; null where a document has moved on since that was made. */
export function resolved(
  action: CodeAction,
  versionOf: (uri: string) => number | undefined,
): CodeAction | null {
  const edit = action.data as WorkspaceEdit | undefined;
  const hasMoved = edit?.documentChanges?.some(
    (change) =>
      'textDocument' in change && versionOf(change.textDocument.uri) !== change.textDocument.version,
  );
  return hasMoved ? null : { ...action, ...(edit && { edit }) };
}
