// The tests in the browser use it too: nothing of Node is in it.
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  languages,
  type Position,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

/** Resolves with the first event that `matches`. */
export function once<T>(event: Event<T>, matches: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const subscription: Disposable = event((value) => {
      if (!matches(value)) return;
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Resolves when the document has the language; VS Code opens a document anew when its language changes. */
export async function becomes(document: TextDocument, language: string): Promise<void> {
  if (document.languageId === language) return;
  await once(
    workspace.onDidOpenTextDocument,
    ({ uri, languageId }) => languageId === language && uri.toString() === document.uri.toString(),
  );
}

/** Resolves when every change of language that was asked for before has been made. */
export async function languagesAreSet(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'plaintext', content: 'Nothing here.' });
  await languages.setTextDocumentLanguage(document, 'markdown');
}

/** Shows a file as a user does: it is closed with its tab. A document that a test opens lives on for minutes. */
export async function show(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())!;
}

/** Opens a letter of the folder and resolves when the language server answers about it. */
export async function letter(name: string): Promise<TextDocument> {
  const document = await show(inFolder(name));
  await becomes(document, 'imr-letter');
  // The command waits for the language server; what VS Code asks for its features does not.
  await commands.executeCommand('imrLetters.nextItem');
  return document;
}

/** The place within the first `words` of a document, behind their first character. */
export const placeOf = (document: TextDocument, words: string): Position =>
  document.positionAt(document.getText().indexOf(words) + 1);

/** Takes `steps` while the user has the setting so. */
export async function withSetting(name: string, value: unknown, steps: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration();
  await settings.update(name, value, ConfigurationTarget.Global);
  try {
    await steps();
  } finally {
    await settings.update(name, undefined, ConfigurationTarget.Global);
  }
}

/** Resolves when the selection of the active editor is in view. */
export async function selectionIsSeen(): Promise<void> {
  const editor = window.activeTextEditor!;
  const isSeen = () => editor.visibleRanges.some((range) => range.contains(editor.selection));
  if (!isSeen()) await once(window.onDidChangeTextEditorVisibleRanges, isSeen);
}

/** Closes the tab of a document and resolves when the document is closed with it. */
export async function close(document: TextDocument): Promise<void> {
  const closed = once(workspace.onDidCloseTextDocument, (each) => each === document && each.isClosed);
  const uri = document.uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );
  await closed;
}

/** Closes the copy that a test may have opened last, takes back what was changed in the document, and closes it too. */
export async function leaveAsItWas(document: TextDocument): Promise<void> {
  const { document: last } = window.activeTextEditor!;
  if (last !== document) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  await close(document);
}

/** The address of a file in the folder that is open. */
export const inFolder = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);

/** The findings of a document, as soon as there are any of which `enough` is true. */
export async function findingsOf(
  uri: Uri,
  enough: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const now = () => languages.getDiagnostics(uri);
  if (!enough(now())) {
    await once(
      languages.onDidChangeDiagnostics,
      ({ uris }) => uris.some((each) => each.toString() === uri.toString()) && enough(now()),
    );
  }
  return now();
}

export const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

type Ask = (message: string, ...more: readonly unknown[]) => Thenable<unknown>;

/** What a user answers who is asked; the questions are kept. */
export function answering(answer: string | undefined): {
  readonly asked: readonly string[];
  readonly stop: () => void;
} {
  const real = window.showInformationMessage;
  const asked: string[] = [];
  const stub: Ask = async (message) => {
    asked.push(message);
    return answer;
  };
  Object.assign(window, { showInformationMessage: stub });
  return { asked, stop: () => Object.assign(window, { showInformationMessage: real }) };
}
