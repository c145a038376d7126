import { execFileSync, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language server of its own process, spoken to as an editor does. */
export class Server {
  static ours = 'dist/server/server.mjs';
  static empty = 'dist/bench/empty-server.cjs';
  static json = 'dist/bench/json-server.cjs';
  #process;
  #connection;
  #version = 1;
  #uri = 'file:///letter.txt';

  constructor(program) {
    this.#process = spawn(process.execPath, [program, '--stdio']);
    const { stdin, stdout } = this.#process;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.listen();
  }

  async start() {
    const result = await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      },
    });
    await this.#connection.sendNotification('initialized', {});
    return result;
  }

  open(text, languageId = 'imr-letter') {
    const textDocument = { uri: this.#uri, languageId, version: this.#version, text };
    return this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types one character at a place, and waits for the diagnostics of what stands there then. */
  async type(position, text) {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    const contentChanges = [{ range: { start: position, end: position }, text }];
    await this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    return this.diagnostics();
  }

  diagnostics = () => this.#ask('textDocument/diagnostic');
  outline = () => this.#ask('textDocument/documentSymbol');
  hover = (position) => this.#ask('textDocument/hover', { position });

  /** Resident memory, in megabytes. */
  memory = () =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' })) / 1024;

  async stop() {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
  }

  #ask(method, params = {}) {
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...params });
  }
}
