import { type DrugRow, drugsIn, type TreatmentRow, treatmentsIn } from '../knowledge/index';
import { rememberingParts } from '../text/remember';
import { type Span, textOf } from '../text/span';
import { keyOfDrug, keyOfTreatment } from './treatmentKeys';

/** A name of a drug or treatment in a letter. */
export type Named = {
  readonly span: Span;
  /** The same for all names of one treatment: brand and generic, word and abbreviation. */
  readonly key: string;
} & (
  | { readonly kind: 'drug'; readonly row: DrugRow }
  | { readonly kind: 'treatment'; readonly row: TreatmentRow }
);

/**
 * Answers what drugs and treatments a span of `text` names, none overlapping: of two the longer one. Words that tell
 * no treatments apart (injection, surgery) are none. Linear.
 */
export const namesIn =
  (text: string): ((span: Span) => readonly Named[]) =>
  (span) =>
    namedIn(text, span);

const namedIn = rememberingParts((text, span): readonly Named[] => {
  const others = othersIn(text);
  const words = textOf(text, span);
  const at = (found: Span): Span => ({ start: span.start + found.start, end: span.start + found.end });
  const all: Named[] = [
    ...drugsIn(words).map((found) => namedDrug(at(found), found.row)),
    ...treatmentsIn(words)
      .filter((found) => !found.row.general && !isSpecialty(text, at(found)))
      .filter(({ start, end }) => !others.has(words.slice(start, end)))
      .map((found) => namedTreatment(at(found), found.row)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Named[] = [];
  for (const each of all) {
    const before = kept.at(-1);
    if (!before || before.span.end <= each.span.start) kept.push(each);
    else if (lengthOf(each) > lengthOf(before)) kept[kept.length - 1] = each;
  }
  return kept;
});

const RADIOFREQUENCY = /radio\s?-?frequency/;

function isAboutRadiofrequency(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('frequency') && RADIOFREQUENCY.test(lower);
}

/** What an RFA is where nobody speaks of radiofrequency ablation. */
const REQUEST_FOR_AUTHORIZATION = new Set(['RFA']);
const NONE: ReadonlySet<string> = new Set();
let last: { readonly text: string; readonly others: ReadonlySet<string> } = { text: '', others: NONE };

/** What in this text is the name of something else; asked for every part of it. */
function othersIn(text: string): ReadonlySet<string> {
  if (last.text !== text)
    last = { text, others: isAboutRadiofrequency(text) ? NONE : REQUEST_FOR_AUTHORIZATION };
  return last.others;
}

const PHYSICAL_MEDICINE = /^physical\s+medicine$/i;
const AND_REHABILITATION = /^\s*(?:and|&)\s+rehabilitation/i;

/** Whether physical medicine is that of a physician, not that given to a patient. */
const isSpecialty = (text: string, span: Span): boolean =>
  PHYSICAL_MEDICINE.test(textOf(text, span)) && AND_REHABILITATION.test(text.slice(span.end, span.end + 24));

const namedDrug = (span: Span, row: DrugRow): Named => ({ span, kind: 'drug', key: keyOfDrug(row), row });

const namedTreatment = (span: Span, row: TreatmentRow): Named => ({
  span,
  kind: 'treatment',
  key: keyOfTreatment(row),
  row,
});

const lengthOf = ({ span }: Named): number => span.end - span.start;
