import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  type ProgressToken,
  type ProtocolConnection,
  type Range,
  type SemanticTokens,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const ROOT = join(__dirname, '../..');
/** What every editor of the last years can, and that the server does without where one cannot. */
export const USUAL = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true } },
} satisfies ClientCapabilities;

/** What an editor says of itself. */
type Client = Readonly<Record<string, unknown>> & {
  readonly capabilities?: { readonly textDocument?: object; readonly workspace?: object };
};

const BUILT = [process.execPath, join(ROOT, 'dist/server/server.mjs'), '--stdio'] as const;
export const RULE_PAGES = 'file:///pages/rules';
export const LINE_ENDS = ['\n', '\r\n', '\r'];

/** Whether a finding is an error or a warning: a sound letter may have notes. */
export const isSerious = ({ severity }: Diagnostic): boolean => severity === 1 || severity === 2;

/** A letter of the samples. */
export const sample = (name: string): string => readFileSync(join(ROOT, 'samples', name), 'utf8');

/** Our language server in a process of its own, spoken to over its standard input and output. */
export class Server {
  readonly complaints: string[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  #documents = 0;

  /** The built server, unless another `command` is given, a program with its arguments. */
  constructor([program, ...args]: readonly [string, ...string[]] = BUILT) {
    this.#process = spawn(program, args);
    // A test that fails may leave its server; it must not keep the tests from ending, and ends with them.
    const { stdin, stdout, stderr } = this.#process;
    for (const handle of [this.#process, stdin, stdout, stderr]) (handle as unknown as Socket).unref();
    this.#process.stderr.on('data', (data: Buffer) => this.complaints.push(data.toString()));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onNotification('window/logMessage', ({ message }) => {
      this.complaints.push(message);
    });
    this.#connection.listen();
  }

  /** Starts the server for an editor that can what editors usually can, unless `client` says more of it. */
  async start(
    initializationOptions: object = { rulePages: RULE_PAGES },
    { capabilities, ...client }: Client = {},
  ): Promise<InitializeResult> {
    const result = await this.ask<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      initializationOptions,
      ...client,
      capabilities: {
        ...capabilities,
        textDocument: { ...USUAL.textDocument, ...capabilities?.textDocument },
        workspace: { ...USUAL.workspace, ...capabilities?.workspace },
      },
    });
    await this.#connection.sendNotification('initialized', {});
    return result;
  }

  /** Ends the server as an editor does; the exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.#process, 'exit');
    await this.ask('shutdown');
    await this.#connection.sendNotification('exit');
    const [code] = await ended;
    this.#connection.dispose();
    return code;
  }

  /** Ends the server and holds that it had nothing to complain of. */
  async endsWell(): Promise<void> {
    assert.equal(await this.stop(), 0);
    assert.deepEqual(this.complaints, []);
  }

  /** Tells the server to end without asking it to prepare for that; the exit code. */
  async dismiss(): Promise<number | null> {
    await this.#connection.sendNotification('exit');
    return this.ended();
  }

  /** The exit code of the server when it has ended. */
  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
    this.#connection.dispose();
    return this.#process.exitCode;
  }

  /** Takes the pipe away, as an editor does that ended without a word; the exit code. */
  async abandon(): Promise<number | null> {
    const ended = once(this.#process, 'exit');
    this.#connection.dispose();
    this.#process.stdin.end();
    const [code] = await ended;
    return code;
  }

  ask<R>(method: string, params?: object): Promise<R> {
    return params ? this.#connection.sendRequest(method, params) : this.#connection.sendRequest(method);
  }

  /** Asks and takes the question back at once; settles as the server settles it. */
  askInVain(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.#connection.sendRequest(method, params, source.token);
    source.cancel();
    return answer;
  }

  get processId(): number | undefined {
    return this.#process.exitCode === null && this.#process.signalCode === null
      ? this.#process.pid
      : undefined;
  }

  /** Ends the server as a system does that is short of memory. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
    this.#connection.dispose();
  }

  /** Answers what the server asks of the editor. */
  answers(method: string, answer: (params: never) => unknown): void {
    this.#connection.onRequest(method, answer);
  }

  /** Listens to what the server tells. */
  hears(method: string, listener: (params: never) => void): void {
    this.#connection.onNotification(method, (params: unknown) => listener(params as never));
  }

  /** Tells of the progress that the server shows. */
  onProgress<R>(listener: (token: ProgressToken, report: R) => void): void {
    this.#connection.onNotification('$/progress', ({ token, value }) => listener(token, value));
  }

  tell(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** A letter that is open in the editor, under a name of its own. */
  async open(
    text: string,
    uri = `file:///letters/${++this.#documents}.txt`,
    languageId = 'imr-letter',
  ): Promise<OpenLetter> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.tell('textDocument/didOpen', { textDocument });
    return new OpenLetter(this, TextDocument.create(uri, languageId, 1, text));
  }
}

/** A document as the editor holds it, with the questions an editor asks about it. */
export class OpenLetter {
  readonly #server: Server;
  #document: TextDocument;

  constructor(server: Server, document: TextDocument) {
    this.#server = server;
    this.#document = document;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get text(): string {
    return this.#document.getText();
  }

  get version(): number {
    return this.#document.version;
  }

  textIn(range: Range): string {
    return this.#document.getText(range);
  }

  /** The place of the first `words`, `step` characters further on. */
  placeOf(words: string, step = 1): Position {
    return this.#document.positionAt(this.text.indexOf(words) + step);
  }

  positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  async change(...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    this.#document = TextDocument.update(this.#document, contentChanges, this.version + 1);
    const textDocument = { uri: this.uri, version: this.version };
    await this.#server.tell('textDocument/didChange', { textDocument, contentChanges });
  }

  close(): Promise<void> {
    return this.#server.tell('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  symbols = (): Promise<DocumentSymbol[] | null> => this.#ask('textDocument/documentSymbol');
  folds = (): Promise<FoldingRange[] | null> => this.#ask('textDocument/foldingRange');
  hints = (range: Range): Promise<InlayHint[] | null> => this.#ask('textDocument/inlayHint', { range });
  lenses = (): Promise<CodeLens[] | null> => this.#ask('textDocument/codeLens');
  definition = (position: Position): Promise<(Location | LocationLink)[] | null> =>
    this.#ask('textDocument/definition', { position });
  highlights = (position: Position): Promise<DocumentHighlight[] | null> =>
    this.#ask('textDocument/documentHighlight', { position });
  references = (position: Position, includeDeclaration = true): Promise<Location[] | null> =>
    this.#ask('textDocument/references', { position, context: { includeDeclaration } });
  hover = (position: Position): Promise<Hover | null> => this.#ask('textDocument/hover', { position });

  /** Five numbers a token, as the protocol has them. */
  async tokens(): Promise<readonly number[]> {
    return (await this.#ask<SemanticTokens>('textDocument/semanticTokens/full')).data;
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.#ask<DocumentDiagnosticReport>('textDocument/diagnostic');
    if (report.kind !== 'full') throw new Error('A report without its items was not asked for.');
    return report.items;
  }

  actions = (
    range: Range,
    diagnostics: readonly Diagnostic[] = [],
    only?: readonly string[],
  ): Promise<CodeAction[] | null> =>
    this.#ask('textDocument/codeAction', { range, context: { diagnostics, ...(only && { only }) } });

  #ask<R>(method: string, params: object = {}): Promise<R> {
    return this.#server.ask(method, { textDocument: { uri: this.uri }, ...params });
  }
}
