import assert from 'node:assert/strict';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ServerState, serverOf } from '../../../client/src/server';

/** A client that can be started, and ended from without. */
function clientOf(start: () => Promise<void>) {
  let isRunning = false;
  let isStarting = false;
  let tell = (): void => {};
  const client = {
    onDidChangeState: (listener: () => void) => {
      tell = listener;
    },
    onNotification: () => {},
    start: async () => {
      isStarting = true;
      tell();
      await start().finally(() => {
        isStarting = false;
      });
      isRunning = true;
      tell();
    },
    isRunning: () => isRunning,
    needsStart: () => !isRunning && !isStarting,
    needsStop: () => isRunning,
    dispose: async () => {},
  };
  const end = (): void => {
    isRunning = false;
    tell();
  };
  return { client: client as unknown as BaseLanguageClient, end };
}

describe('the state of the language server', () => {
  it('is told as it starts, runs, ends and is started again', async () => {
    const first = clientOf(async () => {});
    const clients = [first, clientOf(async () => {})];
    const server = serverOf(async () => clients.shift()!.client);
    const states: ServerState[] = [server.state()];
    server.onState(() => {
      if (states.at(-1) !== server.state()) states.push(server.state());
    });
    await server.running();
    assert.deepEqual(states, ['none', 'starting', 'running']);
    first.end();
    assert.equal(server.state(), 'stopped');
    await server.restart();
    assert.deepEqual(states.slice(3), ['stopped', 'starting', 'running']);
  });

  it('is stopped where it could not be started', async () => {
    const failing = serverOf(async () => clientOf(() => Promise.reject(new Error('no program'))).client);
    await assert.rejects(failing.running(), /no program/);
    assert.equal(failing.state(), 'stopped');
    const unmade = serverOf(() => Promise.reject(new Error('no module')));
    await assert.rejects(unmade.running(), /no module/);
    assert.equal(unmade.state(), 'stopped');
  });
});
