import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { entriesIn, groupsOf } from '../../caseload/groups';
import { pack } from '../../caseload/packed';
import type { Context, Handler } from '../handler';
import {
  type CaseloadState,
  type ChangesAnswer,
  caseloadChanged,
  changesRequest,
  type EntriesParams,
  entriesRequest,
  type GroupsParams,
  groupsRequest,
  pdfsRequest,
  readCaseloadRequest,
  type SinceParams,
  stopCaseloadRequest,
} from '../messages';
import { patience } from '../progress';

/** So many letters travel in one message: about 400 KB. */
const MOST_LETTERS = 1000;

export const caseload: Handler = {
  register: (context) => {
    const { connection, caseload, documents } = context;
    connection.onRequest(readCaseloadRequest.method, async () => {
      await readCaseload(context);
      return stateOf(context);
    });
    connection.onRequest(stopCaseloadRequest.method, () => {
      caseload.stop();
      return null;
    });
    connection.onRequest(groupsRequest.method, ({ by }: GroupsParams) =>
      groupsOf(caseload.letters.letters(), by),
    );
    connection.onRequest(entriesRequest.method, ({ by, key, from, most }: EntriesParams) =>
      entriesIn(caseload.letters.letters(), by, key, from, most),
    );
    connection.onRequest(changesRequest.method, ({ since }: SinceParams) => changesSince(context, since));
    connection.onRequest(pdfsRequest.method, () => caseload.pdfs);
    caseload.onChange(() => connection.sendNotification(caseloadChanged.method, stateOf(context)));
    documents.onDidChangeContent(({ document }) => caseload.documentChanged(document));
    documents.onDidClose(({ document }) => caseload.fileChanged(document.uri));
    keepUpToDate(context);
  },
};

function readAgain(context: Context): void {
  if (context.caseload.state !== 'unread') readCaseload(context).catch(context.failed);
}

/** Reads the letters of the open folders. */
export async function readCaseload(context: Context): Promise<void> {
  const { connection, caseload, folders, client } = context;
  if (caseload.state === 'unread' && client().workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(() => readAgain(context));
  }
  const waiting = patience(connection);
  try {
    await caseload.read(await folders(), waiting);
  } finally {
    waiting.end();
  }
}

export function stateOf({ caseload }: Context): CaseloadState {
  const { state, letters, isCut, pdfs } = caseload;
  return {
    reading: state,
    letters: letters.letterCount,
    items: letters.itemCount,
    tooLarge: letters.leftOut('too-large').length,
    unreadable: letters.leftOut('unreadable').length,
    pdfs: pdfs.length,
    others: letters.otherCount,
    isCut,
    revision: letters.revision,
  };
}

function changesSince({ caseload: { letters } }: Context, since: number): ChangesAnswer {
  const changes = letters.changesSince(since, MOST_LETTERS);
  return { ...changes, letters: pack(changes.letters), more: changes.revision < letters.revision };
}

function keepUpToDate(context: Context): void {
  const { caseload, judgements, configuration, watched, failed } = context;
  const changed = (changes: readonly FileEvent[]): void => {
    for (const { uri } of changes) caseload.fileChanged(uri).catch(failed);
  };
  watched.on('**/*.{txt,TXT,imr,IMR,pdf,PDF}', /\.(?:txt|imr|pdf)$/i, changed);
  // Of a folder that is taken away an editor may tell nothing of the files that were in it.
  watched.on('**', /\/[^/.]+$/, (changes) =>
    changed(changes.filter(({ type }) => type === FileChangeType.Deleted)),
  );
  const judgementChanged = (): void => {
    caseload.judgementChanged().catch(failed);
  };
  judgements.onChange(judgementChanged);
  configuration.onChange(judgementChanged);
}
