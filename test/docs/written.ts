import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages';

/** A page of the documentation, by its path in the repository. */
export type Page = { readonly path: string; readonly text: string };

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));

/** Every page that people read, those made from the rules too. */
export const PAGES: readonly Page[] = ['.', 'docs', 'docs/first-steps', 'docs/rules', 'samples']
  .flatMap(pagesIn)
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** What `pattern` finds on each page, with the page named before it; of the pattern's groups the first that is there. */
export const foundOn = (
  pages: readonly Page[],
  pattern: RegExp,
): readonly { path: string; found: string }[] =>
  pages.flatMap(({ path, text }) =>
    Array.from(text.matchAll(pattern), ([, ...groups]) => ({ path, found: groups.find(Boolean) ?? '' })),
  );

/** Those of `found` that `isThere` does not know, as messages. */
export const unknownAmong = (
  found: ReturnType<typeof foundOn>,
  isThere: (found: string) => boolean,
): readonly string[] =>
  found.filter((each) => !isThere(each.found)).map(({ path, found: what }) => `${path}: ${what}`);
