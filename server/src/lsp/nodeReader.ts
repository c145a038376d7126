import { parentPort } from 'node:worker_threads';
import { fileRowIn } from '../caseload/rows';
import { nodeHost } from './nodeHost';

parentPort!.on('message', async (uri: string) => {
  parentPort!.postMessage(fileRowIn(uri, await nodeHost.readText(uri)));
});
