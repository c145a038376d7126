import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  SemanticTokensBuilder,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt } from '../features/actions';
import { foldingOf } from '../features/folding';
import { hoverAt } from '../features/hover';
import { outlineOf } from '../features/outline';
import { TOKEN_KINDS } from '../features/tokens';
import { codeActionOf, diagnosticOf, foldingRangesOf, rangeOf, spanOf, symbolOf } from './convert';
import { ReviewedDocuments } from './documents';
import { answering } from './requests';
import { lineTokensOf } from './tokens';

/** What the editor tells the server when it starts it. */
export type InitializationOptions = {
  /** Address of the folder with a Markdown page for each rule, without a slash at its end. */
  readonly rulePages?: string;
};

/** Answers an editor over `connection` until it closes. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const reviewed = new ReviewedDocuments();
  let rulePages: string | null = null;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    rulePages = (params.initializationOptions as InitializationOptions | undefined)?.rulePages ?? null;
    return CAPABILITIES;
  });
  documents.onDidClose(({ document }) => reviewed.forget(document.uri));

  const answer = answering(connection, documents);
  const rulePage = (code: string): string | null => rulePages && `${rulePages}/${code}.md`;

  connection.onDocumentSymbol(
    answer(null, (document) =>
      outlineOf(reviewed.review(document).letter).map((entry) => symbolOf(document, entry)),
    ),
  );
  connection.onFoldingRanges(
    answer(null, (document) => foldingRangesOf(document, foldingOf(reviewed.review(document).letter))),
  );
  connection.onHover(
    answer(null, (document, { position }) => {
      const hover = hoverAt(reviewed.review(document).letter, document.offsetAt(position));
      if (!hover) return null;
      const contents = { kind: MarkupKind.Markdown, value: hover.markdown };
      return { contents, range: rangeOf(document, hover.span) };
    }),
  );
  connection.onCodeAction(
    answer(null, (document, { range, context }) =>
      actionsAt(reviewed.review(document).findings, spanOf(document, range)).map((action) =>
        codeActionOf(document, action, context.diagnostics),
      ),
    ),
  );
  connection.languages.semanticTokens.on(
    answer({ data: [] }, (document) => {
      const builder = new SemanticTokensBuilder();
      for (const token of lineTokensOf(document, reviewed.review(document).letter)) {
        builder.push(token.line, token.column, token.length, token.type, 0);
      }
      return builder.build();
    }),
  );
  connection.languages.diagnostics.on(
    answer({ kind: 'full' as const, items: [] }, (document) => ({
      kind: 'full' as const,
      items: reviewed.review(document).findings.map((finding) => diagnosticOf(document, finding, rulePage)),
    })),
  );

  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: { label: 'IMR Letters' },
    foldingRangeProvider: true,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] }, full: true },
    diagnosticProvider: {
      identifier: 'imr-letters',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
};
