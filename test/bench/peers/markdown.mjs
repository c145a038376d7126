import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, LogLevel } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const none = () => ({ dispose: () => {} });
const markdownIt = new MarkdownIt();
const service = createLanguageService({
  workspace: {
    workspaceFolders: [],
    onDidChangeMarkdownDocument: none,
    onDidCreateMarkdownDocument: none,
    onDidDeleteMarkdownDocument: none,
    getAllMarkdownDocuments: async () => [],
    hasMarkdownDocument: () => false,
    openMarkdownDocument: async () => undefined,
    stat: async () => undefined,
    readDirectory: async () => [],
  },
  parser: {
    slugifier: githubSlugifier,
    tokenize: async (document) => markdownIt.parse(document.getText(), {}),
  },
  logger: { level: LogLevel.Off, log: () => {} },
});
const NOT_CANCELLED = { isCancellationRequested: false, onCancellationRequested: none };
let version = 0;

/** A letter as Markdown: its titles and the headings of its items are headings. */
export const markdownOf = (text) =>
  text
    .replace(/^[ \t\f]*(?=[A-Z][A-Z ,]{12,}\s*$)/gm, '# ')
    .replace(/^(?=.*: (?:Upheld|Overturned)\s*$)/gm, '## ');

/** The yardstick M, vscode-markdown-languageservice: parse, symbols, folding. */
export async function markdown(text) {
  const document = {
    ...documentOf(TextDocument.create('file:///letter.md', 'markdown', ++version, text)),
    $uri: URI.parse('file:///letter.md'),
  };
  return [
    await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, NOT_CANCELLED),
    await service.getFoldingRanges(document, NOT_CANCELLED),
  ];
}

const documentOf = (document) => ({
  uri: document.uri,
  version: document.version,
  lineCount: document.lineCount,
  getText: (range) => document.getText(range),
  positionAt: (offset) => document.positionAt(offset),
  offsetAt: (position) => document.offsetAt(position),
});
