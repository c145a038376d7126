import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OwnRequest } from '../../server/src/lsp/messages';

/** The language server, as the rest of the extension knows it. */
export type LetterServer = {
  /** Resolves when the server answers; the first call starts it. Rejects when it could not be started. */
  readonly running: () => Promise<void>;
  /** What the server answers to one of our own requests. Rejects where it cannot. */
  readonly ask: <Params, Answer>(request: OwnRequest<Params, Answer>, params: Params) => Promise<Answer>;
  /** Ends the server, if there is one, and starts another. */
  readonly restart: () => Promise<void>;
  /** Ends the server, if there is one. */
  readonly stop: () => Promise<void>;
};

/** A server that is reached through a client made by `makeClient`; nothing starts yet. */
export function serverOf(makeClient: () => Promise<BaseLanguageClient>): LetterServer {
  let client: Promise<BaseLanguageClient> | undefined;

  const running = async (): Promise<void> => {
    client ??= makeClient();
    await (await client).start();
  };
  const ask: LetterServer['ask'] = async ({ method }, params) => {
    await running();
    return (await client!).sendRequest(method, params);
  };
  const stop = async (): Promise<void> => {
    const old = await client?.catch(() => undefined);
    client = undefined;
    if (!old?.needsStop()) return;
    await old.start();
    await old.dispose();
  };
  const restart = async (): Promise<void> => {
    await stop();
    await running();
  };
  return { running, ask, restart, stop };
}
