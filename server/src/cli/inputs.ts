import * as fs from 'node:fs';
import * as path from 'node:path';
import { reasonOf } from './failure';

// As CommonJS, since what it stands on cannot be bundled as a module.
import tinyglobby = require('tinyglobby');

/** A file to read, by the name to show for it. */
export type Input = {
  readonly file: string;
  /** Whether it was asked for by its own name, not found in a folder or by a pattern. */
  readonly isNamed: boolean;
  /** Its path below the folder that was asked for; otherwise its name alone. */
  readonly path: string;
};

/** What the names of files end with that are looked for in folders, in lower case and without the stop. */
export type Suffixes = readonly string[];

/** A file or folder that cannot be read, and why. */
export type Refusal = { readonly file: string; readonly reason: string };

export type Inputs = {
  readonly files: readonly Input[];
  readonly refused: readonly Refusal[];
  /** How many PDFs there are in the folders beside which no file to read has their name: letters that may be missed. */
  readonly pdfs: number;
};

/** Of letters. */
const LETTER_SUFFIXES: Suffixes = ['txt', 'imr'];
export const PDF_SUFFIXES: Suffixes = ['pdf'];

/**
 * The files that `paths` ask for: files by name, those that a pattern with `*` or `?` matches, and of folders every
 * file in them, deep, whose name ends with one of `suffixes`. Linked folders inside them are passed over; no file
 * comes twice. Sorted by name, so that the order depends on nothing else.
 */
export async function findInputs(
  paths: readonly string[],
  suffixes: Suffixes = LETTER_SUFFIXES,
): Promise<Inputs> {
  const refused: Refusal[] = [];
  const named: Input[] = [];
  let walked: readonly Input[] = [];
  let printed: readonly Input[] = [];
  for (const given of paths) {
    try {
      if (!fs.existsSync(given) && tinyglobby.isDynamicPattern(given))
        walked = walked.concat(await matching(given, refused));
      else if (fs.statSync(given).isDirectory()) {
        const found = await inFolder(given, suffixes, refused);
        walked = walked.concat(found.filter(({ file }) => hasSuffix(file, suffixes)));
        printed = printed.concat(found.filter(({ file }) => !hasSuffix(file, suffixes)));
      } else named.push({ file: shownPath(given), isNamed: true, path: path.basename(given) });
    } catch (error) {
      refused.push({ file: shownPath(given), reason: reasonOf(error) });
    }
  }
  const files = distinct([...named, ...walked.toSorted(byName)]);
  return { files: files.sort(byName), refused: refused.sort(byName), pdfs: unlike(files, distinct(printed)) };
}

/** How many of `others` have the name of none of `files`, but for its end. */
function unlike(files: readonly Input[], others: readonly Input[]): number {
  const names = new Set(files.map(({ file }) => withoutSuffix(file)));
  return others.filter(({ file }) => !names.has(withoutSuffix(file))).length;
}

const withoutSuffix = (file: string): string => file.slice(0, file.length - path.extname(file).length);

async function matching(pattern: string, refused: Refusal[]): Promise<readonly Input[]> {
  const files = await tinyglobby.glob(pattern.replaceAll(path.sep, '/'), {
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (files.length === 0) refused.push({ file: pattern, reason: 'matches no file' });
  return files.map((file) => ({ file: shownPath(file), isNamed: false, path: path.basename(file) }));
}

/** The files of a folder that end with one of `suffixes`, and the PDFs. */
async function inFolder(folder: string, suffixes: Suffixes, refused: Refusal[]): Promise<readonly Input[]> {
  const refuse = (where: string, error: unknown): void => {
    refused.push({ file: shownPath(folder, path.relative(folder, where)), reason: reasonOf(error) });
  };
  const files = await tinyglobby.glob(
    [...new Set([...suffixes, ...PDF_SUFFIXES])].map((suffix) => `**/*.${suffix}`),
    {
      cwd: folder,
      caseSensitiveMatch: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      fs: { readdir: listing(suffixes, refuse) },
    },
  );
  return files.map((file) => ({ file: shownPath(folder, file), isNamed: false, path: shownPath(file) }));
}

type Refuse = (where: string, error: unknown) => void;
type Listed = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void;

/**
 * Lists a folder for the walk, which by itself would pass over what cannot be read. Links to files that are looked for are shown as
 * files; links to folders stay links, so that none leads in a circle.
 */
const listing = (suffixes: Suffixes, refuse: Refuse): typeof fs.readdir =>
  ((folder: string, options: { withFileTypes: true }, done: Listed) =>
    fs.readdir(folder, options, (error, entries) => {
      if (error) refuse(folder, error);
      else for (const entry of entries) showAsFile(folder, entry, suffixes, refuse);
      done(error, entries);
    })) as typeof fs.readdir;

/** Shows a link to a file as a file. What is looked for by its name and is neither a file nor a folder would keep whoever opens it waiting. */
function showAsFile(folder: string, entry: fs.Dirent, suffixes: Suffixes, refuse: Refuse): void {
  if (entry.isFile() || entry.isDirectory() || !hasSuffix(entry.name, suffixes)) return;
  const place = path.join(folder, entry.name);
  try {
    const linked = fs.statSync(place);
    if (linked.isFile()) Object.assign(entry, { isFile: () => true, isSymbolicLink: () => false });
    else if (!linked.isDirectory()) refuse(place, NO_FILE);
  } catch (error) {
    refuse(place, error);
  }
}

const NO_FILE: Pick<NodeJS.ErrnoException, 'code'> = { code: 'ENOTFILE' };

const hasSuffix = (name: string, suffixes: Suffixes): boolean =>
  suffixes.includes(path.extname(name).slice(1).toLowerCase());

/** Of several names of one file, the first. */
function distinct(files: readonly Input[]): Input[] {
  const byPlace = new Map<string, Input>();
  for (const input of files) {
    const place = realPath(input.file);
    if (!byPlace.has(place)) byPlace.set(place, input);
  }
  return [...byPlace.values()];
}

function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

const shownPath = (...parts: readonly string[]): string => path.join(...parts).replaceAll(path.sep, '/');

const byName = (a: { readonly file: string }, b: { readonly file: string }): number =>
  compare(a.file, b.file);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
