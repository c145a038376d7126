import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

/** The texts in a ZIP archive by the names of their files (PKWARE, APPNOTE 4.3). */
export function textsInZip(archive: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === CENTRAL) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    const text = (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    texts.set(archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + name), text);
    at += CENTRAL_SIZE + name + extra + comment;
  }
  return texts;
}
