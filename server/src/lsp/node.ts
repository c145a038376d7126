#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isForPeople } from './nodeArguments';
import { nodeHost } from './nodeHost';
import { startServer } from './server';

if (!isForPeople(process.argv.slice(2))) {
  startServer((options) => createConnection(ProposedFeatures.all, options), nodeHost);
}
