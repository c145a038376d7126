import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../cli/program';
import { ROOT } from './pages';
import { foundOn, PAGES, unknownAmong } from './written';

const jsonOf = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { scripts, contributes } = jsonOf('package.json');
const texts: Readonly<Record<string, string>> = jsonOf('package.nls.json');

const COMMANDS = new Set<string>(
  contributes.commands.map(
    ({ category, title }: Readonly<Record<string, string>>) =>
      `${texts[category!.slice(1, -1)]}: ${texts[title!.slice(1, -1)]}`,
  ),
);
const SETTINGS: readonly string[] = contributes.configuration.flatMap(
  ({ properties }: { readonly properties: object }) => Object.keys(properties),
);

/** What the programs say of their options. */
function helpOf(): string {
  const commands = ['check', 'extract', 'import', 'rules', 'rule'].map((command) => [command, '--help']);
  const ours = [['--help'], ...commands].map((args) => run(args).out);
  const server = spawnSync(process.execPath, [join(ROOT, 'dist/server/server.mjs'), '--help'], {
    encoding: 'utf8',
  });
  return [...ours, server.stdout].join('\n');
}

/** Pages that name options of other programs, of scripts, or of the past. */
const OF_OUR_PROGRAMS = PAGES.filter(({ path }) => !/^(?:CONTRIBUTING|README)\.md$/.test(path));

describe('what the documentation names', () => {
  it('are commands of the editor that there are', () => {
    const named = foundOn(PAGES, /[`*](IMR: [^`*\n]+)[`*]/g);
    assert.ok(named.length > 10);
    assert.deepEqual(
      unknownAmong(named, (name) => COMMANDS.has(name)),
      [],
    );
  });

  it('are settings that there are', () => {
    const named = foundOn(PAGES, /[`"](imrLetters\.[\w.*]+)[`"]/g);
    assert.ok(named.length > 5);
    assert.deepEqual(
      unknownAmong(named, (name) =>
        name.endsWith('.*')
          ? SETTINGS.some((setting) => setting.startsWith(name.slice(0, -1)))
          : SETTINGS.includes(name),
      ),
      [],
    );
  });

  it('are scripts that there are', () => {
    const named = foundOn(PAGES, /\bnpm (?:run (?:--silent )?([\w:]+)|(test|start)\b)/g);
    assert.ok(named.length > 10);
    assert.deepEqual(
      unknownAmong(named, (name) => name in scripts),
      [],
    );
  });

  it('are options that the programs know', () => {
    const help = helpOf();
    const named = foundOn(OF_OUR_PROGRAMS, /`(--[a-z-]+)[^`\n]*`|`imr-letters[\w -]* (--[a-z-]+)[^`\n]*`/g);
    assert.ok(named.length > 5);
    assert.deepEqual(
      unknownAmong(named, (name) => new RegExp(`(?:^|\\s)${name}\\b`, 'm').test(help)),
      [],
    );
  });
});
