import assert from 'node:assert/strict';
import { run } from './run';
import { TARGETS } from './targets';

/** The same inputs on every machine; `npm run fuzz` tries others. */
const SEED = 2016;
/** Of the inputs of a whole go: one in so many. */
const SHARE = 4;

describe('of inputs that nobody would think of', function () {
  this.timeout(0);

  for (const target of TARGETS) {
    it(target.name, async () => {
      const { failure } = await run(target, SEED, { count: Math.ceil(target.round / SHARE) });
      assert.equal(failure && `${failure.error}\n${JSON.stringify(failure.input)}`, null);
    });
  }
});
