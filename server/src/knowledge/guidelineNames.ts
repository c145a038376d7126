import { remembering } from '../text/remember';
import { isBlank } from '../text/span';
import { chooseEdition } from './editions';
import { chapterNames, firstNames, type GuidelineName, NAME_SKIP, SOURCE_IDS } from './guidelineIndex';
import { matchAt, type PhraseMatch } from './phrases';
import type { GuidelineRow } from './types';
import { type Word, wordsOf } from './words';

/** A guideline read where a letter names it. */
export interface GuidelineMatch {
  readonly row: GuidelineRow;
  /** Offsets of the name, its source ("MTUS", "ODG") included, the year left out. */
  readonly start: number;
  readonly end: number;
  /** The year printed directly after the name, or between the source and the name. */
  readonly year: number | null;
  /** Whether the name is one of the misspellings that letters have. */
  readonly misspelled: boolean;
}

interface Named extends PhraseMatch<GuidelineName> {
  readonly end: number;
  /** A year between the source and the name: "MTUS 2016 Chronic Pain". */
  readonly yearBefore: number | null;
}

interface NamedWithSource extends Named {
  /** The row of the source and its last word: all that is read when it has no such chapter of the year. */
  readonly source: GuidelineRow | undefined;
  readonly sourceLast: number;
  readonly misspelled: boolean;
}

const TRAILING = new Set(['chapter', 'guideline', 'guidelines']);
/** What may stand between MTUS, ODG or ACOEM and the name of the chapter. */
const FILLERS = new Set(
  (
    'mtus ca california acoem odg twc tx practice in work loss data institute workers worker s compensation comp ' +
    'treatment treatments official disability online version web current edition annual updated integrated second third ' +
    'occupational medicine medical utilization schedule american college environmental index'
  ).split(' '),
);
const MOST_FILLERS = 16;
const SENTENCE_END = /[.?!]\s/;
const NUMBER = /^(?:\d+(?:st|nd|rd|th)?|v\d*)$/;
const YEAR = /^[\s,;(]*((?:19|20)\d\d)(?!\d)/;
const YEAR_ALONE = /^(?:19|20)\d\d$/;
const ACUTE_AND_CHRONIC = /^\s*\(\s*acute\s*(?:&|and)\s*chronic\s*\)/i;
/** Of a name that ends within brackets: “Head (trauma, headaches, etc.)”. */
const REST_OF_ASIDE = /^[^()]*\)/;
const LONGEST_ASIDE = 80;
/** An MTUS name that is one even without "MTUS" before it and a year after it. */
const SURE = /complaints?$|guidelines?$/i;

/**
 * The edition of an MTUS guideline that a letter prints: `findMtusGuideline('Low Back Complaints', 2004)`. Without a
 * year it is the one in force on the day given, or else the one that letters mean when they print no year. A name
 * that has no edition of the year gives nothing.
 */
export function findMtusGuideline(
  name: string,
  year: number | null,
  inForceOn: string | null = null,
): GuidelineRow | undefined {
  const named = chapterAt('mtus', name, wordsOf(name), 0);
  return named && editionOf(named, year, inForceOn);
}

/** The chapter of the ODG of a name printed without its source: `findOdgChapter('Neck & Upper Back')`. */
export function findOdgChapter(name: string): GuidelineRow | undefined {
  return chapterAt('odg', name, wordsOf(name), 0)?.rows[0].row;
}

/** The guideline of any source that a printed text names first. */
export function findGuideline(printed: string, inForceOn: string | null = null): GuidelineRow | undefined {
  return matchGuideline(printed, 0, inForceOn)?.row;
}

/** The first guideline named in a text at or after an offset, with its place and the year printed after it. */
export function matchGuideline(
  text: string,
  from = 0,
  inForceOn: string | null = null,
): GuidelineMatch | undefined {
  return from === 0 && inForceOn === null && text.length <= LONGEST_KEPT
    ? firstMatch(text)
    : (matchesFrom(text, from, inForceOn).next().value ?? undefined);
}

/** The longest text kept: names are looked for in the same few words again and again. */
const LONGEST_KEPT = 200;
const firstMatch = remembering(
  (text): GuidelineMatch | undefined => matchesFrom(text, 0, null).next().value ?? undefined,
);

/** All guidelines named in a text, in order. Linear in the text. */
export function guidelinesIn(text: string, inForceOn: string | null = null): readonly GuidelineMatch[] {
  return inForceOn === null ? allMatches(text) : [...matchesFrom(text, 0, inForceOn)];
}

const allMatches = remembering((text): readonly GuidelineMatch[] => [...matchesFrom(text, 0, null)]);

