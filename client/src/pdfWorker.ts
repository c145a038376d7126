import * as l10n from '@vscode/l10n';
import type { ReadPdf } from './importPdfs';

type Started = { readonly worker: Worker; readonly failure: Promise<never> };

/** Reads PDFs in a worker that runs `program`: it starts with the first one, and again after it has failed. */
export function pdfReaderOf(program: string): ReadPdf {
  let started: Started | undefined;
  return async (bytes) => {
    started ??= start(program);
    try {
      return await Promise.race([answerOf(started.worker, bytes), started.failure]);
    } catch (error) {
      started = undefined;
      throw error;
    }
  };
}

function start(program: string): Started {
  const worker = new Worker(program);
  const failure = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) =>
      reject(new Error(l10n.t('PDFs cannot be read: {0}', message ?? program)));
  });
  return { worker, failure };
}

const answerOf = (worker: Worker, bytes: Uint8Array): ReturnType<ReadPdf> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(bytes, [port2]);
  });
