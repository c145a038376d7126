import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticOf, diagnosticOfRow } from '../convert';
import type { Handler } from '../handler';

export const diagnostics: Handler = {
  register: ({ connection, answer, documents, judged, caseload, rulePage }) => {
    const ofOpen = answer(NONE, async (document) => {
      const { findings } = await judged(document);
      const items = findings.map((finding) => diagnosticOf(document, finding, rulePage));
      return { kind: 'full' as const, items };
    });
    // An editor asks once more after it has closed a letter, and shows the answer from then on.
    connection.languages.diagnostics.on((params) => {
      const { uri } = params.textDocument;
      const findings = caseload.isChecked ? caseload.letters.letter(caseload.nameOf(uri))?.findings : null;
      if (documents.get(uri) || !findings) return ofOpen(params);
      return { kind: 'full' as const, items: findings.map((finding) => diagnosticOfRow(finding, rulePage)) };
    });
  },
};

const NONE: DocumentDiagnosticReport = { kind: 'full', items: [] };
