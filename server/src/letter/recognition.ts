import { withoutFurniture } from '../text/furniture';
import { visibleLines } from '../text/lines';
import { fold } from '../text/span';
import { SECTION_TITLES } from './layouts';
import type { Layout } from './model';

/**
 * How much of the beginning of a text says whether it is a letter, in UTF-16 units. The letters known so far need
 * about 1000; the rest is room for a cover letter and for the blank lines of extractors.
 */
export const HEAD_LENGTH = 8192;

/**
 * Whether a text that begins with `head` is an IMR letter of one of the known layouts. Only the first
 * {@link HEAD_LENGTH} characters are looked at.
 *
 * No sign decides alone, and a sign counts only at the head of a line of its own: a final determination shows at
 * least three, a sentence that every one of them has among them; the other layouts show their title and two
 * headings with text. Before the first sign nothing may stand but a letterhead, a case header and page furniture:
 * what introduces or quotes a letter is no letter.
 */
export function recogniseLetter(head: string): boolean {
  const lines = linesOf(head.slice(0, HEAD_LENGTH));
  return FRAMES.some((frame) => fits(frame, lines));
}

/**
 * Whether a text that begins with `head` shows signs of a letter, although it may be none, or one whose beginning is
 * damaged or comes after something else.
 */
export function resemblesLetter(head: string): boolean {
  const lines = linesOf(head.slice(0, HEAD_LENGTH));
  return FRAMES.some((frame) => signsOf(frame, lines).size >= SIGNS_OF_RESEMBLANCE);
}

/** What stands at the head of a line, by a name of its own: the same sign twice is one sign. */
type Sign = { readonly name: string; readonly opening: RegExp };

type Frame = {
  /** Signs of which a letter of this layout shows at least one. */
  readonly proofs: readonly Sign[];
  /** Signs that other texts may show as well. */
  readonly others: readonly Sign[];
  readonly headings: ReadonlySet<string>;
};

/** The lines that show anything; `at` a place beyond the last one is empty. */
type Lines = { readonly count: number; readonly at: (index: number) => string };

const SIGNS_NEEDED = 3;
const SIGNS_OF_RESEMBLANCE = 2;
const LONGEST_HEADING = 100;
const LONGEST_OPENING = 200;

const LETTERHEAD: Sign = {
  name: 'letterhead',
  opening: /^MAXIMUS FEDERAL SERVICES,? INC\.? INDEPENDENT MEDICAL REVIEW/i,
};
const NOTICE: Sign = { name: 'notice', opening: /^Notice of Independent Medical Review Determination\b/i };
const CASE_NUMBER: Sign = { name: 'case number', opening: /^(?:IMR )?Case Number: ?CM\d\d-\d/i };

const FRAMES: readonly Frame[] = [
  {
    proofs: [
      {
        name: 'review completed',
        opening: /^MAXIMUS Federal Services,?(?: Inc\.,?)? has completed the Independent Medical Review/i,
      },
      { name: 'file sent', opening: /^MAXIMUS Federal Services,?(?: Inc\.,?)? sent the complete case file/i },
      {
        name: 'summary made',
        opening: /^The (?:expert|physician|medical) reviewer developed the following clinical case summary/i,
      },
      {
        name: 'items decided',
        opening: /^The Final Determination was based on decisions for the disputed items?/i,
      },
    ],
    others: [
      LETTERHEAD,
      NOTICE,
      CASE_NUMBER,
      { name: 'date assigned', opening: /^Date Assigned ?:/i },
      { name: 'denial date', opening: /^UR Denial Date ?:/i },
      { name: 'administrator’s guideline', opening: /^Claims Administrator guideline ?:/i },
      { name: 'reviewer’s guideline', opening: /^MAXIMUS guideline ?:/i },
      { name: 'rationale', opening: /^Decision rationale ?:/i },
    ],
    headings: headingsOf('final-determination'),
  },
  { proofs: [LETTERHEAD], others: [CASE_NUMBER], headings: headingsOf('determination-2013') },
  {
    proofs: [NOTICE],
    others: [
      { name: 'date', opening: /^Dated ?: ?\d/i },
      {
        name: 'determination',
        opening: /^(?:\d{1,2}[).] ?)?MAXIMUS Federal Services,? Inc\.? has determined the request for /i,
      },
    ],
    headings: headingsOf('notice-2013'),
  },
  {
    proofs: [{ name: 'title', opening: /^MEDICAL PROFESSIONAL REVIEW\b/ }],
    others: [],
    headings: headingsOf('medical-professional-review'),
  },
];

