import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './nodeHost';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), nodeHost);
