import { deadlinesOf } from '../features/deadlines';
import { bodyPartById, guidelineById } from '../knowledge/index';
import type { Citation, GuidelineParagraph, Item, Letter } from '../letter/model';
import { reasonsOf } from '../letter/reasons';
import { identityOf } from '../review/identity';
import { type Review, review } from '../review/review';
import { isFullyRead } from '../rules/requests';
import type { Finding } from '../rules/rule';
import { type Place, placeFinder } from '../text/lines';
import { foldedText, type Span } from '../text/span';
import { indexEnclosing } from '../text/within';
import { isLetterFile } from './letterFile';
import type { Deadlines, FileRow, FindingRow, ItemRow, LetterRow } from './row';

/** What a caseload keeps of the text of a file, whoever judges it; `text` is null where it could not be had. */
export function fileRowIn(name: string, text: string | null): FileRow {
  if (text === null) return 'unreadable';
  return isLetterFile(name, text) ? letterRowOf(review(text)) : null;
}

/** Items and findings of one letter that a caseload keeps, of each so many; no letter that people wrote has more. */
export const MOST_OF_LETTER = 1000;

/** What a caseload keeps of a letter that was reviewed. */
export function letterRowOf({ letter, findings }: Review): LetterRow {
  const { header, reviewer, text } = letter;
  const placeOf = placeFinder(text);
  return {
    caseNumber: header.caseNumber?.value ?? null,
    decided: header.decision?.value ?? null,
    received: header.received?.value ?? null,
    assigned: header.assigned?.value ?? null,
    reviewDenial: header.reviewDenial?.value ?? null,
    expedited: header.priority?.value === 'expedited',
    isFullyRead: isFullyRead(letter),
    specialties: unique(reviewer.specialties.map(({ value }) => value)),
    items: letter.items.slice(0, MOST_OF_LETTER).map((item) => itemRowOf(letter, placeOf, item)),
    findings: findings.slice(0, MOST_OF_LETTER).map((finding) => findingRowOf(letter, placeOf, finding)),
  };
}

type PlaceOf = (offset: number) => Place;

function itemRowOf(letter: Letter, placeOf: PlaceOf, item: Item): ItemRow {
  const { text } = letter;
  const { treatment, span, heading } = item;
  const decision = item.decision?.kind ?? null;
  return {
    line: placeOf(heading?.start ?? span.start).line,
    endLine: placeOf(Math.max(span.start, span.end - 1)).line,
    request: shown(text, item.request),
    decision,
    category: treatment?.category ?? null,
    treatment: treatment?.name ?? null,
    bodyParts: unique(treatment?.bodyParts.map(({ id }) => bodyPartById(id)?.name ?? id) ?? []),
    claimsGuidelines: guidelinesOf(item.claimsAdministrator),
    reviewerGuidelines: guidelinesOf(item.reviewer),
    conclusion: item.rationale?.conclusion?.kind ?? null,
    reasons: reasonsOf(text, item),
    deadlines: deadlineDaysOf(letter, item),
  };
}

/** The days, without those that could not be computed. */
function deadlineDaysOf(letter: Letter, item: Item): Deadlines {
  const days: { -readonly [name in keyof Deadlines]: Deadlines[name] } = {
    act: null,
    actBy: null,
    appealBy: null,
  };
  for (const { does, lastDay } of deadlinesOf(letter, item)) {
    if (lastDay === null) continue;
    if (does === 'appeal') days.appealBy = lastDay;
    else [days.act, days.actBy] = [does, lastDay];
  }
  return days;
}

function findingRowOf(letter: Letter, placeOf: PlaceOf, finding: Finding): FindingRow {
  const { code, severity, message, span } = finding;
  const { fingerprint } = identityOf(letter, finding);
  const { line, column } = placeOf(span.start);
  const end = placeOf(span.end);
  const item = indexEnclosing(letter.items, span);
  return {
    code,
    fingerprint,
    item: item < 0 || item >= MOST_OF_LETTER ? null : item,
    severity,
    message,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
  };
}

const guidelinesOf = (paragraph: GuidelineParagraph | null): readonly string[] =>
  unique(paragraph?.citations.map(guidelineNameOf) ?? []);

const SCOPE = / \((?:acute & )?chronic\)$/i;

/** By its usual name and edition, so that a guideline is one however a letter prints it. */
function guidelineNameOf({ source, guidelineId }: Citation): string {
  const row = guidelineId === null ? undefined : guidelineById(guidelineId);
  if (!row) return source === 'other' ? 'Other source' : source;
  if (row.family === 'other') return row.name;
  if (row.id === row.family.toLowerCase()) return row.family;
  return [row.family, row.name.replace(SCOPE, ''), row.edition].filter(Boolean).join(' ');
}

const shown = (text: string, span: Span | null): string | null => (span && foldedText(text, span)) || null;

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
