import {
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
  type MarkupContent,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitedPlace } from '../caseload/citations';
import type { Entry } from '../caseload/groups';
import type { FindingRow } from '../caseload/row';
import type { Hint } from '../features/hints';
import type { Lens } from '../features/lenses';
import { type Markdown, unmarked } from '../features/markdown';
import type { Definition, SamePlace } from '../features/navigation';
import type { OutlineEntry, OutlineKind } from '../features/outline';
import type { Finding, Severity } from '../rules/rule';
import type { Place } from '../text/lines';
import type { Span } from '../text/span';
import { MOST, shortened } from './limits';
import { SOURCE } from './messages';

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
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[finding.severity],
    ...nameOfRule(finding.code, rulePage),
    source: SOURCE,
    message: finding.message,
    relatedInformation: finding.related.map(({ span, message }) => ({
      location: { uri: document.uri, range: rangeOf(document, span) },
      message,
    })),
  };
}

function nameOfRule(code: string, rulePage: (code: string) => string | null) {
  const href = rulePage(code);
  return { code, ...(href ? { codeDescription: { href } } : {}) };
}

export const symbolOf = (document: TextDocument, entry: OutlineEntry): DocumentSymbol => ({
  name: shortened(entry.name, MOST.name),
  detail: shortened(entry.detail, MOST.name),
  kind: SYMBOLS[entry.kind],
  range: rangeOf(document, entry.span),
  selectionRange: rangeOf(document, entry.selection),
  children: entry.children.map((child) => symbolOf(document, child)),
});

/** The same for an editor that knows no symbols within symbols: each names what it is in. */
export const flattened = (
  uri: string,
  { name, kind, range, children }: DocumentSymbol,
  containerName?: string,
): SymbolInformation[] => [
  { name, kind, location: { uri, range }, ...(containerName && { containerName }) },
  ...(children ?? []).flatMap((child) => flattened(uri, child, name)),
];

/** Folding ranges of spans over several lines. */
export const foldingRangesOf = (document: TextDocument, spans: readonly Span[]): FoldingRange[] =>
  spans
    .map((span) => rangeOf(document, span))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));

export const locationOf = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: rangeOf(document, span),
});

/** A place of a letter that is not open. */
export const locationOfCited = ({ name, start, end }: CitedPlace): Location => ({
  uri: name,
  range: rangeOfPlaces(start, end),
});

/** People count lines and columns from 1. */
const rangeOfPlaces = (start: Place, end: Place): Range => ({
  start: { line: start.line - 1, character: start.column - 1 },
  end: { line: end.line - 1, character: end.column - 1 },
});

/** An item of a letter that need not be open, with where it stands as its container. */
export const workspaceSymbolOf = ({ name, text, caseNumber, decision, line }: Entry): WorkspaceSymbol => ({
  name: shortened(text ?? '(no request)', MOST.name),
  kind: SYMBOLS.item,
  containerName: [caseNumber, decision].filter(Boolean).join(' · '),
  location: { uri: name, range: rangeOfPlaces({ line, column: 1 }, { line, column: 1 }) },
});

/** A finding of a letter that need not be open. */
export const diagnosticOfRow = (
  { code, severity, message, line, column, endLine, endColumn }: FindingRow,
  rulePage: (code: string) => string | null,
): Diagnostic => ({
  range: rangeOfPlaces({ line, column }, { line: endLine, column: endColumn }),
  severity: SEVERITIES[severity],
  ...nameOfRule(code, rulePage),
  source: SOURCE,
  message,
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

/** For an editor that shows these formats; one that does not say so has always been given Markdown. */
export const markupOf = (
  markdown: Markdown,
  formats: readonly MarkupKind[] = [MarkupKind.Markdown],
): MarkupContent =>
  formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: unmarked(markdown) };

const LENS_COMMANDS: Readonly<Record<Lens['does'], string>> = {
  nothing: '',
  'shows-findings': 'workbench.actions.view.problems',
  'copies-summary': 'imrLetters.copyItemSummary',
};

/** Only our client has the commands; other editors show what is said. */
export const codeLensOf = (
  document: TextDocument,
  { span, title, does, item }: Lens,
  isOurs: boolean,
): CodeLens => ({
  range: rangeOf(document, span),
  command: {
    title,
    command: isOurs ? LENS_COMMANDS[does] : '',
    ...(isOurs && does === 'copies-summary' ? { arguments: [document.uri, item] } : {}),
  },
});