const FIRST_WORDS = /^(?:case|claims|dated?|decision|imr|maximus|medical|notice|the|ur|\d{1,2}[).])\W/i;
const QUOTING = /["`<>{}|\\]|'''/;
const FURNITURE = /^(?:\d+|page|of|standard|expedited|regular|application|received)$/i;
const LETTERHEAD_LINE =
  /^(?:State of California|Department of Industrial Relations|Division of Workers[’'] Compensation|MAXIMUS Federal Services,? Inc\.?)$/i;
const HEADER_LABEL =
  /^(?:IMR )?(?:Case Number|Date Assigned|Date of Injury|Decision Date|UR Denial Date|Priority|Application|Received|Claims? Number|Employee(?: Name)?|Dated?)[^:]{0,20}:/i;
const IMR_CASE = /\bCM\d\d-?\d{4,7}\b/i;

/** Reads line by line, until enough is seen or a line shows that this is no letter. */
function fits(frame: Frame, lines: Lines): boolean {
  const seen = new Set<string>();
  const isFrontLine = frontReader();
  for (let index = 0; index < lines.count; index++) {
    const name = signAt(frame, lines, index);
    if (name !== null) seen.add(name);
    else if (seen.size === 0 && !isFrontLine(lines.at(index))) return false;
    if (seen.size >= SIGNS_NEEDED && frame.proofs.some((proof) => seen.has(proof.name))) return true;
  }
  return false;
}

function signsOf(frame: Frame, lines: Lines): ReadonlySet<string> {
  const indices = Array.from({ length: lines.count }, (_, index) => index);
  return new Set(indices.map((index) => signAt(frame, lines, index)).filter((name) => name !== null));
}

const signAt = (frame: Frame, lines: Lines, index: number): string | null =>
  openingAt(frame, lines, index) ?? headingAt(frame, lines, index);

function openingAt(frame: Frame, lines: Lines, index: number): string | null {
  const line = lines.at(index);
  if (!FIRST_WORDS.test(line)) return null;
  const following = `${line} ${lines.at(index + 1)} ${lines.at(index + 2)}`;
  const opening = following.slice(0, LONGEST_OPENING).normalize('NFKC');
  const isHere = (sign: Sign): boolean => sign.opening.test(opening);
  return (frame.proofs.find(isHere) ?? frame.others.find(isHere))?.name ?? null;
}

/** The heading at a line, or broken over two, where text follows: a bare list of headings is somebody's notes. */
function headingAt(frame: Frame, lines: Lines, index: number): string | null {
  const line = lines.at(index);
  const next = lines.at(index + 1);
  const whole = headingBefore(frame, line, next);
  if (whole !== null || line.includes(':')) return whole;
  return headingBefore(frame, `${line} ${next}`, lines.at(index + 2));
}

function headingBefore(frame: Frame, line: string, next: string): string | null {
  const colon = line.indexOf(':');
  const title = headingIn(frame, colon < 0 ? line : line.slice(0, colon));
  if (title === null) return null;
  const isFollowed = colon >= 0 && colon + 1 < line.length;
  return isFollowed || (next !== '' && headingIn(frame, next.replace(/:$/, '')) === null) ? title : null;
}

function headingIn(frame: Frame, words: string): string | null {
  if (words.length > LONGEST_HEADING) return null;
  const title = words.toUpperCase();
  return frame.headings.has(title) ? title : null;
}

/** Tells, line after line, whether such a line stands at the top of a letter, above its first sign. */
function frontReader(): (line: string) => boolean {
  let isAddress = false;
  return (line) => {
    if (QUOTING.test(line) || line.length > LONGEST_HEADING) return false;
    isAddress ||= LETTERHEAD_LINE.test(line);
    return isAddress || HEADER_LABEL.test(line) || isFurniture(line);
  };
}

/** Page numbers, rules, a file's name; of a case header that was cut into columns, the values. */
function isFurniture(line: string): boolean {
  const words = line.split(/[^A-Za-z\d]+/).filter((word) => word !== '');
  return IMR_CASE.test(line) || words.every((word) => FURNITURE.test(word));
}

function linesOf(printed: string): Lines {
  const head = withoutFurniture(printed);
  const { count, starts, ends } = visibleLines(head);
  return { count, at: (index) => (index < count ? fold(head.slice(starts[index], ends[index])) : '') };
}

function headingsOf(layout: Layout): ReadonlySet<string> {
  const titles = SECTION_TITLES.filter(({ layouts }) => layouts.includes(layout));
  return new Set(titles.map(({ title }) => title.toUpperCase()));
}
