import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitedPlace } from '../caseload/citations';
import type { Action } from '../features/actions';
import type { Hint } from '../features/hints';
import type { Lens } from '../features/lenses';
import type { Definition, SamePlace } from '../features/navigation';
import type { OutlineEntry, OutlineKind } from '../features/outline';
import type { Finding, Severity } from '../rules/rule';
import type { Span } from '../text/span';

/** The name that findings carry as their source in an editor. */
export const SOURCE = 'IMR Letters';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
  letter: SymbolKind.File,
  section: SymbolKind.Namespace,
  item: SymbolKind.Field,
  guideline: SymbolKind.Key,
  rationale: SymbolKind.String,
};

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  rulePage: (code: string) => string | null,
): Diagnostic {
  const href = rulePage(finding.code);
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(href ? { codeDescription: { href } } : {}),
    source: SOURCE,
    message: finding.message,
    relatedInformation: finding.related.map(({ span, message }) => ({
      location: { uri: document.uri, range: rangeOf(document, span) },
      message,
    })),
  };
}

export const symbolOf = (document: TextDocument, entry: OutlineEntry): DocumentSymbol => ({
  name: entry.name,
  detail: entry.detail,
  kind: SYMBOLS[entry.kind],
  range: rangeOf(document, entry.span),
  selectionRange: rangeOf(document, entry.selection),
  children: entry.children.map((child) => symbolOf(document, child)),
});

/** Folding ranges of spans over several lines. */
export const foldingRangesOf = (document: TextDocument, spans: readonly Span[]): FoldingRange[] =>
  spans
    .map((span) => rangeOf(document, span))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));

/** A quick fix bound to the version of the document it was made for: an editor refuses it for any other. */
export const codeActionOf = (
  document: TextDocument,
  { finding, fix }: Action,
  diagnostics: Diagnostic[],
): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  isPreferred: fix.safety === 'safe',
  diagnostics: diagnostics.filter(
    ({ code, range }) => code === finding.code && document.offsetAt(range.start) === finding.span.start,
  ),
  edit: {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: fix.edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
      },
    ],
  },
});

export const locationOf = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: rangeOf(document, span),
});

/** A place of a letter that is not open; people count lines and columns from 1. */
export const locationOfCited = ({ name, start, end }: CitedPlace): Location => ({
  uri: name,
  range: {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  },
});

export const locationLinkOf = (document: TextDocument, { from, to, shown }: Definition): LocationLink => ({
  originSelectionRange: rangeOf(document, from),
  targetUri: document.uri,
  targetRange: rangeOf(document, shown),
  targetSelectionRange: rangeOf(document, to),
});

/** What a request asks for stands out from where it is only spoken of. */
export const highlightOf = (document: TextDocument, { span, asks }: SamePlace): DocumentHighlight => ({
  range: rangeOf(document, span),
  kind: asks ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

export const inlayHintOf = (document: TextDocument, { offset, label, why }: Hint): InlayHint => ({
  position: document.positionAt(offset),
  label,
  tooltip: why,
  paddingLeft: true,
});

const LENS_COMMANDS: Readonly<Record<Lens['does'], string>> = {
  nothing: '',
  'shows-findings': 'workbench.actions.view.problems',
  'copies-summary': 'imrLetters.copyItemSummary',
};

export const codeLensOf = (document: TextDocument, { span, title, does, item }: Lens): CodeLens => ({
  range: rangeOf(document, span),
  command: {
    title,
    command: LENS_COMMANDS[does],
    ...(does === 'copies-summary' ? { arguments: [document.uri, item] } : {}),
  },
});
