import assert from 'node:assert/strict';
import { Conversation } from './conversation';
import { Editor, type Surroundings } from './editor';
import { anyConversation, type Step } from './steps';
import { type Target, targetOf } from './target';

/** Megabytes that a server takes at most, whatever it was asked. */
const MOST_MEMORY = 1024;

/** A server that edits and questions come to, and one that is only given the texts as they are at the end. */
class Pair {
  readonly around: Surroundings = { settings: null, files: new Map() };
  readonly one = new Editor(this.around);
  readonly other = new Editor(this.around);

  async start(): Promise<this> {
    await Promise.all([this.one.start(), this.other.start()]);
    return this;
  }

  async end(): Promise<void> {
    assert.ok(this.one.memory < MOST_MEMORY, `the server takes ${this.one.memory} MB`);
    await Promise.all([this.one.end(), this.other.end()]);
  }

  async kill(): Promise<void> {
    for (const { server } of [this.one, this.other]) if (server.processId) await server.kill();
  }
}

let pair: Promise<Pair> | undefined;

async function converse(steps: readonly Step[]): Promise<void> {
  pair ??= new Pair().start();
  const { one, other, around } = await pair;
  try {
    await new Conversation(one, other, around).hold(steps);
  } catch (error) {
    await (await pair).kill();
    pair = undefined;
    throw error;
  }
}

async function end(): Promise<void> {
  const last = await pair;
  pair = undefined;
  await last?.end();
}

/** The language server, in a process of its own. */
export const PROTOCOL: readonly Target[] = [
  targetOf({
    name: 'answers after any edits and questions are those of a fresh server',
    inputs: anyConversation,
    check: converse,
    round: 40,
    end,
  }),
];
