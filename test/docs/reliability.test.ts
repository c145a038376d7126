import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_OF_LETTER } from '../../server/src/caseload/rows';
import { MEGABYTE, MOST_BYTES } from '../../server/src/cli/reading';
import { LARGEST_FILE, MOST_FILES } from '../../server/src/lsp/host';
import { MOST } from '../../server/src/lsp/limits';
import { ROOT } from './pages';

/** How each limit is named on the page. */
const NAMES: Readonly<Record<keyof typeof MOST, string>> = {
  findings: 'findings of a letter',
  symbols: 'entries of an outline',
  folds: 'folds',
  tokens: 'semantic tokens',
  links: 'links',
  lenses: 'lines above items',
  hints: 'words between the lines, in one request',
  places: 'places that say the same (references, highlights)',
  actions: 'quick fixes of one place',
  hover: 'characters of a hover',
  name: 'characters of a name in the outline or a list',
};

describe('the page on what the program bears', () => {
  const page = readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8');
  const row = (name: string): string => {
    const found = page.split('\n').find((line) => line.startsWith(`| ${name} |`));
    assert.ok(found, `there is a row “${name}”`);
    return found;
  };

  for (const [key, most] of Object.entries(MOST)) {
    it(`says how much there can be: ${key}`, () => {
      assert.ok(row(NAMES[key as keyof typeof MOST]).includes(` ${most.toLocaleString('en-US')}`));
    });
  }

  it('says how large files can be, and how many', () => {
    assert.ok(row('a text that is open in an editor').includes(`| ${LARGEST_FILE / MEGABYTE} MB |`));
    assert.ok(row('a file on the command line').includes(`| ${MOST_BYTES / MEGABYTE} MB |`));
    assert.ok(row('files of a folder in an editor').includes(MOST_FILES.toLocaleString('en-US')));
    const ofLetter = row('items, and findings, of one letter in a caseload');
    assert.ok(ofLetter.includes(`${MOST_OF_LETTER.toLocaleString('en-US')} each`));
  });
});
