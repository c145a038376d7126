import type { LogOutputChannel } from 'vscode';

/**
 * `output` for what client and server say to each other: of each message its name and how long it took, never what it
 * holds, whatever is traced. Letters are confidential, and people send logs to others.
 */
export const headlinesOf = (output: LogOutputChannel): LogOutputChannel =>
  new Proxy(output, {
    get: (channel, key) => {
      if (key === 'trace') return (message: string) => channel.trace(headlineOf(message));
      const value: unknown = Reflect.get(channel, key);
      return typeof value === 'function' ? value.bind(channel) : value;
    },
  });

/** The first line, behind which stands what the message holds; nothing of one that is all JSON. */
export const headlineOf = (message: string): string =>
  /^\s*(?:\[[^\]]*\]\s*)?[{"]/.test(message) ? '(not shown)' : message.split('\n', 1)[0]!;
