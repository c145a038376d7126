import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, CompletionKind } from '../../features/completion/completion';
import { completionsAt } from '../../features/completion/index';
import { markupOf, rangeOf } from '../convert';
import type { Handler } from '../handler';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  decision: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Keyword,
  guideline: CompletionItemKind.Reference,
  topic: CompletionItemKind.Value,
};

export const completion: Handler = {
  register: ({ connection, answer, review, client }) =>
    connection.onCompletion(
      answer(null, (document, { position }) =>
        completionsAt(review(document).letter, document.offsetAt(position)).map((each, index) =>
          completionItemOf(document, each, index, shownIn(client())),
        ),
      ),
    ),
};

const shownIn = ({ textDocument }: ClientCapabilities): readonly MarkupKind[] | undefined =>
  textDocument?.completion?.completionItem?.documentationFormat;

/** An editor sorts by `sortText`: ours is the order in which they are offered. */
function completionItemOf(
  document: TextDocument,
  { kind, label, text, span, detail, documentation }: Completion,
  index: number,
  formats: readonly MarkupKind[] | undefined,
): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    ...(detail && { labelDetails: { description: detail } }),
    ...(documentation && { documentation: markupOf(documentation, formats) }),
    sortText: String(index).padStart(4, '0'),
    filterText: text.trimStart(),
    textEdit: { range: rangeOf(document, span), newText: text },
    ...(index === 0 && { preselect: true }),
  };
}
