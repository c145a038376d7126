// Puts a large file in place again and again, each time with other notes, until it is ended.
import { placeFile } from '../../../client/src/placeFile';

async function write(file: string): Promise<void> {
  for (let time = 0; ; time++) {
    const notes = Array.from({ length: 200_000 }, () => `Note ${time}`);
    await placeFile(file, Buffer.from(JSON.stringify({ notes })));
    if (time === 0) process.send!('written');
  }
}

void write(process.argv[2]!);
