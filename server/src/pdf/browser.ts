import { readPdf } from './readPdf';

declare const self: DedicatedWorkerGlobalScope;

// A PDF comes with the port that takes what it turned out to be.
self.onmessage = async ({ data, ports }: MessageEvent<Uint8Array>) => {
  ports[0]!.postMessage(await readPdf(data));
};
