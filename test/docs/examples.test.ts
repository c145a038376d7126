import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hoverAt } from '../../server/src/features/hover/index';
import { parseLetter } from '../../server/src/letter/parse';
import { pagesOf, pdfOf } from '../cli/pdf';
import { ROOT, run, sample, temporaryFolders } from '../cli/program';
import { foundOn, PAGES } from './written';

const BLOCKS = /```sh\n(.*?)```/gs;

/** Every call of the program that stands on a line of its own, with the page that it stands on. */
const calls = foundOn(PAGES, BLOCKS).flatMap(({ path, found }) =>
  Array.from(found.matchAll(/^imr-letters (.+)$/gm), ([, call]) => ({
    path,
    args: call!.replace(/\s#.*/, '').trim().split(/\s+/),
  })),
);

describe('every example of the command line', () => {
  const folders = temporaryFolders();

  it('is found', () => assert.ok(calls.length >= 10, `${calls.length}`));

  for (const { path, args } of calls) {
    it(`does what it says: imr-letters ${args.join(' ')} (${path})`, () => {
      const letter = sample('04-overturned-imaging.txt');
      const folder = folders.with({
        'FOLDER/a.txt': letter,
        'letters/a.txt': letter,
        'PDFS/b.pdf': pdfOf(pagesOf(letter)),
      });
      const { status, out, err } = run(args, folder);
      assert.equal(status, 0, err);
      const output = args[args.findIndex((arg) => arg === '-o' || arg === '--output') + 1]!;
      assert.ok(args.includes('-o') ? existsSync(join(folder, output)) : out.length > 0);
    });
  }
});

describe('what the documentation shows of a letter', () => {
  const textOf = (path: string): string => PAGES.find((page) => page.path === path)!.text;
  /** The one that `npm start` opens. */
  const first = sample(readdirSync(join(ROOT, 'samples')).sort()[0]!);

  it('stands there: the decision that the README leads to', () => {
    const [, decision, request, line] = /on the word `(\w+)`, behind\s+\*([^*]+)\*\s+in line (\d+)/.exec(
      textOf('README.md'),
    )!;
    assert.match(first.split(/\r?\n/)[Number(line) - 1]!, new RegExp(`^${request}: +${decision}`));
  });

  it('is what is said on that decision', () => {
    const [, shown] = /^> (\*\*.+)$/m.exec(textOf('docs/readers.md'))!;
    const letter = parseLetter(first);
    const said = hoverAt(letter, letter.items[0]!.decision!.span.start)!.markdown;
    assert.ok(said.includes(shown!), said);
  });
});
