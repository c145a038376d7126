// The licences of the packages that are bundled: whoever passes a bundle on passes them on with it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where they are written, below the root of the checkout. */
export const NOTICES = 'dist/third-party.txt';

const FOLDER_OF_PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying)/i;
/** What a package holds of another one, with a text of its licence. */
const WITHIN = {
  unpdf: { name: 'pdf.js', license: 'Apache-2.0', file: 'node_modules/typescript/LICENSE.txt' },
};

/** The packages of which something was bundled: name, version, the name of the licence and its text. */
export function bundledPackages() {
  const metas = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.meta.json'));
  const outputs = metas.flatMap((name) => Object.values(readJson(join('dist', name)).outputs));
  const used = outputs.flatMap(({ inputs }) =>
    Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0),
  );
  const folders = new Set(used.flatMap((input) => FOLDER_OF_PACKAGE.exec(input) ?? []));
  return [...folders].flatMap(packagesIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes the licences of what is built. */
export function writeNotices() {
  const texts = bundledPackages().map(
    ({ name, version, license, text }) => `${[name, version].join(' ').trim()} (${license})\n\n${text}`,
  );
  const head = 'IMR Letters holds parts of the packages below, under these licences.';
  writeFileSync(join(root, NOTICES), `${[head, ...texts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

function packagesIn(folder) {
  const { name, version, license, author } = readJson(join(folder, 'package.json'));
  const file = readdirSync(join(root, folder)).find((each) => LICENCE_FILE.test(each));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file ? textOf(join(folder, file)) : `By ${by}; the package holds no text of its licence.`;
  const inner = WITHIN[name];
  return [
    { name, version, license, text },
    ...(inner
      ? [{ name: inner.name, version: `in ${name}`, license: inner.license, text: textOf(inner.file) }]
      : []),
  ];
}

const textOf = (file) => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim();

const readJson = (file) => JSON.parse(textOf(file));
