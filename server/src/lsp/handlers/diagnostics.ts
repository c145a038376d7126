import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../../rules/rule';
import { diagnosticOf, diagnosticOfRow } from '../convert';
import type { Asked, Context, Handler } from '../handler';
import { LARGEST_FILE } from '../host';
import { MOST } from '../limits';
import { SOURCE } from '../messages';

export const diagnostics: Handler = {
  register: (context) => {
    const { connection, client, documents, caseload, rulePage } = context;
    const ofOpen = reporterOf(context);
    if (!client().textDocument?.diagnostic) publish(context, ofOpen);
    // An editor asks once more after it has closed a letter, and shows the answer from then on.
    connection.languages.diagnostics.on((params): Awaitable<DocumentDiagnosticReport> => {
      const { uri } = params.textDocument;
      const findings = caseload.isChecked ? caseload.letters.letter(caseload.nameOf(uri))?.findings : null;
      if (documents.get(uri) || !findings) return ofOpen(params);
      return { kind: 'full' as const, items: findings.map((finding) => diagnosticOfRow(finding, rulePage)) };
    });
  },
};

type Awaitable<T> = T | Promise<T>;

type Reporter = (asked: Asked) => Awaitable<FullDocumentDiagnosticReport>;

const NONE: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

const reporterOf = ({ answer, judged, rulePage }: Context): Reporter =>
  answer(
    NONE,
    async (document) => {
      const { findings } = await judged(document);
      const items = gravest(findings).map((each) => diagnosticOf(document, each, rulePage));
      return { kind: 'full' as const, items: [...notice(findings.length), ...items] };
    },
    () => TOO_LONG,
  );

/** Says of a text what keeps its findings, or some of them, from being reported. */
const said = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message,
});

const TOO_LONG: FullDocumentDiagnosticReport = {
  kind: 'full',
  items: [
    said(
      `This text is too long to be read: it has more than ${LARGEST_FILE / 1024 / 1024} MB. No letter is that long.`,
    ),
  ],
};

const notice = (findings: number): readonly Diagnostic[] =>
  findings > MOST.findings ? [said(`The ${MOST.findings} gravest of ${findings} findings are shown.`)] : [];

/** As many as may be shown, in the order of the text. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST.findings) return findings;
  const kept = new Set(
    SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity)).slice(
      0,
      MOST.findings,
    ),
  );
  return findings.filter((each) => kept.has(each));
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Changes that follow each other faster are reported together. */
const PAUSE_MS = 100;

/** Tells the findings of open letters to an editor that never asks for them. */
function publish(context: Context, report: Reporter): void {
  const { connection, documents, judgements, configuration, failed } = context;
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    const { items } = await report({ textDocument: { uri } });
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
  };
  const tellSoon = (uri: string): void => {
    clearTimeout(pauses.get(uri));
    pauses.set(
      uri,
      setTimeout(() => {
        pauses.delete(uri);
        tell(uri).catch(failed);
      }, PAUSE_MS),
    );
  };
  const tellAll = (): void => {
    for (const { uri } of documents.all()) tellSoon(uri);
  };
  documents.onDidChangeContent(({ document }) => tellSoon(document.uri));
  documents.onDidClose(({ document }) => tellSoon(document.uri));
  judgements.onChange(tellAll);
  configuration.onChange(tellAll);
}
