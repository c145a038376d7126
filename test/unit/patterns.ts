import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A regular expression of the sources and the file that it stands in, or is built in. */
export type Pattern = { readonly source: string; readonly flags: string; readonly file: string };

const SOURCES = join(__dirname, '../../server/src');
const FOLDERS = ['text', 'letter', 'rules', 'knowledge', 'features', 'review', 'caseload'];

const files = (): readonly string[] =>
  FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: SOURCES, absolute: true }).sort());

/** The same for the same pattern, short enough for a list. */
export const nameOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

/** Every regular expression of the layers that read letters: those written down, and those built from parts. */
export function patterns(): readonly Pattern[] {
  const all = new Map<string, Pattern>();
  for (const pattern of [...files().flatMap(writtenIn), ...builtOnLoad()]) {
    const name = nameOf(pattern);
    if (!all.has(name)) all.set(name, pattern);
  }
  return [...all.values()];
}

function writtenIn(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        file: relative(SOURCES, file),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** What is built while the modules are loaded afresh. */
function builtOnLoad(): readonly Pattern[] {
  const loaded = { ...require.cache };
  for (const name of Object.keys(require.cache)) if (name.startsWith(SOURCES)) delete require.cache[name];
  const built = files().flatMap((file) =>
    builtBy(() => require(file)).map(({ source, flags }) => ({
      source,
      flags,
      file: relative(SOURCES, file),
    })),
  );
  Object.assign(require.cache, loaded);
  return built;
}

/** The regular expressions that `run` builds from strings. */
export function builtBy(run: () => void): readonly RegExp[] {
  const built: RegExp[] = [];
  const { RegExp: original } = globalThis;
  const build = (target: typeof original, parts: [string, string?]): RegExp => {
    const pattern = new target(...parts);
    built.push(pattern);
    return pattern;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: build,
    apply: (target, _, parts) => build(target, parts as [string]),
  });
  try {
    run();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}