function* matchesFrom(
  text: string,
  from: number,
  inForceOn: string | null,
): Generator<GuidelineMatch, undefined> {
  const words = wordsOf(text);
  let next = from;
  for (let at = 0; at < words.length; at += 1) {
    const { start } = words[at]!;
    const named = start < next ? undefined : nameAt(text, words, at);
    if (named === undefined) continue;
    const after = yearAfter(text, named.end);
    const row = editionOf(named, after, inForceOn) ?? named.source;
    if (row === undefined || (after === null && isBareTopic(row, text.slice(start, named.end)))) continue;
    const alone = row === named.source;
    next = alone ? words[named.sourceLast]!.end : named.end;
    yield {
      row,
      start,
      end: next,
      year: alone ? null : (after ?? named.yearBefore),
      misspelled: named.misspelled,
    };
  }
}

function nameAt(text: string, words: readonly Word[], at: number): NamedWithSource | undefined {
  const match = matchAt(firstNames(), text, words, at);
  if (match === undefined || words[at - 1]?.key === 'non') return undefined;
  const [{ row, misspelled }] = match.rows;
  const isSource = SOURCE_IDS.has(row.id);
  const chapter = isSource ? chapterAt(row.id, text, words, match.last + 1) : undefined;
  const numbered = row.id === 'acoem' ? matchAt(chapterNames('acoem'), text, words, at) : undefined;
  const found = chapter ?? numbered ?? match;
  return {
    ...found,
    first: at,
    end: nameEnd(text, words, at, found.last),
    yearBefore: chapter?.yearBefore ?? null,
    source: isSource && found !== match ? row : undefined,
    sourceLast: match.last,
    misspelled: misspelled || found.rows[0].misspelled,
  };
}

/** Words as "opioid treatment" that stand alone in a text, without their source, a year or "Guidelines". */
function isBareTopic(row: GuidelineRow, name: string): boolean {
  return row.family === 'MTUS' && row.id !== 'mtus' && !/MTUS|schedule/i.test(name) && !SURE.test(name);
}

/** The chapter named at a word, over fillers, numbers and dates. */
function chapterAt(source: string, text: string, words: readonly Word[], first: number): Named | undefined {
  let yearBefore: number | null = null;
  for (let at = first; at < Math.min(words.length, first + MOST_FILLERS); at += 1) {
    if (at > 0 && SENTENCE_END.test(text.slice(words[at - 1]!.end, words[at]!.start))) return undefined;
    const match = matchAt(chapterNames(source), text, words, at);
    if (match !== undefined) return { ...match, end: nameEnd(text, words, first, match.last), yearBefore };
    const { key } = words[at]!;
    if (YEAR_ALONE.test(key)) yearBefore = Number(key);
    if (!FILLERS.has(key) && !NAME_SKIP.has(key) && !NUMBER.test(key)) return undefined;
  }
  return undefined;
}

/** The edition of the first series that has the name. */
function editionOf(named: Named, year: number | null, inForceOn: string | null): GuidelineRow | undefined {
  const [{ row }] = named.rows;
  if (row.family !== 'MTUS') return row;
  const editions = named.rows.map((name) => name.row).filter((edition) => edition.series === row.series);
  const before =
    year === null && named.yearBefore !== null ? chooseEdition(editions, named.yearBefore, null) : undefined;
  return before ?? chooseEdition(editions, year, inForceOn);
}

/** The end of a name with what still belongs to it: "(Acute & Chronic)", a parenthesis, "Chapter" or "Guidelines". */
function nameEnd(text: string, words: readonly Word[], first: number, last: number): number {
  let end = words[last]!.end;
  const tail = ACUTE_AND_CHRONIC.exec(text.slice(end, end + 80));
  if (tail !== null) end += tail[0].length;
  const name = text.slice(words[first]!.start, end);
  if (name.lastIndexOf('(') > name.lastIndexOf(')')) {
    end += REST_OF_ASIDE.exec(text.slice(end, end + LONGEST_ASIDE))?.[0].length ?? 0;
  }
  let after = last + 1;
  while (words[after] !== undefined && words[after]!.start < end) after += 1;
  const next = words[after];
  if (next === undefined || !TRAILING.has(next.key)) return end;
  return text.slice(end, next.start).trim() === '' ? next.end : end;
}

/** Also where it stands in the next line, however far that is indented. */
function yearAfter(text: string, at: number): number | null {
  let start = at;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  const match = YEAR.exec(text.slice(start, start + 12));
  return match === null ? null : Number(match[1]);
}
