import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './nodeHost';
import { startServer } from './server';

startServer((options) => createConnection(ProposedFeatures.all, options), nodeHost);
