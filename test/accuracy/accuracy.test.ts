import assert from 'node:assert/strict';
import { RULES } from '../../server/src/rules/index';
import { FAULTS } from './faults/index';
import { type Floors, floorsOf, type Letters, readFloors } from './floors';
import { ownSamples, type Sample, samplesIn } from './letters';
import { type Comparison, comparedWithReaders } from './readers';
import { type Laid, seeded } from './seeding';

const FEWEST_KINDS = 40;
const LEFT_OUT = 'Faults are laid into letters of our own alone: IMR_LETTERS names no folder of real ones.';

/** Holds what is measured of `letters` against its floors. */
function holds(letters: Letters, samples: readonly Sample[], folder: string | null): void {
  const floors = readFloors()[letters];
  let kinds: readonly Laid[] = [];
  let compared: Comparison | null = null;
  let measured: Floors = { seeded: {} };

  before(function () {
    this.timeout(0);
    kinds = seeded(samples, FAULTS);
    compared = folder ? comparedWithReaders(folder, samples) : null;
    measured = floorsOf(kinds, compared);
  });

  for (const [code, [found, undisturbed]] of Object.entries(floors.seeded)) {
    const notes = (): string =>
      kinds
        .filter(({ fault }) => code === 'all' || fault.code === code)
        .flatMap((kind) => kind.notes)
        .join('\n');
    it(`of a hundred, ${found} are found: ${code}`, () => {
      assert.ok(measured.seeded[code]![0] >= found, `${measured.seeded[code]![0]}\n${notes()}`);
    });
    it(`in ${undisturbed} of a hundred nothing else is: ${code}`, () => {
      assert.ok(measured.seeded[code]![1] >= undisturbed, `${measured.seeded[code]![1]}\n${notes()}`);
    });
  }

  const { readers } = floors;
  if (!readers || !folder) return;
  it(`of a hundred warnings and errors ${readers.right} are right`, () => {
    assert.ok(measured.readers!.right >= readers.right, compared!.notes.join('\n'));
  });
  it(`of a hundred certain notes of readers ${readers.found} are found`, () => {
    assert.ok(measured.readers!.found >= readers.found, compared!.notes.join('\n'));
  });
}

describe('the faults that are laid into letters', () => {
  it('are of many kinds, each told once', () => {
    assert.ok(FAULTS.length >= FEWEST_KINDS);
    assert.equal(new Set(FAULTS.map(({ code, kind }) => `${code} ${kind}`)).size, FAULTS.length);
  });

  it('are of every code', () => {
    const codes = new Set(FAULTS.map(({ code }) => code));
    assert.deepEqual(
      RULES.map(({ code }) => code).filter((code) => !codes.has(code)),
      [],
    );
  });

  it('have floors', () => {
    const codes = new Set(FAULTS.map(({ code }) => code));
    for (const { seeded: floors } of Object.values(readFloors()))
      assert.deepEqual(Object.keys(floors).sort(), [...codes, 'all'].sort());
  });
});

describe('faults in letters of our own', () => holds('own', ownSamples(), null));

const folder = process.env.IMR_LETTERS;
if (!folder) console.log(LEFT_OUT);
else describe('faults in real letters', () => holds('real', samplesIn(folder), folder));
