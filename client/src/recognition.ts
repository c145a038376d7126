import {
  Disposable,
  type LogOutputChannel,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  workspace,
} from 'vscode';
import { HEAD_LENGTH, recogniseLetter, resemblesLetter } from '../../server/src/letter/recognition';
import { isLetter, LETTER_LANGUAGE } from './language';

/** Why a plain text is not treated as a letter, although it is one or looks like one. */
export type WhyNot = 'off' | 'declined' | 'unlike';

/** The recognition of letters, at work. */
export type Recognition = Disposable & {
  /** Null where the document is a letter already, is no plain text, or looks like no letter. */
  readonly whyNot: (document: TextDocument) => WhyNot | null;
};

/**
 * Gives the language of letters to plain text that is a letter: documents that are open, that are opened later,
 * or that become one when text is put into them. Whoever takes the language away from a document keeps it away
 * until the window closes or gives it back.
 */
export function recogniseDocuments(output: LogOutputChannel): Recognition {
  const declined = new Declined();
  const look = (document: TextDocument): void => {
    if (!mayBeLetter(document) || !recogniseLetter(headOf(document)) || declined.has(document)) return;
    languages.setTextDocumentLanguage(document, LETTER_LANGUAGE).then(undefined, (error: unknown) => {
      output.debug(`The language of a document could not be set: ${error}`);
    });
  };
  const opened = (document: TextDocument): void => {
    declined.note(document);
    look(document);
  };
  workspace.textDocuments.forEach(opened);
  const subscriptions = Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument((document) => declined.forget(document)),
    workspace.onDidChangeTextDocument((event) => {
      if (isLargeInHead(event)) look(event.document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('imrLetters.recognition')) workspace.textDocuments.forEach(look);
    }),
  );
  return {
    dispose: () => subscriptions.dispose(),
    whyNot: (document) => (isPlainText(document) ? whyNot(document, declined) : null),
  };
}

function whyNot(document: TextDocument, declined: Declined): WhyNot | null {
  const head = headOf(document);
  if (!recogniseLetter(head)) return resemblesLetter(head) ? 'unlike' : null;
  if (!isEnabledFor(document)) return 'off';
  return declined.has(document) ? 'declined' : null;
}

/** Schemes of the editor's own texts: output, consoles, input boxes, cells. Its file systems are none of them. */
const EDITORS_OWN =
  /^(?:vscode(?!-(?:vfs|remote|local-history|test-web|userdata)$)|output$|debug$|comment$|inmemory$|private$|walkThrough|accessible|chat|search-editor$)/i;
const LARGE_CHANGE = 40;

const isPlainText = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'plaintext' && !EDITORS_OWN.test(uri.scheme);

const isEnabledFor = (document: TextDocument): boolean =>
  workspace.getConfiguration('imrLetters.recognition', document).get('enabled', true);

const mayBeLetter = (document: TextDocument): boolean => isPlainText(document) && isEnabledFor(document);

/** Whether the change may have made a letter of the text: a finished line, a paste or a cut, not each key. */
const isLargeInHead = ({ contentChanges }: TextDocumentChangeEvent): boolean =>
  contentChanges.some(
    ({ rangeOffset, rangeLength, text }) =>
      rangeOffset < HEAD_LENGTH && (rangeLength + text.length >= LARGE_CHANGE || /[\r\n]/.test(text)),
  );

const headOf = (document: TextDocument): string =>
  document.getText(new Range(document.positionAt(0), document.positionAt(HEAD_LENGTH)));

/** The documents from which someone took the language of letters away in this window. */
class Declined {
  /** VS Code keeps the object of a document through a change of its language, and drops it with the document. */
  readonly #letters = new WeakSet<TextDocument>();
  readonly #uris = new Set<string>();

  /** Takes notice of the language that an opened document has; a change of language opens it anew. */
  note(document: TextDocument): void {
    const uri = document.uri.toString();
    if (isLetter(document)) {
      this.#letters.add(document);
      this.#uris.delete(uri);
    } else if (this.#letters.has(document)) {
      this.#uris.add(uri);
    }
  }

  /** Another document may take the name of a closed untitled one. */
  forget(document: TextDocument): void {
    if (document.isUntitled && document.isClosed) this.#uris.delete(document.uri.toString());
  }

  has(document: TextDocument): boolean {
    const uri = document.uri.toString();
    if (this.#isSaving(document)) this.#uris.add(uri);
    return this.#uris.has(uri);
  }

  /** An untitled document that is saved fills its file before it closes: the file goes on as the same document. */
  #isSaving(document: TextDocument): boolean {
    return workspace.textDocuments.some(
      (other) =>
        other.isUntitled && this.#uris.has(other.uri.toString()) && headOf(other) === headOf(document),
    );
  }
}
