import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { lensesOf } from '../../features/lenses';
import { codeLensOf } from '../convert';
import type { Handler } from '../handler';

export const lenses: Handler = {
  register: ({ connection, answer, judged, configuration, client }) => {
    connection.onCodeLens(
      answer(null, async (document) => {
        const { enabled } = (await configuration.of(document.uri)).lenses;
        return enabled ? lensesOf(await judged(document)).map((lens) => codeLensOf(document, lens)) : [];
      }),
    );
    configuration.onChange(() => {
      if (!client().workspace?.codeLens?.refreshSupport) return;
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
  },
};
