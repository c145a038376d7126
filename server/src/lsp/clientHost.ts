import type { Connection } from 'vscode-languageserver';
import type { Host } from './host';
import { folderEntriesRequest, lookAtFileRequest, type OwnRequest, readFileRequest } from './messages';

/** The files that our client reaches for the server: those of the browser, of a repository elsewhere. */
export function clientHost(connection: Connection): Host {
  const ask = <Answer>(
    { method }: OwnRequest<{ readonly uri: string }, Answer>,
    uri: string,
    otherwise: Answer,
  ): Promise<Answer> => connection.sendRequest<Answer>(method, { uri }).catch(() => otherwise);
  return {
    has: () => true,
    entries: (folder) => ask(folderEntriesRequest, folder, []),
    look: (uri) => ask(lookAtFileRequest, uri, null),
    readText: (uri) => ask(readFileRequest, uri, null),
    readers: null,
  };
}
