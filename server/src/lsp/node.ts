#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { faultOf } from './faults';
import { isForPeople } from './nodeArguments';
import { nodeHost } from './nodeHost';
import { nodeReaders } from './nodeThreads';
import { startServer } from './server';

if (!isForPeople(process.argv.slice(2))) {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${faultOf(error)}\n`);
    process.exit(1);
  });
  const readers = nodeReaders(new URL('./reader.mjs', import.meta.url));
  startServer((options) => createConnection(ProposedFeatures.all, options), { ...nodeHost, readers });
}
