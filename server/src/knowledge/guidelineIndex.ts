import { allGuidelines } from './guidelines';
import { once } from './once';
import { indexPhrases, type Phrase, type PhraseIndex } from './phrases';
import type { GuidelineRow } from './types';

/** A name of a guideline, with every edition that has it in the index. */
export interface GuidelineName {
  readonly row: GuidelineRow;
  /** Whether it is one of the misspellings that letters have. */
  readonly misspelled: boolean;
}

/** Words that count for nothing in the name of a guideline. */
export const NAME_SKIP: ReadonlySet<string> = new Set(
  'and the of chapter chapters guideline guidelines section sections'.split(' '),
);
/** Ids of the rows that stand for a whole source, whose chapters are rows of their own. */
export const SOURCE_IDS: ReadonlySet<string> = new Set(['mtus', 'odg', 'acoem']);

const INITIALS = /^[A-Z][A-Z&/-]{1,5}$/;
/** MTUS names that letters also print without "MTUS" before them. */
const STANDS_ALONE = /complaint|treatment|approach|condition|cornerstone|schedule|formulary|\d{4}/i;
const OPTIONS = { skip: NAME_SKIP, loose: true };

const chapters = once(
  (): ReadonlyMap<string, PhraseIndex<GuidelineName>> =>
    new Map([
      ['mtus', indexPhrases(mtusPhrases(), OPTIONS)],
      ['odg', indexPhrases(phrases(allGuidelines.filter((row) => row.kind === 'odg-chapter')), OPTIONS)],
      ['acoem', indexPhrases(phrases(allGuidelines.filter((row) => row.kind === 'acoem-chapter')), OPTIONS)],
    ]),
);

/** The names of the chapters of a source: `mtus`, `odg` or `acoem`. */
export function chapterNames(source: string): PhraseIndex<GuidelineName> {
  return chapters().get(source)!;
}

/** The names with which a citation can begin: the sources, other works, and what the MTUS calls its own. */
export const firstNames = once((): PhraseIndex<GuidelineName> => {
  const others = allGuidelines.filter(
    (row) => row.family === 'other' || SOURCE_IDS.has(row.id) || row.id === 'acoem-mdguidelines',
  );
  const alone = mtusPhrases().filter(({ text }) => STANDS_ALONE.test(text));
  return indexPhrases([...phrases(others), ...alone], OPTIONS);
});

function mtusPhrases(): Phrase<GuidelineName>[] {
  return phrases(allGuidelines.filter((row) => row.family === 'MTUS' && row.id !== 'mtus'));
}

function phrases(rows: readonly GuidelineRow[]): Phrase<GuidelineName>[] {
  const correct = rows.flatMap((row) =>
    [row.name, ...(row.aliases ?? [])].map((text) => phrase(text, row, false)),
  );
  const misspelled = rows.flatMap((row) => (row.misspellings ?? []).map((text) => phrase(text, row, true)));
  return [...correct, ...misspelled];
}

function phrase(text: string, row: GuidelineRow, misspelled: boolean): Phrase<GuidelineName> {
  return { text, row: { row, misspelled }, exact: INITIALS.test(text) && !SOURCE_IDS.has(row.id) };
}
