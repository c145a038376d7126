import {
  type Connection,
  type ConnectionOptions,
  type InitializeParams,
  type Message,
  type MessageStrategy,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABILITIES } from './capabilities';
import type { Host } from './host';

/** What the editor tells the server when it starts it. */
export type InitializationOptions = {
  /** Address of the folder with a Markdown page for each rule, without a slash at its end. */
  readonly rulePages?: string;
  /** Whether it has our commands, and reads and writes files for the server where that is asked for. */
  readonly isOurs?: boolean;
};

/**
 * Answers the editor that `connect` leads to, until it closes. The editor hears at once what the server can; what the
 * server does it with is loaded then, and whatever the editor says meanwhile waits.
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, host: Host): void {
  const gate = new Gate();
  const connection = connect({ messageStrategy: gate });
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    gate.closeUntil(answersTo(connection, documents, params, host));
    return { capabilities: CAPABILITIES };
  });
  documents.listen(connection);
  connection.listen();
}

async function answersTo(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
  host: Host,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  const { registerAnswers } = await import('./answers');
  registerAnswers(connection, documents, params, host);
}

/** Lets messages through in their order, but those that come before something is ready only when it is. */
class Gate implements MessageStrategy {
  #ready: Promise<void> | null = null;

  closeUntil(ready: Promise<void>): void {
    this.#ready = ready.then(() => {
      this.#ready = null;
    });
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    return this.#ready ? this.#ready.then(() => next(message)) : next(message);
  }
}
