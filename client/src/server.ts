import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OwnNotification, OwnRequest } from '../../server/src/lsp/messages';

/** Whether a language server can answer; one that has `stopped` was there and is not any more, or could not start. */
export type ServerState = 'none' | 'starting' | 'running' | 'stopped';

/** The language server, as the rest of the extension knows it. */
export type LetterServer = {
  /** Resolves when the server answers; the first call starts it. Rejects when it could not be started. */
  readonly running: () => Promise<void>;
  /** What the server answers to one of our own requests. Rejects where it cannot. */
  readonly ask: <Params, Answer>(request: OwnRequest<Params, Answer>, params: Params) => Promise<Answer>;
  /** Calls `listener` with what the server tells by one of our own notifications, whichever server it is. */
  readonly hear: <Params>(notification: OwnNotification<Params>, listener: (params: Params) => void) => void;
  /** Calls `listener` when a server answers that knows nothing yet. */
  readonly onStart: (listener: () => void) => void;
  readonly state: () => ServerState;
  /** Calls `listener` when the state may have changed. */
  readonly onState: (listener: () => void) => void;
  /** Ends the server, if there is one, and starts another. */
  readonly restart: () => Promise<void>;
  /** Ends the server, if there is one. */
  readonly stop: () => Promise<void>;
};

/** A server that is reached through a client made by `makeClient`; nothing starts yet. */
export function serverOf(makeClient: () => Promise<BaseLanguageClient>): LetterServer {
  let client: Promise<BaseLanguageClient> | undefined;
  const heard: { readonly method: string; readonly listener: (params: unknown) => void }[] = [];
  const started: (() => void)[] = [];
  const watching: (() => void)[] = [];
  let now: ServerState = 'none';
  const become = (state: ServerState): void => {
    now = state;
    for (const listener of watching) listener();
  };

  const listening = async (): Promise<BaseLanguageClient> => {
    become('starting');
    const made = await makeClient();
    made.onDidChangeState(() => {
      become(stateOf(made));
      // Also when the client has started the server again by itself.
      if (made.isRunning()) for (const listener of started) listener();
    });
    for (const method of new Set(heard.map((each) => each.method))) {
      const listeners = heard.filter((each) => each.method === method);
      made.onNotification(method, (params) => {
        for (const { listener } of listeners) listener(params);
      });
    }
    await made.start();
    return made;
  };
  const running = async (): Promise<void> => {
    client ??= listening().catch((error: unknown) => {
      become('stopped');
      throw error;
    });
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
  const hear: LetterServer['hear'] = ({ method }, listener) =>
    void heard.push({ method, listener: listener as (params: unknown) => void });
  const onStart: LetterServer['onStart'] = (listener) => void started.push(listener);
  const onState: LetterServer['onState'] = (listener) => void watching.push(listener);
  return { running, ask, hear, onStart, state: () => now, onState, restart, stop };
}

function stateOf(client: BaseLanguageClient): ServerState {
  if (client.isRunning()) return 'running';
  return client.needsStart() ? 'stopped' : 'starting';
}
