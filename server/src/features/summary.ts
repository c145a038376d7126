import type { CaseHeader, GuidelineParagraph, Item, Letter } from '../letter/model';
import type { Review } from '../review/review';
import { type Place, placeFinder } from '../text/lines';
import { type Span, touches, visible } from '../text/span';
import { FACT_NAMES } from './caseFacts';
import { COUNTED, countingWords, type Deadline, deadlinesOf, deadlineWords } from './deadlines';
import { legible } from './legible';
import { statuteName } from './limits';
import { citationLine, decisionCounts } from './outline';
import { type Entry, type SummaryFormat, type SummaryPart, written } from './summaryText';
import { unreadWords } from './unread';
import { conclusionName, reasoningOf } from './why';
import { DECISION_NAMES } from './words';

export type { SummaryFormat } from './summaryText';

const NOT_FOUND = 'not found in this letter';

/** What the parts of a summary are made from; `words` are the letter's own, as people read them. */
type Source = {
  readonly letter: Letter;
  readonly words: (span: Span) => string;
  readonly placeOf: (offset: number) => Place;
};

/**
 * A letter for a memorandum: case, decisions, reasons, conclusions and citations. Every statement is the letter's own
 * words or a value read from them; what is missing is said to be. Findings are for whoever reads the letter and are
 * left out. `file` is the name of its file; null where it is none.
 */
export const summaryOf = (review: Review, format: SummaryFormat, file: string | null = null): string =>
  written([...summaryPartsOf(review), sourceOf(file)], format);

/** The parts of that summary, for those who set them in another way. */
export function summaryPartsOf(review: Review): readonly SummaryPart[] {
  const source = readFrom(review);
  const { letter } = source;
  const counts = decisionCounts(letter);
  return [
    title(letter),
    ...(counts ? [{ text: `${counts}.` }] : []),
    { entries: caseEntries(source) },
    ...letter.items.flatMap((item, index) => itemParts(source, item, index)),
    ...computedDays(letter, letter.items),
  ];
}

/** One disputed item for a memorandum; null where the letter has no item of that index. */
export function itemSummaryOf(
  review: Review,
  index: number,
  format: SummaryFormat,
  file: string | null = null,
): string | null {
  const item = review.letter.items[index];
  if (!item) return null;
  const parts = [
    title(review.letter),
    ...itemParts(readFrom(review), item, index),
    ...computedDays(review.letter, [item]),
    sourceOf(file),
  ];
  return written(parts, format);
}

/** The index of the disputed item at `offset`; null between items. */
export function itemIndexAt({ items }: Letter, offset: number): number | null {
  const index = items.findIndex(({ span }) => touches(span, offset));
  return index < 0 ? null : index;
}

/** From which file it was read, and by what. */
export const sourceOf = (file: string | null): SummaryPart => ({
  text: `${file === null ? '' : `Letter: ${visible(file)}. `}Read by IMR Letters from the text of the letter; check against the letter.`,
});

const readFrom = ({ letter }: Review): Source => ({
  letter,
  words: (span) => legible(letter, span),
  placeOf: placeFinder(letter.text),
});

const title = ({ header }: Letter): SummaryPart => ({
  heading: `IMR determination${header.caseNumber ? ` ${header.caseNumber.value}` : ''}`,
  level: 1,
});

function caseEntries(source: Source): readonly Entry[] {
  const { reviewer, patient } = source.letter;
  return [
    ...headerEntries(source),
    ...injuryEntries(source),
    {
      name: 'Reviewer’s specialty',
      value: visible(reviewer.specialties.map(({ value }) => value).join(', ')) || NOT_FOUND,
    },
    { name: 'Patient’s age', value: patient.age ? `${patient.age.value}` : NOT_FOUND },
    { name: 'Patient’s sex', value: patient.sex?.value ?? NOT_FOUND },
  ];
}

const FIELDS = Object.keys(FACT_NAMES) as readonly (keyof CaseHeader)[];

function headerEntries({ letter: { header }, words }: Source): readonly Entry[] {
  if (FIELDS.every((field) => !header[field])) return [{ name: 'Case header', value: NOT_FOUND }];
  return FIELDS.map((field) => {
    const span = header[field]?.span;
    return { name: FACT_NAMES[field], value: span ? words(span) : NOT_FOUND };
  });
}

/** The date or period of injury of the clinical summary, where the header does not say the same. */
function injuryEntries({ letter: { header, patient }, words }: Source): readonly Entry[] {
  const { injury, injuryEnd } = patient;
  if (!injury || (injury.value === header.injury?.value && !injuryEnd)) return [];
  const value = injuryEnd ? `${words(injury.span)} to ${words(injuryEnd.span)}` : words(injury.span);
  return [{ name: 'Date of injury in the clinical summary', value }];
}

