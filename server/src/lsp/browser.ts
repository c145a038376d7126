import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { NO_FILES } from './host';
import { startServer } from './server';

declare const self: DedicatedWorkerGlobalScope;

startServer((options) => {
  const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
  const connection = createConnection(ProposedFeatures.all, reader, writer, options);
  connection.onExit(() => self.close());
  return connection;
}, NO_FILES);
