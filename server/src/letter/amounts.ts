import { type Guarded, guarded, matchesIn } from '../text/guarded';
import { encloses, type Span, textOf } from '../text/span';
import { COUNT, countOf } from './counts';
import { type FoldedWords, foldedWords } from './folding';
import type { Read, Treatment } from './model';

type Drugs = {
  readonly drugs: readonly Span[];
  readonly isOne: boolean;
  readonly hasOneStrength: boolean;
};
type Amounts = Pick<Treatment, 'strength' | 'quantity' | 'frequency' | 'refills'>;

const COMPOUND = /%|\b(?:compound(?:ed)?|percent|cream|gel|ointment|lotion|topical)\b/i;
const NUMBER = String.raw`\d[\d.,]{0,9}`;
const STRENGTH = new RegExp(
  [
    String.raw`(?<![#\d.])${NUMBER}(?: ?(?:mg|mcg)? ?[/-] ?${NUMBER}){0,3} ?(mg|mcg|µg|ug|%|percent|units?|iu|gm?|grams?)(?![a-z])(?: ?\/ ?\d{0,3} ?(?:ml|hr|hour|h|day|patch)\b)?`,
    String.raw`(?<![#\d./])\d{1,3}(?:\.\d+)?[/-]\d{3}(?![\d/-])`,
  ].join('|'),
  'gi',
);
const STRENGTHS = [guarded(/\d/, STRENGTH)];
/** Grams from here on are what a tube holds, not how strong its content is. */
const LEAST_OF_TUBE = 5;
/** Fewer tablets are a dose, not what is dispensed. */
const LEAST_DISPENSED = 5;
const PIECES =
  'sessions?|visits?|treatments?|patches|pads|tubes?|bottles?|boxes|box|pairs?|kits?|vials?|syringes?|injections?';
const BETWEEN =
  '(?:(?:additional|more|further|initial|post-?op(?:erative)?|outpatient|physical|occupational|aquatic|pool|massage|hand|chiropractic|acupuncture|psychotherapy|cognitive|behavioral|individual|group|psychological|biofeedback|vestibular|speech|functional|restoration|work|conditioning|hardening|therapy|medication|management|trigger|point|follow-?up) ){0,3}';
