// A language server around vscode-json-languageservice that answers as ours does: diagnostics when they are asked for.
import { getLanguageService } from 'vscode-json-languageservice';
import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const service = getLanguageService({});
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
  const document = documents.get(uri);
  return { kind: 'full', items: await service.doValidation(document, service.parseJSONDocument(document)) };
});
documents.listen(connection);
connection.listen();
