import { whyOf } from '../features/why';
import { bodyPartById } from '../knowledge/index';
import type {
  Citation,
  GuidelineParagraph,
  Item,
  Letter,
  Rationale,
  Section,
  Treatment,
} from '../letter/model';
import { reasonsOf } from '../letter/reasons';
import type { Review } from '../review/review';
import type { Finding } from '../rules/rule';
import { type Place, placeFinder } from '../text/lines';
import { foldedText, type Span } from '../text/span';
import type {
  CitationRecord,
  DatesRecord,
  FindingRecord,
  GuidelineRecord,
  ItemRecord,
  LetterRecord,
  PatientRecord,
  RationaleRecord,
  SectionRecord,
  TreatmentRecord,
} from './record-model';

/** What the record says of the bytes it was read from and of the program that read them. */
export type Origin = {
  /** Hash of the bytes, before they were decoded, in hexadecimal digits. */
  readonly sha256: string;
  /** Program and knowledge with their versions, as a publication would cite them. */
  readonly generator: string;
};

/**
 * The record of one letter, as every export gives it: what the review read, cut out and counted in lines and
 * columns. `name` is the name the letter was asked for by. What the letter does not say is null.
 */
export function recordOf(
  name: string,
  { letter, findings, accepted }: Review,
  { sha256, generator }: Origin,
): LetterRecord {
  const places = placesOf(letter.text);
  const { header, reviewer } = letter;
  return {
    version: 1,
    generator,
    file: name,
    sha256,
    layout: letter.layout,
    caseNumber: header.caseNumber?.value ?? null,
    dates: datesOf(letter),
    priority: header.priority?.value ?? null,
    reviewer: {
      licensure: reviewer.licensure.map(({ value }) => value),
      specialties: reviewer.specialties.map(({ value }) => value),
    },
    patient: patientOf(letter),
    sections: letter.sections.map((section) => sectionRecord(letter, places, section)),
    items: letter.items.map((item) => itemRecord(letter, places, item)),
    findings: findings.map((finding) => findingRecord(places, finding)),
    accepted,
  };
}

const NO_TREATMENT: TreatmentRecord = {
  category: null,
  name: null,
  bodyParts: [],
  side: null,
  generic: null,
  drugClass: null,
  strength: null,
  quantity: null,
  refills: null,
};

function treatmentRecord(treatment: Treatment | null): TreatmentRecord {
  if (!treatment) return NO_TREATMENT;
  const { category, name, generic, drugClass, bodyParts, side, strength, quantity, refills } = treatment;
  return {
    category,
    name,
    bodyParts: [...new Set(bodyParts.map(({ id }) => bodyPartById(id)?.name ?? id))],
    side,
    generic,
    drugClass,
    strength: strength?.value ?? null,
    quantity: quantity?.value ?? null,
    refills: refills?.value ?? null,
  };
}

/** Where spans of a letter begin and where their last characters stand. */
type Places = { readonly first: (span: Span) => Place; readonly last: (span: Span) => Place };

function placesOf(text: string): Places {
  const at = placeFinder(text);
  return {
    first: ({ start }) => at(start),
    last: ({ start, end }) => at(Math.max(start, end - 1)),
  };
}

const datesOf = ({ header }: Letter): DatesRecord => ({
  injury: header.injury?.value ?? null,
  assigned: header.assigned?.value ?? null,
  reviewDenial: header.reviewDenial?.value ?? null,
  received: header.received?.value ?? null,
  decision: header.decision?.value ?? null,
});

const patientOf = ({ patient }: Letter): PatientRecord => ({
  age: patient.age?.value ?? null,
  sex: patient.sex?.value ?? null,
  injury: patient.injury?.value ?? null,
  injuryEnd: patient.injuryEnd?.value ?? null,
});

/** The characters of `span`, folded; null when there are none. */
const shown = ({ text }: Letter, span: Span | null): string | null =>
  (span && foldedText(text, span)) || null;

const sectionRecord = (letter: Letter, places: Places, { kind, heading, span }: Section): SectionRecord => ({
  kind,
  heading: foldedText(letter.text, heading),
  line: places.first(span).line,
  endLine: places.last(span).line,
});

function itemRecord(letter: Letter, places: Places, item: Item): ItemRecord {
  const paragraph = headingParagraph(item);
  return {
    request: shown(letter, item.request),
    heading: shown(letter, item.heading),
    decision: item.decision?.kind ?? null,
    line: places.first(paragraph).line,
    endLine: places.last(paragraph).line,
    treatment: treatmentRecord(item.treatment),
    claimsAdministrator:
      item.claimsAdministrator && guidelineRecord(letter, places, item.claimsAdministrator),
    reviewer: item.reviewer && guidelineRecord(letter, places, item.reviewer),
    rationale: item.rationale && rationaleRecord(letter, places, item, item.rationale),
  };
}

/** The heading with the decision that ends it; of an item that has neither, the place where it begins. */
function headingParagraph({ span, heading, decision }: Item): Span {
  const start = heading?.start ?? span.start;
  const end = heading?.end ?? start;
  const isAtEnd = decision !== null && decision.span.start >= end && decision.span.end <= span.end;
  return { start, end: isAtEnd ? decision.span.end : end };
}

const guidelineRecord = (letter: Letter, places: Places, paragraph: GuidelineParagraph): GuidelineRecord => ({
  basis: paragraph.basis,
  text: shown(letter, paragraph.body),
  line: places.first(paragraph.label).line,
  citations: paragraph.citations.map((citation) => citationRecord(letter, places, citation)),
});

const citationRecord = (letter: Letter, places: Places, citation: Citation): CitationRecord => ({
  source: citation.source,
  guideline: shown(letter, citation.guideline),
  guidelineId: citation.guidelineId,
  edition: citation.edition,
  topics: citation.topics.map((topic) => foldedText(letter.text, topic)),
  pages: citation.pages.map(({ first, last }) => [first, last]),
  line: places.first(citation.span).line,
});

const rationaleRecord = (
  letter: Letter,
  places: Places,
  item: Item,
  rationale: Rationale,
): RationaleRecord => ({
  line: places.first(rationale.label).line,
  endLine: places.last({
    start: rationale.label.start,
    end: Math.max(rationale.label.end, rationale.body.end),
  }).line,
  text: shown(letter, rationale.body),
  conclusion: rationale.conclusion?.kind ?? null,
  summary: whyOf(letter, item).join(' ') || null,
  reasons: reasonsOf(letter.text, item),
});

function findingRecord(places: Places, { code, severity, message, span, related }: Finding): FindingRecord {
  const { line, column } = places.first(span);
  const last = places.last(span);
  return {
    code,
    severity,
    message,
    line,
    column,
    endLine: last.line,
    endColumn: last.column + Math.min(1, span.end - span.start),
    related: related.map((evidence) => ({
      line: places.first(evidence.span).line,
      message: evidence.message,
    })),
  };
}
