import { distance } from 'fastest-levenshtein';
import type { VisibleLines } from '../text/lines';
import { fold, type Span } from '../text/span';
import { requiredTitles, SECTION_TITLES, type SectionTitle } from './layouts';

export type FieldKind = 'claims-administrator' | 'reviewer' | 'rationale';

/** A section title standing at the head of a line. */
export type TitleMark = {
  readonly line: number;
  /** The last line that the title itself runs over. */
  readonly lastLine: number;
  readonly title: SectionTitle;
  readonly span: Span;
  /** The title as it should read, where the line is a misspelling of it. */
  readonly meant: string | null;
};

/** A label that opens a paragraph of a disputed item. */
export type FieldMark = {
  readonly line: number;
  /** The line in which it ends; a narrow page breaks it. */
  readonly lastLine: number;
  readonly field: FieldKind;
  readonly span: Span;
};

export type Marks = { readonly titles: readonly TitleMark[]; readonly fields: readonly FieldMark[] };

/** Enough to pass over most lines of prose; no white space lies within. */
const KEY_LENGTH = 3;
const LONGEST_TITLE = 60;
const MOST_WRONG_LETTERS = 3;
const SMALL_LETTER = /[a-z]/;

const pattern = (words: string): RegExp =>
  new RegExp(words.replace(/[()/]/g, '\\$&').replace(/ /g, '\\s+').replace(/,/g, ',?'), 'iy');

const CREDENTIALS: SectionTitle = {
  title: 'The Expert Reviewer has the following credentials',
  kind: 'reviewer-credentials',
  layouts: ['final-determination'],
  runIn: true,
};

const TITLES = [...SECTION_TITLES, CREDENTIALS]
  .sort((a, b) => b.title.length - a.title.length)
  .map((title) => ({ title, pattern: pattern(title.title) }));

const FIELDS: readonly { readonly field: FieldKind; readonly pattern: RegExp; readonly key: string }[] = [
  {
    field: 'claims-administrator',
    key: 'CLA',
    pattern: /Claims\s+Administrator(?:[’']s)?\s+guidelines?\s{0,3}:/iy,
  },
  { field: 'reviewer', key: 'MAX', pattern: /MAXIMUS\s+guidelines?\s{0,3}:/iy },
  { field: 'rationale', key: 'DEC', pattern: /Decision\s+rationale\s{0,3}:/iy },
];

const titlesByKey = new Map<string, typeof TITLES>();
for (const each of TITLES) {
  for (const key of new Set(
    [each.title.title, each.title.title.toUpperCase(), titleCase(each.title.title)].map(keyOf),
  )) {
    titlesByKey.set(key, [...(titlesByKey.get(key) ?? []), each]);
  }
}
const fieldsByKey = new Map(
  FIELDS.flatMap((each) => [
    [each.key, each] as const,
    [`${each.key[0]}${each.key.slice(1).toLowerCase()}`, each] as const,
  ]),
);
const beginnings = new Set([...titlesByKey.keys(), ...fieldsByKey.keys()].map((key) => key.charCodeAt(0)));

function titleCase(title: string): string {
  return `${title[0]}${title.slice(1).toLowerCase()}`;
}

function keyOf(text: string): string {
  return text.slice(0, KEY_LENGTH);
}

/** Finds the section titles and the labels of the items, each at the head of a line. */
export function findMarks(text: string, lines: VisibleLines): Marks {
  const titles: TitleMark[] = [];
  const fields: FieldMark[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line]!;
    if (!mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) continue;
    const key = text.slice(start, start + KEY_LENGTH);
    const field = fieldsByKey.get(key);
    const end = field && matchEnd(field.pattern, text, start);
    if (field && end) {
      let lastLine = line;
      while (lines.ends[lastLine]! < end) lastLine++;
      fields.push({ line, lastLine, field: field.field, span: { start, end } });
    }
    const title = end ? null : titleAt(text, lines, line, key);
    if (title) titles.push(title);
  }
  return { titles, fields };
}

/** Whether a title or label may begin with the two characters: every one begins with a capital. */
const mayBegin = (first: number, second: number): boolean =>
  isCapital(first) && (isCapital(second) || beginnings.has(first));

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

function titleAt(text: string, lines: VisibleLines, line: number, key: string): TitleMark | null {
  const start = lines.starts[line]!;
  for (const candidate of titlesByKey.get(key) ?? []) {
    const end = matchEnd(candidate.pattern, text, start);
    if (!end) continue;
    let lastLine = line;
    while (lines.ends[lastLine]! < end) lastLine++;
    if (isWholeTitle(text.slice(end, lines.ends[lastLine]!), candidate.title)) {
      return { line, lastLine, title: candidate.title, span: { start, end }, meant: null };
    }
  }
  return isCapital(key.charCodeAt(0)) && isCapital(key.charCodeAt(1))
    ? misspeltTitleAt(text, lines, line)
    : null;
}

/** A line in capitals that is a title of a final determination but for a few letters. */
function misspeltTitleAt(text: string, lines: VisibleLines, line: number): TitleMark | null {
  const span = { start: lines.starts[line]!, end: lines.ends[line]! };
  if (SMALL_LETTER.test(text.slice(span.start, span.end))) return null;
  const words = fold(text.slice(span.start, span.end)).replace(/:$/, '');
  if (words.length > LONGEST_TITLE || words !== words.toUpperCase()) return null;
  for (const title of requiredTitles('final-determination')) {
    const away = distance(words, title.title);
    if (away > 0 && away <= MOST_WRONG_LETTERS)
      return { line, lastLine: line, title, span, meant: title.title };
  }
  return null;
}

const isWholeTitle = (rest: string, title: SectionTitle): boolean =>
  title.title.startsWith('RATIONALE FOR WHY') || (title.runIn ? /^\s*:/.test(rest) : /^\s*:?$/.test(rest));

function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : 0;
}
