import assert from 'node:assert/strict';
import { CitedLetters } from '../../server/src/lsp/citations';
import { type Host, MOST_FILES, NO_FILES } from '../../server/src/lsp/host';
import { sample } from './client';

const LETTER = sample('01-upheld-medication.txt');
const KEY = 'mtus-chronic-pain-2016';

describe('the letters of a folder', () => {
  let read: string[];
  let told: number;
  const waiting = {
    cancelled: () => false,
    read: () => {},
    tooMany: () => {
      told++;
    },
  };
  /** A machine with `count` files, of which the first one is a letter. */
  const hostOf = (count: number): Host => ({
    ...NO_FILES,
    entries: async () => Array.from({ length: count }, (_, file) => ({ name: `${file}.txt`, kind: 'file' })),
    look: async () => ({ stamp: '1', isTooLarge: false }),
    readText: async (uri) => {
      read.push(uri);
      return uri.endsWith('/0.txt') ? LETTER : null;
    },
  });
  beforeEach(() => {
    read = [];
    told = 0;
  });

  it('are read when they are first asked for, each once', async () => {
    const folder = new CitedLetters(hostOf(3));
    assert.deepEqual(read, []);
    for (let time = 0; time < 2; time++) {
      const cited = await folder.cited(KEY, ['file:///letters'], waiting);
      assert.deepEqual([...new Set(cited.map(({ name }) => name))], ['file:///letters/0.txt']);
    }
    assert.equal(read.length, 3);
    assert.equal(told, 0);
  });

  it('are no more than can be held, and who asks is told', async () => {
    const folder = new CitedLetters(hostOf(MOST_FILES + 1));
    await folder.cited(KEY, ['file:///letters'], waiting);
    assert.equal(read.length, MOST_FILES);
    assert.equal(told, 1);
  });

  it('are read by the next one who asks, where someone before did not wait', async () => {
    const folder = new CitedLetters(hostOf(3));
    const impatient = { ...waiting, cancelled: () => read.length > 0 };
    await folder.cited(KEY, ['file:///letters'], impatient);
    assert.equal(read.length, 1);
    await folder.cited(KEY, ['file:///letters'], waiting);
    assert.equal(read.length, 3);
  });

  it('are none where the machine has no files, or fails', async () => {
    assert.deepEqual(await new CitedLetters(NO_FILES).cited(KEY, ['file:///letters'], waiting), []);
    let fails = true;
    const host: Host = {
      ...hostOf(1),
      entries: (folder) => {
        if (fails) throw new Error('no disk');
        return hostOf(1).entries(folder);
      },
    };
    const folder = new CitedLetters(host);
    await assert.rejects(folder.cited(KEY, ['file:///letters'], waiting));
    fails = false;
    assert.ok((await folder.cited(KEY, ['file:///letters'], waiting)).length > 0);
  });
});
