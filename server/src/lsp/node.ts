#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isForPeople } from './nodeArguments';
import { nodeHost } from './nodeHost';
import { nodeReaders } from './nodeThreads';
import { startServer } from './server';

if (!isForPeople(process.argv.slice(2))) {
  const readers = nodeReaders(new URL('./reader.mjs', import.meta.url));
  startServer((options) => createConnection(ProposedFeatures.all, options), { ...nodeHost, readers });
}
