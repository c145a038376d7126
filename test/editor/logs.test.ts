import assert from 'node:assert/strict';
import { LogLevel, type LogOutputChannel, type OutputChannel, type Uri, window, workspace } from 'vscode';

const WRITES = new Set(['append', 'appendLine', 'replace', 'trace', 'debug', 'info', 'warn', 'error']);
/** So long a line of a letter stands in no message that is not about it. */
const TELLING = 40;
const logged: string[] = [];

/** The channel as if its user had asked for all there is, with what is written to it. */
const tracing = (channel: LogOutputChannel): LogOutputChannel =>
  new Proxy(channel, {
    get: (real, key) => {
      if (key === 'logLevel') return LogLevel.Trace;
      const value: unknown = Reflect.get(real, key);
      if (typeof value !== 'function') return value;
      return (...words: readonly unknown[]) => {
        if (WRITES.has(String(key))) logged.push(words.map(String).join(' '));
        return value.apply(real, words);
      };
    },
  });

// The extension, which shares this module, makes its channel only after this.
const { createOutputChannel } = window;
Object.assign(window, {
  createOutputChannel: (name: string, options: { readonly log: true }): OutputChannel => {
    const channel = createOutputChannel.call(window, name, options);
    return name === 'IMR Letters' ? tracing(channel as LogOutputChannel) : channel;
  },
});

const textOf = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

/** After all other tests of the editor, which have opened, changed and asked about every letter of the samples. */
after('nothing of a letter was logged', async () => {
  const letters = await workspace.findFiles('**/*.txt');
  const lines = (await Promise.all(letters.map(textOf))).flatMap((text) =>
    text.split(/\r\n|\n|\r/).map((line) => line.trim()),
  );
  const all = logged.join('\n');
  assert.match(all, /textDocument\//, 'what client and server say is traced');
  for (const line of new Set(lines))
    assert.ok(
      line.length < TELLING || !all.includes(line),
      logged.find((each) => each.includes(line))?.slice(0, 300),
    );
});