/** In the order in which they are believed. */
const QUANTITIES: readonly Guarded[] = [
  guarded(/#/, /(?<!\bt(?:oo|ee)th\b[^;:]{0,20})#\s?(\d{1,4})(?![\d%])/gi),
  guarded(/\bq(?:ty|uantity)/i, /\b(?:qty|quantity)(?: of)?[:.\s#]{0,4}(\d{1,4})\b/gi),
  guarded(/\btotal of /i, new RegExp(String.raw`\btotal of ${COUNT}\b`, 'gi')),
  guarded(/\bseries of /i, new RegExp(String.raw`\bseries of ${COUNT}\b`, 'gi')),
  guarded(/ c(?:oun)?t\b/i, new RegExp(String.raw`\b${COUNT} (?:count|ct)\b`, 'gi')),
  guarded(
    new RegExp(String.raw` (?:${PIECES})\b`, 'i'),
    new RegExp(String.raw`(?<![\d/.-])\b${COUNT} ${BETWEEN}(?:${PIECES})\b`, 'gi'),
  ),
  guarded(
    / (?:tab|cap|pill|lozenge|film)/i,
    new RegExp(
      String.raw`(?<![\d/.-])\b${COUNT} (tablets?|tabs?|capsules?|caps?|pills?|lozenges?|films?)\b`,
      'gi',
    ),
  ),
  guarded(
    /\bx|\btimes/i,
    new RegExp(
      String.raw`(?<!\d ?|\b(?:week|weekly|wk|weeks|wks|day|daily|month|rf|refills?) ?)(?:\bx|\btimes) ?${COUNT}\b(?! ?(?:[-–x/]|to \d|times|weeks?|wks?|months?|mos?|days?|years?|hours?|hrs?|minutes?|refills?|views?|mg|mcg|ml))`,
      'gi',
    ),
  ),
];
const REFILL = /\brf|refill/i;
const REFILLS: readonly Guarded[] = [
  guarded(REFILL, /\b(?:rf|refills?) ?(?:[:=#] ?x?|x) ?(\d{1,2})\b/gi),
  guarded(REFILL, new RegExp(String.raw`(?<!# ?|[\d/])\b${COUNT} (?:additional )?refills?\b`, 'gi')),
  guarded(REFILL, /\b(?:rf|refills?) (\d{1,2})\b/gi),
  guarded(REFILL, /\b(no|zero|without) refills?\b/gi),
];
const MOST_REFILLS = 12;
const UP_TO = `${COUNT}(?: ?(?:-|–|to) ?${COUNT})?`;
const PERIOD = '(?:days?|weeks?|wks?|months?|mos?)';
const DURATION = String.raw`(?:[ ,]{1,3}(?:for|times|x) ?${UP_TO} ?${PERIOD}\b)?`;
const FREQUENCIES: readonly Guarded[] = [
  guarded(
    /day|daily|week|wk|month/i,
    new RegExp(
      String.raw`\b(?:once|twice|${UP_TO} ?(?:x|times|visits|sessions|days)?)(?: ?(?:a|an|per|each|every|x|/) ?(?:day|week|wk|month)\b| ?(?:wk|daily|weekly|monthly)\b)${DURATION}`,
      'gi',
    ),
  ),
  guarded(/\d ?x ?\d/i, /(?<![\d.x/#-]|# )\b\d{1,2} ?x ?\d{1,2}\b(?! ?(?:mg|mcg|ml|cm|inch|[/x%]))/gi),
  guarded(/\bevery \d/i, /\bevery \d{1,2}(?: ?(?:-|to) ?\d{1,2})? hours\b/gi),
  guarded(
    /\b(?:[bt]\.?i|q)/i,
    /\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?h\.?s|qd|q ?\d{1,2}(?:-\d{1,2})? ?h(?:rs?|ours)?)\b/gi,
  ),
];

/**
 * How much a request asks for. `drugs` are the names of drugs in it, `isOne` says that they are all of one drug: of
 * several it would not be clear whose number and refills are meant, but for a compound, nor, where the ingredients of
 * one have a strength each, whose strength.
 */
export function readAmounts(text: string, request: Span, { drugs, isOne, hasOneStrength }: Drugs): Amounts {
  const folded = foldedWords(text, request);
  const isCounted =
    isOne || drugs.length === 0 || isCompound(textOf(text, request), textOf(text, wholeOf(drugs)));
  const isInName = (span: Span): boolean => drugs.some((name) => encloses(name, span));
  return {
    strength: hasOneStrength || drugs.length === 0 ? first(folded, STRENGTHS, strengthOf) : null,
    quantity: isCounted
      ? first(folded, QUANTITIES, (found, span) => (isInName(span) ? null : quantityOf(found)))
      : null,
    frequency: first(folded, FREQUENCIES, ([printed]) => printed),
    refills: isCounted ? first(folded, REFILLS, refillsOf) : null,
  };
}

/** Whether several drugs are one preparation; `drugs` are the words from the first to the last of them. */
const isCompound = (request: string, drugs: string): boolean =>
  COMPOUND.test(request) && !/#|\bqty\b|\bquantity\b|\bcount\b/i.test(drugs);

const wholeOf = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

const strengthOf = ([printed, unit]: RegExpExecArray): string | null =>
  /^g/i.test(unit ?? '') && Number.parseFloat(printed) >= LEAST_OF_TUBE ? null : printed;

function quantityOf([, printed, dose]: RegExpExecArray): number | null {
  const count = countOf(printed!);
  return dose && count < LEAST_DISPENSED ? null : count;
}

function refillsOf([, printed]: RegExpExecArray): number | null {
  if (/^(?:no|zero|without)$/i.test(printed!)) return 0;
  const count = countOf(printed!);
  return count <= MOST_REFILLS ? count : null;
}

/** What the first way that finds anything reads from its first place. */
function first<T>(
  { words, spanOf }: FoldedWords,
  ways: readonly Guarded[],
  read: (found: RegExpExecArray, span: Span) => T | null,
): Read<T> | null {
  for (const way of ways) {
    for (const found of matchesIn(words, way)) {
      const span = spanOf(found.index, found.index + found[0].length);
      const value = read(found, span);
      if (value !== null) return { value, span };
    }
  }
  return null;
}
