import assert from 'node:assert/strict';
import type { MessagePort } from 'node:worker_threads';
import { pdfReaderOf } from '../../../client/src/pdfWorker';

/** A worker that cannot be loaded, or answers each PDF with its first byte. */
class FakeWorker {
  static isThere = true;
  static started = 0;
  onerror: ((event: { readonly message: string }) => void) | undefined;

  constructor() {
    FakeWorker.started++;
    if (!FakeWorker.isThere) setTimeout(() => this.onerror!({ message: 'no network' }));
  }

  postMessage([first]: Uint8Array, [port]: readonly [MessagePort]): void {
    if (FakeWorker.isThere) port.postMessage({ kind: 'refused', reason: String(first) });
    else port.close();
  }
}

describe('the reader of PDFs in a browser', () => {
  const read = pdfReaderOf('pdf.js');

  before(() => {
    Object.assign(globalThis, { Worker: FakeWorker });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });

  it('says that it cannot be loaded, and is tried again with the next PDF', async () => {
    FakeWorker.isThere = false;
    await assert.rejects(read(Uint8Array.of(1)), /PDFs cannot be read: no network/);
    FakeWorker.isThere = true;
    assert.deepEqual(await read(Uint8Array.of(2)), { kind: 'refused', reason: '2' });
  });

  it('starts once, and answers each of several who ask at once', async () => {
    FakeWorker.started = 0;
    const answers = await Promise.all([3, 4, 5].map((byte) => read(Uint8Array.of(byte))));
    assert.deepEqual(
      answers.map((answer) => answer.kind === 'refused' && answer.reason),
      ['3', '4', '5'],
    );
    assert.equal(FakeWorker.started, 0);
  });
});
