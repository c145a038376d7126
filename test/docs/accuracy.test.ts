import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from '../accuracy/faults/index';
import { readFloors } from '../accuracy/floors';
import { ROOT } from './pages';

const page = readFileSync(join(ROOT, 'docs/accuracy.md'), 'utf8');

/** Of a hundred seeded faults those that are found, by code, as they were last measured over real letters. */
const measured = Object.entries(readFloors().real.seeded)
  .filter(([code]) => code !== 'all')
  .map(([code, [found]]) => [code, found] as const);

describe('the page of the accuracy', () => {
  const others = Number(/^\| every other one \| (\d+) or more \|$/m.exec(page)?.[1]);

  it('names every finding that is found less often than the others, as it was last measured', () => {
    const named = Array.from(
      page.matchAll(/^\| \[([a-z-]+)\]\([^)]+\) \| (\d+) \|$/gm),
      ([, code, found]) => [code!, Number(found)],
    );
    const fewer = measured.filter(([, found]) => found < others).sort(([, a], [, b]) => a - b);
    assert.ok(fewer.length > 0);
    assert.deepEqual(named, fewer);
  });

  it('says in what share of all they are found, and of how many kinds they are', () => {
    const [found] = readFloors().real.seeded.all!;
    assert.equal(Math.floor(Number(/found \| ([\d.]+) of 100/.exec(page)![1])), found);
    assert.ok(page.includes(`faults of ${FAULTS.length} kinds`));
    assert.match(readFileSync(join(ROOT, 'README.md'), 'utf8'), new RegExp(`it\\s+finds ${found} of 100\\b`));
  });
});
