// Makes the npm package of the two programs: npm run package:npm [-- FOLDER]. It stands in FOLDER, else in the checkout.
// What is bundled needs nothing else, so the package depends on nothing.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOTICES, writeNotices } from './notices.mjs';
import { npm } from './npmCommand.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The page of the programs, which becomes the README of their package, and the one that leads back to it. */
const PROGRAMS = 'docs/command-line.md';
const EDITORS = 'docs/editors.md';

const SHIPPED = [
  'dist/cli.js',
  'dist/pdf.js',
  'dist/server',
  'docs/accepted.schema.json',
  'docs/codebook.md',
  'docs/judging-findings.md',
  'docs/record.schema.json',
  'docs/rules',
  'docs/scale.md',
  'docs/settings.schema.json',
  'CHANGELOG.md',
  'LICENSE',
  NOTICES,
];

/** Packs what is built into the folder; the path of the package. */
export function packPrograms(folder) {
  const stage = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  writeNotices();
  try {
    for (const name of SHIPPED)
      cpSync(join(root, name), join(stage, name), { recursive: true, filter: isShipped });
    writeFileSync(join(stage, 'README.md'), readme());
    writeFileSync(join(stage, EDITORS), textOf(EDITORS).replaceAll('](command-line.md)', '](../README.md)'));
    const manifest = manifestOf(JSON.parse(textOf('package.json')));
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    npm(['pack', '--silent', '--pack-destination', folder], stage);
    return join(folder, `${manifest.name}-${manifest.version}.tgz`);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

const isShipped = (file) => !file.endsWith('.map');

const textOf = (name) => readFileSync(join(root, name), 'utf8');

const readme = () => textOf(PROGRAMS).replaceAll(/\]\((?!\w+:|#)/g, '](docs/');

/** What the manifest of the extension says of the programs too, where it says so. */
function manifestOf({ name, version, license, engines, keywords, homepage, repository, bugs }) {
  return {
    name,
    version,
    description:
      'Reads and checks California Independent Medical Review determination letters; with a language server.',
    license,
    keywords,
    ...{ homepage, repository, bugs },
    engines: { node: engines.node },
    bin: { 'imr-letters': 'dist/cli.js', 'imr-letters-language-server': 'dist/server/server.mjs' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  npm(['run', '--silent', 'build'], root);
  console.log(packPrograms(resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? root)));
}
