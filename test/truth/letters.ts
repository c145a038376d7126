import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An item as it was split and read by eye: text with its white space folded. */
export type TrueItem = {
  readonly heading: string;
  readonly decision: string;
  readonly claims_administrator_guideline: string;
  readonly maximus_guideline: string;
  readonly rationale: string;
};

/** A letter as it was split and read by eye; dates as printed, month first. */
export type TrueLetter = {
  readonly file: string;
  readonly case_number: string;
  readonly date_assigned: string;
  readonly date_of_injury: string;
  readonly decision_date: string;
  readonly ur_denial_date: string;
  readonly application_received: string;
  readonly priority: string;
  readonly licensure: string;
  readonly specialty: string;
  readonly items: readonly TrueItem[];
};

/** What careful readers noted of a letter, item by item. */
export type Reader = {
  readonly case: string;
  readonly items: readonly { readonly conclusion: string; readonly reasons: readonly string[] }[];
  readonly citations: readonly {
    /** The number of the item, from 1. */
    readonly item: number;
    readonly claims: readonly Noted[];
    readonly reviewer: readonly Noted[];
  }[];
  readonly patient: { readonly age: number; readonly sex: string; readonly injuryDate: string };
};

/** A citation as a reader noted it; `none` where a party is said to have cited nothing. */
export type Noted = {
  readonly source: 'MTUS' | 'ODG' | 'ACOEM' | 'other' | 'none';
  readonly guideline: string | null;
  readonly edition: number | null;
  readonly topic: string | null;
  readonly pages: string | null;
};

export type RealLetters = {
  readonly truth: readonly TrueLetter[];
  readonly readers: ReadonlyMap<string, Reader>;
  /** Names of the folders that hold the same letters, each as another program made their text. */
  readonly extractions: readonly string[];
  readonly textOf: (extraction: string, letter: TrueLetter) => string;
  readonly seeds: readonly NamedText[];
  readonly notLetters: readonly NamedText[];
};

export type NamedText = { readonly name: string; readonly text: string };

export const LEFT_OUT = 'The comparison with real letters is left out: IMR_LETTERS names no folder of them.';

/** The real letters in the folder that IMR_LETTERS names; null when it names none. */
export function realLetters(): RealLetters | null {
  const folder = process.env.IMR_LETTERS;
  if (!folder) return null;
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const readers: readonly Reader[] = json('readers.json');
  return {
    truth: json('truth.json'),
    readers: new Map(readers.map((reader) => [reader.case, reader])),
    extractions: [
      'real',
      ...readdirSync(join(folder, 'other-extractors'))
        .sort()
        .map((name) => `other-extractors/${name}`),
    ],
    textOf: (extraction, { file }) => readFileSync(join(folder, extraction, file), 'utf8'),
    seeds: textsIn(join(folder, 'seeds')),
    notLetters: textsIn(join(folder, 'not-letters')),
  };
}

const textsIn = (folder: string): readonly NamedText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
