import { Server } from './client.mjs';
import { letterOf, longLetter } from './letters.mjs';
import { median, timeOf } from './measure.mjs';
import { jsonOf } from './peers/json.mjs';

const STARTS = 15;
const SHORT = 6_000;
const LONG = 1_000_000;

/** How long after a keystroke the diagnostics are there, over standard input and output. */
export async function* keystrokes() {
  const short = letterOf(SHORT);
  yield await keystroke('a keystroke in 6 KB', short, { keys: 300, most: 3 });
  const long = longLetter(LONG);
  yield await keystroke('a keystroke in 1 MB', long, { keys: 11, most: 20 });
  yield await keystroke('a keystroke in 1 MB', long, {
    keys: 9,
    most: 0.5,
    peer: { program: Server.json, name: 'vscode-json-languageservice', text: jsonOf(long) },
  });
}

const EMPTY = { program: Server.empty, name: 'an empty server' };

async function keystroke(what, text, { keys, most, peer = EMPTY }) {
  const [own, other] = [new Server(Server.ours), new Server(peer.program)];
  const times = { own: [], other: [] };
  for (const [server, opened] of [
    [own, text],
    [other, peer.text ?? text],
  ]) {
    await server.start();
    await server.open(opened);
    await server.diagnostics();
  }
  const places = { own: placeWithin(text), other: placeWithin(peer.text ?? text) };
  for (let key = 0; key < keys; key++) {
    times.own.push(await timeOf(() => own.type(places.own, 'e')));
    times.other.push(await timeOf(() => other.type(places.other, 'e')));
  }
  await Promise.all([own.stop(), other.stop()]);
  const [ms, of] = [median(times.own), median(times.other)];
  return {
    what: `${what}, change to diagnostics, against ${peer.name}`,
    ratio: ms / of,
    most,
    note: `${ms.toFixed(2)} ms against ${of.toFixed(2)} ms`,
  };
}

/** In the middle of the text, within a word. */
function placeWithin(text) {
  const lines = text.split('\n');
  const line = lines.findIndex((words, at) => at > lines.length / 2 && words.trim().length > 40);
  return { line, character: 30 };
}

/** Answers about a letter that was read already. */
export async function* answers() {
  const text = letterOf(SHORT);
  const [own, empty] = [new Server(Server.ours), new Server(Server.empty)];
  for (const server of [own, empty]) {
    await server.start();
    await server.open(text);
    await server.diagnostics();
  }
  const line = text.split('\n').findIndex((words) => words.includes('guideline:'));
  const asked = {
    hover: (server) => server.hover({ line, character: 70 }),
    outline: (server) => server.outline(),
  };
  for (const [what, ask] of Object.entries(asked)) {
    const times = { own: [], empty: [] };
    for (let round = 0; round < 300; round++) {
      times.own.push(await timeOf(() => ask(own)));
      times.empty.push(await timeOf(() => ask(empty)));
    }
    const [ms, of] = [median(times.own), median(times.empty)];
    const note = `${ms.toFixed(2)} ms against ${of.toFixed(2)} ms`;
    yield { what: `${what} against an empty server`, ratio: ms / of, most: 2, note };
  }
  await Promise.all([own.stop(), empty.stop()]);
}

/** From the start of the process to its first answers, and what it then holds. */
export async function* starting() {
  const seen = { own: [], empty: [], first: [], memory: [], emptyMemory: [] };
  const text = letterOf(SHORT);
  for (let round = 0; round < STARTS; round++) {
    await started(Server.ours, seen.own, seen.memory);
    await started(Server.empty, seen.empty, seen.emptyMemory);
    seen.first.push(await timeOf(() => firstOutline(text)));
  }
  const of = Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, median(values)]));
  yield {
    what: 'start to initialize against the bundled empty server',
    ratio: of.own / of.empty,
    most: 1.15,
    note: `${of.own.toFixed(0)} ms against ${of.empty.toFixed(0)} ms`,
  };
  yield {
    what: 'memory after initialize against the bundled empty server',
    ratio: of.memory / of.emptyMemory,
    most: 1.3,
    note: `${of.memory.toFixed(0)} MB against ${of.emptyMemory.toFixed(0)} MB`,
  };
  yield { what: 'start to the first outline', value: `${of.first.toFixed(0)} ms` };
}

/** Starts a server, and ends it; the process itself is a part of what is timed. */
async function started(program, times, memory) {
  const begun = performance.now();
  const server = new Server(program);
  await server.start();
  times.push(performance.now() - begun);
  memory.push(server.memory());
  await server.stop();
}

async function firstOutline(text) {
  const server = new Server(Server.ours);
  await server.start();
  await server.open(text);
  await server.outline();
  await server.stop();
}
