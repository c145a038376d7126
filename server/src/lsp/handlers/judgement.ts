import { CodeLensRefreshRequest, type Connection, DiagnosticRefreshRequest } from 'vscode-languageserver';
import { isIdentical } from '../../review/accepted';
import { identityOf } from '../../review/identity';
import type { Context, Handler } from '../handler';
import { JudgementProblems } from '../judgementProblems';
import { type AcceptParams, acceptRequest } from '../messages';

/** The files in which users say how to judge, and the request that writes one of them. */
export const judgement: Handler = {
  register: (context) => {
    const { connection, answer, review, judgements, documents, watched, readText, configuration, failed } =
      context;
    const problems = new JudgementProblems({
      judgements,
      readText,
      open: () => documents.all().map(({ uri }) => uri),
      send: (uri, diagnostics) => connection.sendDiagnostics({ uri, diagnostics }),
    });
    connection.onRequest(
      acceptRequest.method,
      answer(FAILED, (document, { finding, reason }: AcceptParams) => {
        const { letter, findings } = review(document);
        const isThere = findings.some((each) => isIdentical(identityOf(letter, each), finding));
        const caseNumber = letter.header.caseNumber?.value ?? null;
        return isThere ? judgements.accept(document.uri, { ...finding, case: caseNumber, reason }) : GONE;
      }),
    );
    watched.on('**/.imr-letters{,.accepted}.json', /\/\.imr-letters(?:\.accepted)?\.json$/, () =>
      judgements.forget(),
    );
    judgements.onChange(() => {
      refreshFindings(context);
      refreshLenses(context);
      problems.showAll().catch(failed);
    });
    judgements.onNews((uri) => problems.show(uri).catch(failed));
    configuration.onChange(() => refreshFindings(context));
    documents.onDidOpen(() => {
      if (!watched.isWatching) judgements.forget();
    });
    documents.onDidClose(({ document }) => problems.closed(document.uri).catch(failed));
  },
};

const FAILED = 'The finding could not be accepted.';
const GONE = 'The letter has changed, and this finding is no longer there.';

/** Has the editor ask again for the findings of the open letters. */
const refreshFindings = ({ connection, client }: Context): void =>
  askAgain(connection, DiagnosticRefreshRequest.type, client().workspace?.diagnostics);

const refreshLenses = ({ connection, client }: Context): void =>
  askAgain(connection, CodeLensRefreshRequest.type, client().workspace?.codeLens);

function askAgain(
  connection: Connection,
  type: typeof DiagnosticRefreshRequest.type,
  can: { readonly refreshSupport?: boolean } | undefined,
): void {
  if (can?.refreshSupport) connection.sendRequest(type).catch(() => {});
}
