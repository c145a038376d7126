import assert from 'node:assert/strict';
import { nameFinder } from '../../../server/src/text/names';

describe('names in a text', () => {
  const has = (text: string, ...names: string[]): boolean => nameFinder(names)(text);

  it('are found as words of their own, whatever their case, with an s behind them or not', () => {
    assert.ok(has('The NAPROXEN is', 'naproxen'));
    assert.ok(has('two braces', 'brace'));
    assert.ok(!has('bracelets', 'brace'));
    assert.ok(!has('embrace', 'brace'));
    assert.ok(!has('brace_3', 'brace'));
    assert.ok(has('embrace a brace', 'brace'));
  });

  it('may have any signs between their words, but not none', () => {
    assert.ok(has('physical\n\n  therapy', 'Physical therapy'));
    assert.ok(has('home-health aide', 'home health'));
    assert.ok(!has('physicaltherapy', 'physical therapy'));
    assert.ok(!has('physical and therapy', 'physical therapy'));
    assert.ok(!has('physical', 'physical therapy'));
  });

  it('are found by any one of them; where there is none every text has it', () => {
    assert.ok(has('an MRI', 'x-ray', 'mri'));
    assert.ok(!has('an MRI', 'x-ray', 'ct'));
    assert.ok(has('anything'));
    assert.ok(has('anything', '', '--'));
  });
});
