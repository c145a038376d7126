import { bodyPartsIn, type FoundBodyPart } from '../../knowledge/bodyParts';
import { type ClinicalName, type ClinicalRow, clinicalNameAt } from '../../knowledge/clinicalFindings';
import { wordsOf } from '../../knowledge/words';
import {
  CHANGED,
  CLAUSE_START,
  ENDED,
  FILLING,
  JOINED,
  LEADING,
  MEANT_FOR,
  OTHER,
  QUALIFIED,
} from './denialWords';

/** A thing that a sentence denies. */
export type Denied = {
  readonly row: ClinicalRow;
  /** False of what is measured, where its loss is not named: “no documentation of strength”. */
  readonly isSign: boolean;
  /** “significant”, “objective”: only what an examination found refutes it. */
  readonly isQualified: boolean;
  /** “no other findings” */
  readonly isOther: boolean;
  /** “no diagnosis of” */
  readonly isDiagnosis: boolean;
  /** The parts of the body that it is denied for; empty where none is named. */
  readonly parts: readonly FoundBodyPart[];
};

export type DeniedList = {
  readonly denied: readonly Denied[];
  /** Where the last thing or part of the body that is named ends. */
  readonly end: number;
  /** As far as the words were read. */
  readonly read: number;
};

/** What of the next thing has been read so far. */
type Open = {
  name: ClinicalName | null;
  /** Where the last name or part ends; 0 before the first. */
  end: number;
  isQualified: boolean;
  isChange: boolean;
  isOther: boolean;
  isDiagnosis: boolean;
  parts: FoundBodyPart[];
};

const opened = (): Open => ({
  name: null,
  end: 0,
  isQualified: false,
  isChange: false,
  isOther: false,
  isDiagnosis: false,
  parts: [],
});

/** As far as a list of things denied reaches. */
const LONGEST = 260;
const STOP = /[;:.()?!"“]/;

/**
 * Reads the things that are named from `from` on, each with its parts of the body: “spasm, or weakness of the left
 * leg”. Every word has to be understood: where one is not, it may restrict what is denied, and nothing is read.
 */
export function readDenied(sentence: string, from: number, limit = sentence.length): DeniedList {
  const tail = sentence.slice(from, Math.min(limit, from + LONGEST)).split(STOP, 1)[0]!;
  const words = wordsOf(tail);
  const denied: Denied[] = [];
  let open = opened();
  let end = 0;
  let named = 0;
  const close = (): void => {
    const { name } = open;
    if (name) denied.push(closed(open, name));
    else denied.splice(-1, 1, ...denied.slice(-1).map((last) => withParts(last, open.parts)));
    open = opened();
  };
  for (let at = 0; at < words.length; ) {
    const { start } = words[at]!;
    const gap = tail.slice(end, start);
    if (readEnd(ENDED, tail, start)) break;
    if (gap.includes(',')) close();
    const joined = readEnd(JOINED, tail, start);
    if (joined) close();
    const read = joined || readWord(tail, at, open, denied.length === 0);
    if (!read) {
      if (open.end === 0 && denied.length > 0 && readEnd(CLAUSE_START, tail, start)) break;
      return { denied: [], end: from, read: from + end };
    }
    if (open.end > named) named = open.end;
    end = read;
    while (at < words.length && words[at]!.start < end) at++;
  }
  close();
  return { denied: withShared(denied), end: from + named, read: from + end };
}

/** The end of what `pattern` reads at `start`; 0 where it reads nothing. */
function readEnd(pattern: RegExp, words: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(words) ? pattern.lastIndex : 0;
}

/** Reads one step at a word into `open` and answers where it ends; 0 where it is not understood. */
function readWord(tail: string, at: number, open: Open, isFirst: boolean): number {
  const words = wordsOf(tail);
  const { start } = words[at]!;
  const leading = isFirst && !open.name ? readEnd(LEADING, tail, start) : 0;
  if (leading) {
    open.isDiagnosis ||= /diagnos/i.test(tail.slice(start, leading));
    return leading;
  }
  const named = clinicalNameAt(tail, words, at);
  if (named) {
    if (!mayBeNamed(open, named.name)) return 0;
    open.name = named.name;
    open.end = words[named.last]!.end;
    return open.end;
  }
  return readAside(tail, start, open) || readPart(tail, start, open);
}

function readAside(tail: string, start: number, open: Open): number {
  const qualified = readEnd(QUALIFIED, tail, start);
  const changed = readEnd(CHANGED, tail, start);
  const other = readEnd(OTHER, tail, start);
  open.isQualified ||= qualified > 0;
  open.isChange ||= changed > 0;
  open.isOther ||= other > 0;
  const meant = open.name ? readEnd(MEANT_FOR, tail, start) : 0;
  return qualified || changed || other || meant || readEnd(FILLING, tail, start);
}

function readPart(tail: string, start: number, open: Open): number {
  const part = bodyPartsIn(tail).find((each) => each.start === start);
  if (!part) return 0;
  open.parts.push(part);
  open.end = part.end + (/^ pain\b/.exec(tail.slice(part.end))?.[0].length ?? 0);
  return open.end;
}

/** “findings of weakness” names the weakness alone; of other pairs it is not clear what they mean. */
function mayBeNamed({ name }: Open, { row }: ClinicalName): boolean {
  if (!name || name.row.id === 'complaints') return true;
  return name.row.id === 'examination-findings' && (row.kind !== 'sign' || row.exam === true);
}

const closed = (open: Open, { row, isSign }: ClinicalName): Denied => ({
  row,
  isSign: isSign || open.isChange,
  isQualified: open.isQualified,
  isOther: open.isOther,
  isDiagnosis: open.isDiagnosis,
  parts: open.parts,
});

const withParts = (denied: Denied, parts: readonly FoundBodyPart[]): Denied =>
  parts.length === 0 ? denied : { ...denied, parts: [...denied.parts, ...parts] };

/**
 * “spasm or tenderness of the neck”: the last one's part is that of all that have none. “failed therapy or bracing”,
 * “significant pain or weakness”: the first one's word may be meant for the next ones too.
 */
function withShared(denied: readonly Denied[]): readonly Denied[] {
  const shared = denied.at(-1)?.parts ?? [];
  const failed = denied.findIndex(({ row }) => row.id === 'failed-conservative-care');
  const qualified = denied.findIndex(({ isQualified }) => isQualified);
  const diagnosed = denied.some(({ isDiagnosis }) => isDiagnosis);
  return denied.slice(0, failed < 0 ? undefined : failed + 1).map((each, index) => ({
    ...each,
    parts: each.parts.length > 0 ? each.parts : shared,
    isQualified: qualified >= 0 && qualified <= index,
    isDiagnosis: diagnosed,
  }));
}
