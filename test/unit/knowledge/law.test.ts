import { strict as assert } from 'node:assert';
import {
  appealGrounds,
  KNOWLEDGE_VERSION,
  regulationSection,
  sectionMeant,
  statute,
  timeLimit,
} from '../../../server/src/knowledge';

describe('a section of the regulations', () => {
  for (const printed of [
    '9792.24.2',
    '8 CCR 9792.24.2',
    '8 C.C.R. §9792.24.2',
    '§ 9792.24.2(b)',
    'Section 9792.24.2,',
  ]) {
    it(`is read from "${printed}"`, () => {
      assert.equal(regulationSection(printed)?.title, 'Chronic Pain Medical Treatment Guidelines');
    });
  }

  it('has its first day, its link and how sure it is', () => {
    const section = regulationSection('9792.21.1');
    assert.deepEqual([section?.from, section?.confidence], ['2015-04-20', 'high']);
    assert.equal(section?.url, 'https://www.dir.ca.gov/t8/9792_21_1.html');
  });

  it('is not read from a number that is none, but what was meant is told', () => {
    assert.equal(regulationSection('792.26'), undefined);
    assert.equal(sectionMeant('792.26')?.id, '9792.26');
    assert.equal(sectionMeant('8 CCR 9729.20')?.id, '9792.20');
  });

  it('is meant by no number that is right, or like none', () => {
    assert.equal(sectionMeant('9792.26'), undefined);
    assert.equal(sectionMeant('1234'), undefined);
    assert.equal(sectionMeant('Knee'), undefined);
  });
});

describe('a statute', () => {
  it('has its time limits as numbers', () => {
    assert.deepEqual(pick(timeLimit('4610.5', 'application')), [30, 'days', 'calendar']);
    assert.deepEqual(pick(timeLimit('4610.6', 'appeal')), [30, 'days', 'calendar']);
    assert.deepEqual(pick(timeLimit('4610.6', 'authorize')), [5, 'days', 'working']);
    assert.deepEqual(pick(timeLimit('4610.6', 'reimburse')), [20, 'days', 'calendar']);
    assert.deepEqual(pick(timeLimit('1013', 'mail-california')), [5, 'days', 'calendar']);
    assert.equal(timeLimit('4610.6', 'no-such-limit'), undefined);
    assert.equal(timeLimit('1', 'appeal'), undefined);
  });

  it('has the five grounds of appeal', () => {
    assert.deepEqual(
      appealGrounds().map(({ id }) => id),
      ['powers', 'fraud', 'conflict-of-interest', 'bias', 'mistake-of-fact'],
    );
    assert.match(statute('4610.6')!.url, /^https:\/\/leginfo\.legislature\.ca\.gov\//);
  });
});

describe('the version of the knowledge', () => {
  it('is a year and a month', () => assert.match(KNOWLEDGE_VERSION, /^\d{4}-\d{2}$/));
});

function pick(limit: ReturnType<typeof timeLimit>): readonly unknown[] {
  return [limit?.amount, limit?.unit, limit?.days];
}
