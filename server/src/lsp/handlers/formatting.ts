import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted, formattingOf } from '../../features/formatting';
import type { Edit } from '../../rules/rule';
import { rangeOf } from '../convert';
import type { Handler } from '../handler';
import { type FormattingAnswer, formattingRequest } from '../messages';

/** A letter is evidence: it is formatted where the settings say so, or where our client has asked the user. */
export const formatting: Handler = {
  register: ({ connection, answer, review, configuration }) => {
    connection.onDocumentFormatting(
      answer(null, async (document) => {
        const { inPlace } = (await configuration.of(document.uri)).formatting;
        return inPlace ? textEditsOf(document, formattingOf(review(document).letter)) : [];
      }),
    );
    connection.onRequest(
      formattingRequest.method,
      answer(null, (document): FormattingAnswer => {
        const { letter } = review(document);
        const edits = formattingOf(letter);
        const { version } = document;
        return { version, edits: textEditsOf(document, edits), text: formatted(letter.printed, edits) };
      }),
    );
  },
};

const textEditsOf = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
