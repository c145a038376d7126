import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  TextEdit,
  type WorkspaceEdit,
  type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action } from '../features/actions';
import type { Letter } from '../letter/model';
import { identityOf } from '../review/identity';
import type { Edit, Finding, Fix } from '../rules/rule';
import { FIX_ALL } from './capabilities';
import { rangeOf } from './convert';
import type { WordsChange } from './messages';

/**
 * A fix for a finding. One that changes words of the letter is to be confirmed before it is made: our client asks, and
 * so does another editor that knows of edits to be confirmed.
 */
export function fixOf(
  document: TextDocument,
  { finding, fix }: Action,
  diagnostics: readonly Diagnostic[],
  isOurs: boolean,
): CodeAction {
  const isSafe = fix.safety === 'safe';
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: isSafe,
    diagnostics: diagnosticsFor(document, finding, diagnostics),
    ...(isSafe || !isOurs
      ? { edit: isSafe ? versionedEdit(document, fix.edits) : confirmedEdit(document, fix.edits) }
      : { command: changeOf(document, fix) }),
  };
}

function changeOf(document: TextDocument, { title, edits }: Fix): Command {
  const change: WordsChange = {
    uri: document.uri,
    version: document.version,
    title,
    edits: textEditsOf(document, edits),
  };
  return { title, command: 'imrLetters.changeWords', arguments: [change] };
}

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
      edits: textEditsOf(document, edits),
    },
  ],
});

const textEditsOf = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));

const EVIDENCE = 'evidence';

const confirmedEdit = (document: TextDocument, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: textEditsOf(document, edits).map((edit) => ({ ...edit, annotationId: EVIDENCE })),
    },
  ],
  changeAnnotations: {
    [EVIDENCE]: {
      label: 'Change the words of this letter, which is evidence',
      description: 'The text will no longer be that of the letter as issued.',
      needsConfirmation: true,
    },
  },
});

/**
 * The same action with its edit put aside, to be handed over when the user has chosen it: not every editor looks at
 * the version that an edit is for.
 */
export function deferred({ edit, ...action }: CodeAction): CodeAction {
  return edit ? { ...action, data: edit } : action;
}

/** What an editor says of the edits that it makes. */
type EditSupport = WorkspaceEditClientCapabilities | undefined;

/** The same action without what the editor does not know: questions before an edit, versions of documents. */
export function fitting({ edit, ...action }: CodeAction, support: EditSupport): CodeAction {
  if (!edit) return action;
  const asked = support?.changeAnnotationSupport ? edit : withoutQuestions(edit);
  return { ...action, edit: support?.documentChanges ? asked : withoutVersions(asked) };
}

function withoutQuestions({ documentChanges }: WorkspaceEdit): WorkspaceEdit {
  return {
    documentChanges: (documentChanges ?? []).map((change) =>
      'textDocument' in change
        ? {
            ...change,
            edits: change.edits.filter(TextEdit.is).map(({ range, newText }) => ({ range, newText })),
          }
        : change,
    ),
  };
}

function withoutVersions({ documentChanges }: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of documentChanges ?? [])
    if ('textDocument' in change) changes[change.textDocument.uri] = change.edits.filter(TextEdit.is);
  return { changes };
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
