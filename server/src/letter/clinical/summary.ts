import type { FoundBodyPart } from '../../knowledge/bodyParts';
import { bodyPartsIn } from '../../knowledge/bodyParts';
import { type ClinicalName, clinicalNamesIn } from '../../knowledge/clinicalFindings';
import { once } from '../../knowledge/once';
import type { Found } from '../../knowledge/types';
import { type Span, wholeOf } from '../../text/span';
import { datesIn } from '../dates';
import { plainSentencesOf, plainWords } from '../folding';

/** A sentence of a clinical summary. Offsets are those of the summary, not of the letter. */
export type ToldSentence = Span & {
  /** Folded, words that a line end cut joined. */
  readonly words: string;
  /** The parts of the body that it names. */
  readonly parts: readonly FoundBodyPart[];
  /** How many parts the sentences before it name. */
  readonly partsBefore: number;
};

export type Mark = Found<ClinicalName> & { readonly sentence: ToldSentence };

/** A clinical summary as it is searched. */
export type Told = {
  readonly text: string;
  /** Where the summary begins in the letter. */
  readonly start: number;
  readonly sentences: readonly ToldSentence[];
  readonly marks: readonly Mark[];
  /** The marks of each row by its id. */
  readonly byRow: ReadonlyMap<string, readonly Mark[]>;
  readonly parts: readonly FoundBodyPart[];
  /**
   * The day of the visit that each sentence tells of, ISO 8601: the last date named before its end; of those before
   * the first date there is none.
   */
  readonly visits: () => ReadonlyMap<ToldSentence, string>;
};

/** What utilization review said, what was asked for: nobody's findings. */
const OF_REVIEW =
  /\butili[sz]ation review\b|\bUR\b|\bnon-? ?certif|\bcertified\b|\brequests? for authorization\b|\bRFA\b|\bpreviously (?:denied|reviewed|non)|\bprior (?:denial|determination|review)\b|\bprevious d(?:enial|etermination)\b|\boriginal request\b|\brequests? (?:for|were|was|is)\b|\b(?:was|were|been) (?:previously )?denied (?:due|as|because|on)\b|\brationale for denial\b|\bauthorized by\b|\bclaims administrator\b|^Regarding\b/i;

/** As far as words bear on each other. */
const NEAR = 300;

/** Reads a clinical summary for signs, tests and treatments. Linear. */
export function readTold(letterText: string, { start, end }: Span): Told {
  const text = letterText.slice(start, end);
  const parts = bodyPartsIn(text);
  const sentences = sentencesTold(text, parts);
  const marks = withSentences(clinicalNamesIn(text), sentences);
  const visits = once(() => visitsOf(text, sentences));
  return { text, start, sentences, marks, byRow: byRow(marks), parts, visits };
}

/** The last of the visits that a summary tells of. */
export const lastVisit = ({ visits }: Told): string | null =>
  [...visits().values()].reduce<string | null>((last, date) => (last && last > date ? last : date), null);

function sentencesTold(text: string, parts: readonly FoundBodyPart[]): readonly ToldSentence[] {
  const told: ToldSentence[] = [];
  let nextPart = 0;
  for (const { span, words } of plainSentencesOf(text, wholeOf(text))) {
    const partsBefore = nextPart;
    while (nextPart < parts.length && parts[nextPart]!.start < span.end) nextPart++;
    if (words === '' || OF_REVIEW.test(words)) continue;
    told.push({ ...span, words, parts: parts.slice(partsBefore, nextPart), partsBefore });
  }
  return told;
}

function visitsOf(text: string, sentences: readonly ToldSentence[]): ReadonlyMap<ToldSentence, string> {
  const dates = datesIn(text, { start: 0, end: text.length });
  const visits = new Map<ToldSentence, string>();
  let visit: string | null = null;
  let next = 0;
  for (const sentence of sentences) {
    let own: string | null = null;
    for (; next < dates.length && dates[next]!.span.start < sentence.end; next++) {
      if (dates[next]!.span.start >= sentence.start) own = dates[next]!.iso ?? own;
    }
    const date: string | null = own ?? visit;
    if (date) visits.set(sentence, date);
    if (!PICTURED.test(sentence.words)) visit = date;
  }
  return visits;
}

/** The marks of each row by its id. */
export function byRow(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const rows = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { id } = mark.row.row;
    const same = rows.get(id);
    if (same) same.push(mark);
    else rows.set(id, [mark]);
  }
  return rows;
}

function withSentences(
  names: readonly Found<ClinicalName>[],
  sentences: readonly ToldSentence[],
): readonly Mark[] {
  let at = 0;
  const marks: Mark[] = [];
  for (const name of names) {
    while (at < sentences.length && sentences[at]!.end <= name.start) at++;
    const sentence = sentences[at];
    if (sentence && sentence.start <= name.start) marks.push({ ...name, sentence });
  }
  return marks;
}

/** The words of its sentence before and after a place, as far as its clause goes. */
export function around(
  { text }: Told,
  { sentence, start, end }: Mark,
): { readonly before: string; readonly after: string } {
  return {
    before: plainOf(text.slice(Math.max(sentence.start, start - NEAR), start))
      .split(CLAUSE_BORDER)
      .at(-1)!,
    after: plainOf(text.slice(end, Math.min(sentence.end, end + NEAR))).split(CLAUSE_BORDER)[0]!,
  };
}

const COMPLAINT =
  /\b(?:complain\w*|report(?:s|ed|ing)?|subjective\w*|stat(?:es|ed)|feel\w*|felt|present(?:s|ed) with|symptoms?|describ\w+)\b(?!.{0,400}\b(?:exam\w*|objective|reveal\w*|show\w*|noted)\b)/i;
const EXAMINED =
  /\b(?:exam\w*|objective|palpation|physical|assessment|reveal\w*|show(?:s|ed)|noted|findings|there (?:was|were|is|are))\b/i;

/** What a picture shows is no finding of an examination. */
const PICTURED =
  /\b(?:MRI|magnetic resonance|x-?rays?|radiograph\w*|CT|tomography|scan|ultrasound|\w*cardiogram|EMG|films?)\b/;

/** Whether what stands at a mark was found by examining, neither complained of nor seen in a picture. */
export function isExamined({ text }: Told, { row: { row, isSign }, sentence, start }: Mark): boolean {
  const before = plainOf(text.slice(Math.max(sentence.start, start - NEAR), start));
  if (COMPLAINT.test(before) || PICTURED.test(before)) return false;
  return row.exam === true || row.kind === 'test' || !isSign || EXAMINED.test(sentence.words);
}

const plainOf = (text: string): string => plainWords(text.replace(/\s+/g, ' ')).words;
const CLAUSE_BORDER = /;|\b(?:but|however|although|though|whereas|except)\b/i;
