import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TOKEN_KINDS } from '../features/tokens';

/** Mends all that may be mended unattended; on saving where the user has switched that on. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.imrLetters`;

/** The characters after which there may be something to complete. */
const COMPLETION_TRIGGERS = [':', ' '];

/** What the server says that it can, before it has loaded what it does it with. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: TextDocumentSyncKind.Incremental,
  documentSymbolProvider: { label: 'IMR Letters' },
  hoverProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] }, full: true },
  documentLinkProvider: { resolveProvider: false },
  diagnosticProvider: {
    identifier: 'imr-letters',
    interFileDependencies: false,
    workspaceDiagnostics: true,
  },
  definitionProvider: true,
  documentHighlightProvider: true,
  referencesProvider: { workDoneProgress: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
  documentFormattingProvider: true,
  workspaceSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
