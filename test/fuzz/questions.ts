import {
  acceptRequest,
  formattingRequest,
  readingRequest,
  summaryRequest,
} from '../../server/src/lsp/messages';

/** A place as the protocol has it. */
export type Position = { readonly line: unknown; readonly character: unknown };

type Question = { readonly method: string; readonly params: (position: Position) => object };

const everywhere = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const at = (position: Position) => ({ start: position, end: position });

/** What an editor asks of a document, and at a place of it. */
const OF_DOCUMENT: readonly Question[] = [
  { method: 'textDocument/documentSymbol', params: () => ({}) },
  { method: 'textDocument/foldingRange', params: () => ({}) },
  { method: 'textDocument/semanticTokens/full', params: () => ({}) },
  { method: 'textDocument/documentLink', params: () => ({}) },
  { method: 'textDocument/diagnostic', params: () => ({}) },
  { method: 'textDocument/codeLens', params: () => ({}) },
  { method: 'textDocument/inlayHint', params: () => ({ range: everywhere }) },
  { method: 'textDocument/formatting', params: () => ({ options: { tabSize: 2, insertSpaces: true } }) },
  {
    method: 'textDocument/codeAction',
    params: () => ({ range: everywhere, context: { diagnostics: [], only: ['source.fixAll'] } }),
  },
  { method: formattingRequest.method, params: () => ({}) },
  { method: readingRequest.method, params: () => ({}) },
  { method: summaryRequest.method, params: () => ({ format: 'markdown' }) },
];
const AT_PLACE: readonly Question[] = [
  { method: 'textDocument/hover', params: (position) => ({ position }) },
  { method: 'textDocument/definition', params: (position) => ({ position }) },
  { method: 'textDocument/documentHighlight', params: (position) => ({ position }) },
  {
    method: 'textDocument/references',
    params: (position) => ({ position, context: { includeDeclaration: true } }),
  },
  { method: 'textDocument/completion', params: (position) => ({ position }) },
  {
    method: 'textDocument/codeAction',
    params: (position) => ({ range: at(position), context: { diagnostics: [] } }),
  },
  { method: summaryRequest.method, params: (position) => ({ format: 'plain', item: { position } }) },
];
/** Of which the answer is no matter of the document alone. */
const BESIDES: readonly Question[] = [
  { method: acceptRequest.method, params: () => ({ finding: { code: 'x', item: null }, reason: 'y' }) },
  { method: 'workspace/symbol', params: () => ({ query: 'a' }) },
];

export const QUESTIONS = { ofDocument: OF_DOCUMENT, atPlace: AT_PLACE };
export const ALL_QUESTIONS: readonly Question[] = [...OF_DOCUMENT, ...AT_PLACE, ...BESIDES];
