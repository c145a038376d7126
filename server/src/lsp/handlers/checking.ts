import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticOfRow } from '../convert';
import type { Context, Handler } from '../handler';
import { type CheckAnswer, checkAllRequest } from '../messages';
import { readCaseload, stateOf } from './caseload';

const MOST_REPORTS = 500;

/**
 * The findings of letters that are not open, once someone has asked for them. An editor asks for the diagnostics of
 * the workspace as soon as it starts: it is answered bit by bit, and its request stays open.
 */
export const checking: Handler = {
  register: (context) => {
    const { connection, caseload } = context;
    let wake: (() => void)[] = [];
    caseload.onChange(() => {
      for (const each of wake.splice(0)) each();
    });
    const change = (token: CancellationToken): Promise<void> =>
      new Promise((resolve) => {
        wake = [...wake, resolve];
        token.onCancellationRequested(() => resolve());
      });
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
      const report = reporter(context, previousResultIds);
      while (!token.isCancellationRequested) {
        for (let items = report(); items.length > 0; items = report()) {
          if (!partial) return { items };
          partial.report({ items } satisfies WorkspaceDiagnosticReport);
        }
        await change(token);
      }
      return { items: [] };
    });
    connection.onRequest(checkAllRequest.method, async (): Promise<CheckAnswer> => {
      caseload.check();
      await readCaseload(context);
      return { ...stateOf(context), ...countsOf(context) };
    });
  },
};

function countsOf({ caseload }: Context): Pick<CheckAnswer, 'findings' | 'lettersWithFindings'> {
  const counts = caseload.letters.letters().map(({ letter }) => letter.findings.length);
  return {
    findings: counts.reduce((sum, count) => sum + count, 0),
    lettersWithFindings: counts.filter((count) => count > 0).length,
  };
}

type Reported = readonly { readonly uri: string; readonly value: string }[];

/** Gives at each call what is not reported yet, some letters at a time. */
function reporter({ caseload, rulePage }: Context, before: Reported) {
  const known = new Set(before.map(({ uri }) => uri));
  let since = Math.max(0, ...before.map(({ value }) => Number(value)));
  return (): WorkspaceDocumentDiagnosticReport[] => {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    while (caseload.isChecked && reports.length === 0 && since < caseload.letters.revision) {
      const { letters, removed, revision } = caseload.letters.changesSince(since, MOST_REPORTS);
      since = revision;
      const all = [...letters, ...removed.map((name) => ({ name, letter: null }))];
      for (const { name, letter } of all) {
        const findings = letter?.findings ?? [];
        if (findings.length === 0 && !known.has(name)) continue;
        known.add(name);
        const items = findings.map((finding) => diagnosticOfRow(finding, rulePage));
        reports.push({ uri: name, kind: 'full', resultId: String(revision), version: null, items });
      }
    }
    return reports;
  };
}