function itemParts(source: Source, item: Item, index: number): readonly SummaryPart[] {
  const { letter, words } = source;
  const request = item.request ? words(item.request) : 'No request';
  const entries: Entry[] = [
    { name: 'Decision', value: decisionWord(source, item) },
    ...deadlinesOf(letter, item).map(followingEntry),
  ];
  const isWhole = item.heading?.start === item.request?.start && item.heading?.end === item.request?.end;
  if (item.heading && !isWhole) {
    entries.push({ name: 'In the letter’s words', quotes: [wholeHeading(source, item)] });
  }
  const unread = unreadWords(letter, item);
  if (unread) entries.push({ name: 'Reasons and citations', value: unread });
  else entries.push(...readEntries(source, item));
  return [{ heading: `${index + 1}. ${request}`, level: 2 }, { entries }];
}

function followingEntry(deadline: Deadline): Entry {
  const { name, value } = deadlineWords(deadline);
  const counted = deadline.lastDay ? `computed, ${COUNTED[deadline.does]}; ` : '';
  return { name, value: `${value} (${counted}${lawOf(deadline)})` };
}

/** How the last days of the items were counted, each way once. */
function computedDays(letter: Letter, items: readonly Item[]): readonly SummaryPart[] {
  const dated = items.flatMap((item) => deadlinesOf(letter, item)).filter(({ lastDay }) => lastDay);
  const byKind = new Map(dated.map((deadline) => [deadline.does, deadline]));
  if (byKind.size === 0) return [];
  const entries = [...byKind.values()].map((deadline) => ({
    name: ACTS[deadline.does],
    value: `${countingWords(deadline)} (${lawOf(deadline)})`,
  }));
  return [{ heading: 'How the last days were computed', level: 2 }, { entries }];
}

const ACTS: Readonly<Record<Deadline['does'], string>> = {
  authorize: 'To authorize',
  reimburse: 'To reimburse',
  appeal: 'To appeal',
};

const lawOf = ({ limit: { section, limit } }: Deadline): string => statuteName(section, limit.subdivision);

function wholeHeading({ words }: Source, { heading, decision }: Item): string {
  const { start, end } = heading!;
  return words({ start, end: decision && decision.span.start >= end ? decision.span.end : end });
}

function decisionWord({ words }: Source, { decision }: Item): string {
  if (!decision) return NOT_FOUND;
  return decision.kind ? DECISION_NAMES[decision.kind] : `“${words(decision.span)}”`;
}

function readEntries(source: Source, item: Item): readonly Entry[] {
  return [
    ...rationaleEntries(source, item),
    { name: 'Claims administrator cited', value: cited(source, item.claimsAdministrator) },
    { name: 'Expert reviewer cited', value: cited(source, item.reviewer) },
  ];
}

function rationaleEntries({ letter, placeOf }: Source, item: Item): readonly Entry[] {
  const { rationale } = item;
  if (!rationale || rationale.body.start === rationale.body.end)
    return [{ name: 'Rationale', value: NOT_FOUND }];
  const reasoning = reasoningOf(letter, item);
  const { reasons, conclusion, concludesWhy } = reasoning;
  const entries: Entry[] = [];
  if (reasons.length > 0) entries.push({ name: 'Reasons, in the words of the rationale', quotes: reasons });
  else if (!concludesWhy)
    entries.push({
      name: 'Reasons',
      value: `see the rationale, line ${placeOf(rationale.label.start).line}`,
    });
  return [
    ...entries,
    conclusion === null
      ? { name: conclusionName(reasoning), value: NOT_FOUND }
      : { name: conclusionName(reasoning), quotes: [conclusion] },
  ];
}

function cited({ letter, words }: Source, paragraph: GuidelineParagraph | null): string {
  if (!paragraph || paragraph.body.start === paragraph.body.end) return NOT_FOUND;
  const citations = paragraph.citations.map((citation) => citationLine(letter, citation));
  return citations.join('; ') || `“${words(paragraph.body)}”`;
}

/** The findings with their lines; none where there is nothing to check. */
export function pointsToCheck({ letter, findings }: Review): readonly SummaryPart[] {
  if (findings.length === 0) return [];
  const placeOf = placeFinder(letter.text);
  const entries = findings.map(({ code, message, span }) => ({
    name: `Line ${placeOf(span.start).line}`,
    value: visible(`${message} (${code})`),
  }));
  return [{ heading: 'Points to check', level: 2 }, { entries }];
}
