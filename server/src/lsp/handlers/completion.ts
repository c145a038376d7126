import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, CompletionKind } from '../../features/completion/completion';
import { completionsAt } from '../../features/completion/index';
import { rangeOf } from '../convert';
import type { Handler } from '../handler';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  decision: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Keyword,
  guideline: CompletionItemKind.Reference,
  topic: CompletionItemKind.Value,
};

export const completion: Handler = {
  register: ({ connection, answer, review }) =>
    connection.onCompletion(
      answer(null, (document, { position }) =>
        completionsAt(review(document).letter, document.offsetAt(position)).map((each, index) =>
          completionItemOf(document, each, index),
        ),
      ),
    ),
};

/** An editor sorts by `sortText`: ours is the order in which they are offered. */
function completionItemOf(
  document: TextDocument,
  { kind, label, text, span, detail, documentation }: Completion,
  index: number,
): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    ...(detail && { labelDetails: { description: detail } }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(index).padStart(4, '0'),
    filterText: text.trimStart(),
    textEdit: { range: rangeOf(document, span), newText: text },
    ...(index === 0 && { preselect: true }),
  };
}
