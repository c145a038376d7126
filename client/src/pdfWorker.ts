import type { ReadPdf } from './importPdfs';

/** Reads PDFs in a worker that runs `program`; it starts with the first one. */
export function pdfReaderOf(program: string): ReadPdf {
  let worker: Worker | undefined;
  return (bytes) => {
    worker ??= new Worker(program);
    return answerOf(worker, bytes);
  };
}

const answerOf = (worker: Worker, bytes: Uint8Array): ReturnType<ReadPdf> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data);
    };
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.postMessage(bytes, [port2]);
  });
