import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { ROOT } from './pages';
import { PAGES } from './written';

/** Links and pictures to files and headings; not addresses, nor what stands in a block of code. */
const LINK = /\]\((?!\w+:)([^)\s]*)\)/g;
const CODE = /^```.*?^```/gms;

function anchorsOf(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = markdown.replaceAll(CODE, '').matchAll(/^#{1,6} (.+)$/gm);
  return new Set(Array.from(headings, ([, heading]) => slugger.slug(heading!.replace(/\]\([^)]*\)/g, ']'))));
}

const links = PAGES.flatMap(({ path, text }) =>
  Array.from(text.replaceAll(CODE, '').matchAll(LINK), ([, target]) => ({ path, target: target! })),
);

/** Where a link leads, from the root of the repository, and the heading there. */
function placeOf(path: string, target: string): { readonly file: string; readonly anchor: string } {
  const [file, anchor = ''] = target.split('#') as [string, string?];
  return { file: file === '' ? path : posix.join(posix.dirname(path), file), anchor };
}

const broken = (isBroken: (place: ReturnType<typeof placeOf>) => boolean): readonly string[] =>
  links
    .filter(({ path, target }) => isBroken(placeOf(path, target)))
    .map(({ path, target }) => `${path}: ${target}`);

describe('every link of the documentation', () => {
  it('leads to a file or a folder that there is', () => {
    assert.ok(links.length > 100);
    assert.deepEqual(
      broken(({ file }) => !existsSync(join(ROOT, file))),
      [],
    );
  });

  it('with a heading leads to one that the page has', () => {
    assert.ok(links.some(({ target }) => target.includes('#')));
    assert.deepEqual(
      broken(
        ({ file, anchor }) => anchor !== '' && !anchorsOf(readFileSync(join(ROOT, file), 'utf8')).has(anchor),
      ),
      [],
    );
  });
});
