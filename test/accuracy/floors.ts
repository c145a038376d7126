import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from './readers';
import type { Laid } from './seeding';
import { byCode, hundredths, sumOf } from './table';

/** Of a hundred letters with a fault: in how many it is found, and in how many nothing else is. */
export type Floor = readonly [found: number, undisturbed: number];

/** What the measure must not fall below. */
export type Floors = {
  /** Of the seeded faults of each code, and of all. */
  readonly seeded: Readonly<Record<string, Floor>>;
  /** Of a hundred warnings and errors in real letters those that are right, and of a hundred certain notes those found. */
  readonly readers?: { readonly right: number; readonly found: number };
};

/** The letters that the floors are of: real ones, or our own. */
export type Letters = 'real' | 'own';

const FILE = join(__dirname, 'floors.json');

export const readFloors = (): Readonly<Record<Letters, Floors>> => JSON.parse(readFileSync(FILE, 'utf8'));

/** Sets the floors of one kind of letters to what was measured. */
export function writeFloors(letters: Letters, measured: Floors): void {
  const floors = JSON.stringify({ ...readFloors(), [letters]: measured }, null, 2);
  writeFileSync(FILE, `${floors.replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`);
}

/** What was measured, as floors are written. */
export const floorsOf = (kinds: readonly Laid[], compared: Comparison | null): Floors => ({
  seeded: Object.fromEntries(
    [...byCode(kinds), ['all', kinds] as const].map(([code, ofCode]) => [code, floorOf(ofCode)]),
  ),
  ...(compared && {
    readers: {
      right: hundredths(compared.all.right, compared.all.reported),
      found: hundredths(compared.all.found, compared.all.certain),
    },
  }),
});

function floorOf(kinds: readonly Laid[]): Floor {
  const { laid, found, disturbed } = sumOf(kinds);
  return [hundredths(found, laid), hundredths(laid - disturbed, laid)];
}
