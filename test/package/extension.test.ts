import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ROOT } from '../cli/program';

/** The programs, in the folder of what was built. */
const PROGRAMS =
  /^dist\/(?:client|pdf|reading|caseload|web\/(?:client|server|pdf))\.js$|^dist\/(?:reading|caseload)\.css$|^dist\/server\/[\w-]+\.mjs$/;
/** Whole folders, by the kind of file. */
const FOLDERS = [
  'samples/*.txt',
  'docs/*.schema.json',
  'docs/rules/*.md',
  'docs/first-steps/*.md',
  'syntaxes/*.json',
  'l10n/*.json',
];
/** What people read who have no checkout; `IMR: Open Documentation` shows the first. */
const PAGES = [
  'readers',
  'accuracy',
  'codebook',
  'command-line',
  'editors',
  'judging-findings',
  'performance',
  'reliability',
  'scale',
].map((name) => `docs/${name}.md`);
const MOST_BYTES = 3_000_000;

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What the manifest says that is the path of a file. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return /^(?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:js|json|md|png|svg)$/.test(value)
      ? [posix.normalize(value)]
      : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

const filesOf = (pattern: string): readonly string[] => {
  const [folder, ending] = pattern.split('/*') as [string, string];
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
};

const linksIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)\s]*)/g)].map(([, target]) => target!);

describe('the packed extension', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
  let files: Readonly<Record<string, Uint8Array>>;
  let bytes: number;
  before(async () => {
    const { packExtension } = await import('./run.mjs');
    const packed = readFileSync(await packExtension(join(folder, 'packed.vsix')));
    bytes = packed.length;
    files = Object.fromEntries(
      Object.entries(unzipSync(packed))
        .filter(([name]) => name.startsWith('extension/'))
        .map(([name, content]) => [name.slice('extension/'.length), content]),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const named = (): readonly string[] => {
    const { contributes, icon, main, browser } = manifest;
    return pathsIn({ contributes, icon, main, browser });
  };
  const page = (name: string): string => strFromU8(files[name]!);

  it('has every file that its manifest names, and every page, sample and grammar', () => {
    const wanted = [...named(), ...FOLDERS.flatMap(filesOf), ...PAGES];
    assert.ok(wanted.length > 60);
    assert.deepEqual(
      wanted.filter((name) => !(name in files)),
      [],
    );
  });

  it('has the licences of what is bundled', () => assert.match(page('dist/third-party.txt'), /^slickgrid /m));

  it('has nothing else but its programs and what a gallery shows', () => {
    const expected = new Set([
      ...named(),
      ...FOLDERS.flatMap(filesOf),
      ...[
        'package.json',
        'package.nls.json',
        'readme.md',
        'changelog.md',
        'LICENSE.txt',
        'dist/third-party.txt',
        ...PAGES,
      ],
    ]);
    const others = Object.keys(files).filter((name) => !expected.has(name) && !PROGRAMS.test(name));
    assert.deepEqual(others, []);
  });

  it(`stays under ${MOST_BYTES / 1_000_000} MB`, () => assert.ok(bytes < MOST_BYTES, `${bytes} bytes`));

  it('shows its pictures, and no link that leads nowhere, without an address of the repository', () => {
    const readme = page('readme.md');
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(data:image\/png;base64,iVBOR[\w+/]+=*\)/g)];
    assert.equal(pictures.length, readFileSync(join(ROOT, 'README.md'), 'utf8').match(/!\[/g)!.length);
    const relative = linksIn(readme).filter((target) => !/^(?:https|data):|^#/.test(target));
    assert.deepEqual(relative, []);
  });

  it('leaves out what is for contributors', () => {
    assert.doesNotMatch(page('readme.md'), /\bnpm (?:ci|start|test|run)\b|CONTRIBUTING/);
  });

  it('has what the pages that VS Code shows link to', () => {
    const pages = Object.keys(files).filter((name) => /^docs\/.*\.md$/.test(name));
    const broken = pages.flatMap((name) =>
      linksIn(page(name))
        .filter((target) => !/^\w+:|^#/.test(target))
        .map((target) => posix.join(posix.dirname(name), target.replace(/#.*/, '')))
        .filter((target) => !(target in files))
        .map((target) => `${name}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });
});
