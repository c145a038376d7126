import type { CancellationToken } from 'vscode-languageserver';
import { itemsMatching } from '../../caseload/search';
import { workspaceSymbolOf } from '../convert';
import type { Handler } from '../handler';
import { readCaseload } from './caseload';

/** More than anyone looks through; an editor asks again with the next letter that is typed. */
const MOST_SYMBOLS = 500;

/** The disputed items of all letters of the folders, which are read when they are first searched. */
export const workspaceSymbols: Handler = {
  register: (context) => {
    const { connection, caseload } = context;
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const { state } = caseload;
      if (state === 'unread' || state === 'reading')
        await Promise.race([readCaseload(context), cancelled(token)]);
      if (token.isCancellationRequested) return null;
      return itemsMatching(caseload.letters.letters(), query, MOST_SYMBOLS).map(workspaceSymbolOf);
    });
  },
};

const cancelled = (token: CancellationToken): Promise<void> =>
  new Promise((resolve) => token.onCancellationRequested(() => resolve()));
