import assert from 'node:assert/strict';
import { CitationIndex } from '../../../server/src/caseload/citations';
import { placeFinder } from '../../../server/src/text/lines';
import { item, letterOf } from '../letter/letters';

const citing = (reviewer: string): string =>
  letterOf(item({ claims: null, reviewer: `Decision based on ${reviewer}.` }));

const NECK = citing('MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies');
const KNEE = citing('MTUS Knee Complaints 2004, Section(s): Special Studies');
const NECK_KEY = 'mtus-neck-upper-back-2004';
const KNEE_KEY = 'mtus-knee-2004';

const namesOf = (index: CitationIndex, key: string): readonly string[] =>
  Array.from(index.places(key), ({ name }) => name);

describe('the citations of many letters', () => {
  it('are found by guideline and by topic, with their lines and columns', () => {
    const index = new CitationIndex();
    index.add('a.txt', '1', NECK);
    index.add('b.txt', '1', KNEE);
    const placeOf = placeFinder(NECK);
    const place = (words: string) => ({
      name: 'a.txt',
      start: placeOf(NECK.indexOf(words)),
      end: placeOf(NECK.indexOf(words) + words.length),
    });
    assert.deepEqual([...index.places(NECK_KEY)], [place('Neck and Upper Back Complaints')]);
    assert.deepEqual(
      [...index.places(`${NECK_KEY}#${NECK_KEY}/special-studies`)],
      [place('Special Studies')],
    );
    assert.deepEqual(namesOf(index, KNEE_KEY), ['b.txt']);
    assert.deepEqual(namesOf(index, 'no-such-guideline'), []);
  });

  it('come by name, whatever the order in which they were read', () => {
    const index = new CitationIndex();
    for (const name of ['c.txt', 'a.txt', 'b.txt']) index.add(name, '1', NECK);
    assert.deepEqual(namesOf(index, NECK_KEY), ['a.txt', 'b.txt', 'c.txt']);
  });

  it('are those of letters alone, unless the name says that it is one', () => {
    const part = NECK.slice(NECK.indexOf('MAXIMUS guideline'));
    const index = new CitationIndex();
    index.add('part.txt', '1', part);
    index.add('part.imr', '1', part);
    index.add('none.txt', '1', null);
    assert.deepEqual(namesOf(index, NECK_KEY), ['part.imr']);
  });

  it('are read anew where the text has changed, and known where it has not', () => {
    const index = new CitationIndex();
    index.add('a.txt', '1', NECK);
    assert.ok(index.has('a.txt', '1') && !index.has('a.txt', '2') && !index.has('b.txt', '1'));
    index.add('a.txt', '2', KNEE);
    assert.ok(index.has('a.txt', '2'));
    assert.deepEqual(namesOf(index, NECK_KEY), []);
    assert.deepEqual(namesOf(index, KNEE_KEY), ['a.txt']);
  });

  it('are forgotten with their letter', () => {
    const index = new CitationIndex();
    index.add('a.txt', '1', NECK);
    index.add('b.txt', '1', NECK);
    index.keep(new Set(['b.txt']));
    assert.deepEqual(namesOf(index, NECK_KEY), ['b.txt']);
    assert.ok(!index.has('a.txt', '1'));
  });
});
