// The extension of this checkout, as if a user had installed it.
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Puts the checkout, as a link, into a folder of installed extensions, which is made where it is missing. */
export function linkExtension(extensions) {
  const manifest = path.join(ROOT, 'package.json');
  const { name, publisher, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  fs.mkdirSync(extensions, { recursive: true });
  fs.symlinkSync(ROOT, path.join(extensions, `${publisher}.${name}-${version}`));
}
