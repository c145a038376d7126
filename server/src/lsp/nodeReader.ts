import { parentPort } from 'node:worker_threads';
import type { LetterRow } from '../caseload/row';
import { letterRowIn } from '../caseload/rows';
import { nodeHost } from './nodeHost';

parentPort!.on('message', async (uri: string) => {
  parentPort!.postMessage(await rowOf(uri));
});

async function rowOf(uri: string): Promise<LetterRow | null> {
  const text = await nodeHost.readText(uri);
  return text === null ? null : letterRowIn(uri, text);
}
