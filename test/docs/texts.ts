import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const ROOT = join(__dirname, '../..');

/** The file of all texts of the client that can be translated, as a translator gets it. */
export const BUNDLE = 'l10n/bundle.l10n.json';

/** The sources of the client, by their paths in it. */
export const clientSources = (): ReadonlyMap<string, string> => {
  const folder = join(ROOT, 'client/src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
};

/** What {@link BUNDLE} has to hold: every text that the client hands to `t`. */
export async function clientTexts(): Promise<string> {
  const sources = [...clientSources().values()].map((contents) => ({ extension: '.ts', contents }));
  const texts = Object.entries(await getL10nJson(sources)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}
