import { type DrugRow, drugsIn, type TreatmentRow, treatmentsIn } from '../knowledge/index';
import { remembering, rememberingWords } from '../text/remember';
import { allMovedReads, type Span, textOf } from '../text/span';
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

const namedIn = (text: string, span: Span): readonly Named[] =>
  isAboutRadiofrequencyIn(text) ? allNamedIn(text, span) : namedButRfa(text, span);

/** Reads names, but for words that are here the name of something else. */
const reading = (others: ReadonlySet<string>) =>
  rememberingWords((words): readonly Named[] => {
    const all: Named[] = [
      ...drugsIn(words).map((found) => namedDrug(found, found.row)),
      ...treatmentsIn(words)
        .filter((found) => !found.row.general && !isSpecialty(words, found))
        .filter(({ start, end }) => !others.has(words.slice(start, end)))
        .map((found) => namedTreatment(found, found.row)),
    ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const kept: Named[] = [];
    for (const each of all) {
      const before = kept.at(-1);
      if (!before || before.span.end <= each.span.start) kept.push(each);
      else if (lengthOf(each) > lengthOf(before)) kept[kept.length - 1] = each;
    }
    return kept;
  }, allMovedReads);

/** What an RFA is where nobody speaks of radiofrequency ablation. */
const REQUEST_FOR_AUTHORIZATION = new Set(['RFA']);
const allNamedIn = reading(new Set());
const namedButRfa = reading(REQUEST_FOR_AUTHORIZATION);

const RADIOFREQUENCY = /radio\s?-?frequency/;

function isAboutRadiofrequency(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('frequency') && RADIOFREQUENCY.test(lower);
}

/** The same, asked for every part of a text. */
const isAboutRadiofrequencyIn = remembering(isAboutRadiofrequency);

const PHYSICAL_MEDICINE = /^physical\s+medicine$/i;
const AND_REHABILITATION = /^\s*(?:and|&)\s+rehabilitation/i;

/** Whether physical medicine is that of a physician, not that given to a patient. */
const isSpecialty = (text: string, span: Span): boolean =>
  PHYSICAL_MEDICINE.test(textOf(text, span)) && AND_REHABILITATION.test(text.slice(span.end, span.end + 24));

const namedDrug = ({ start, end }: Span, row: DrugRow): Named => ({
  span: { start, end },
  kind: 'drug',
  key: keyOfDrug(row),
  row,
});

const namedTreatment = ({ start, end }: Span, row: TreatmentRow): Named => ({
  span: { start, end },
  kind: 'treatment',
  key: keyOfTreatment(row),
  row,
});

const lengthOf = ({ span }: Named): number => span.end - span.start;
