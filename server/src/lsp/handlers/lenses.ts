import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { lensesOf } from '../../features/lenses';
import { codeLensOf } from '../convert';
import type { Handler } from '../handler';
import { MOST } from '../limits';

export const lenses: Handler = {
  register: ({ connection, answer, judged, configuration, client, isOurs }) => {
    connection.onCodeLens(
      answer(null, async (document) => {
        const { enabled } = (await configuration.of(document.uri)).lenses;
        const lenses = enabled ? lensesOf(await judged(document)) : [];
        return lenses.slice(0, MOST.lenses).map((lens) => codeLensOf(document, lens, isOurs()));
      }),
    );
    configuration.onChange(() => {
      if (!client().workspace?.codeLens?.refreshSupport) return;
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
  },
};
