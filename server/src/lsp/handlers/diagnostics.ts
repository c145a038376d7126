import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticOf, diagnosticOfRow } from '../convert';
import type { Asked, Context, Handler } from '../handler';

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
  answer(NONE, async (document) => {
    const { findings } = await judged(document);
    return { kind: 'full' as const, items: findings.map((each) => diagnosticOf(document, each, rulePage)) };
  });

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
