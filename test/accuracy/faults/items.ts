import type { Span } from '../../../server/src/text/span';
import {
  cut,
  type Fault,
  type Ground,
  gapBefore,
  inserted,
  isClean,
  misspellings,
  type Place,
  placesOf,
  replaced,
  type WholeItem,
  wholeItems,
  wordsOf,
} from '../fault';

const FOREIGN = ['Denied', 'Approved', 'Certified', 'Non-certified', 'Affirmed', 'Reversed', 'Granted'];
const OTHERWISE: Readonly<Record<string, string>> = {
  upheld:
    'Conservative care has failed and the criteria of the guideline are met. The request is medically necessary.',
  overturned: 'The criteria of the guideline are not met. The request is not medically necessary.',
};
export const OPPOSITE: Readonly<Record<string, string>> = { upheld: 'Overturned', overturned: 'Upheld' };

type Field = 'claimsAdministrator' | 'reviewer' | 'rationale';

/** A place in each item that has all its parts. */
const inItems =
  (place: (item: WholeItem, ground: Ground) => Place | null) =>
  (ground: Ground): readonly Place[] =>
    wholeItems(ground).flatMap((item) => place(item, ground) ?? []);

/** From the label to the end of its text. */
const paragraph = (item: WholeItem, field: Field): Span => ({
  start: item[field].label.start,
  end: item[field].body.end,
});

const fieldLost = (field: Field) => inItems((item) => ({ faulty: [cut(paragraph(item, field))] }));
const fieldEmptied = (field: Field) => inItems((item) => ({ faulty: [cut(item[field].body)] }));

const fieldDoubled = (field: Field) =>
  inItems((item, ground) => {
    const span = paragraph(item, field);
    if (!isClean(ground, span)) return null;
    return { faulty: [inserted(span.start, wordsOf(ground, span) + gapBefore(ground, span.start))] };
  });

/** The paragraph of `field` set before that of `other`. */
const fieldMoved = (field: Field, other: Field) =>
  inItems((item, ground) => {
    const span = paragraph(item, field);
    const at = paragraph(item, other).start;
    return { faulty: [cut(span), inserted(at, wordsOf(ground, span) + gapBefore(ground, at))] };
  });

/** From the colon before the decision to its end. */
function decisionWithColon(ground: Ground, { heading, decision }: WholeItem): Span {
  const colon = ground.text.lastIndexOf(':', decision.span.start);
  return { start: colon > heading.start ? colon : decision.span.start, end: decision.span.end };
}

const misspelt = (ground: Ground): readonly Place[] =>
  wholeItems(ground).flatMap(({ decision }) =>
    placesOf(misspellings(wordsOf(ground, decision.span)).map((wrong) => replaced(decision.span, wrong))),
  );

const foreign = (ground: Ground): readonly Place[] =>
  wholeItems(ground).flatMap(({ decision }) =>
    placesOf(FOREIGN.map((word) => replaced(decision.span, word))),
  );

/** Whole items in which nothing is found, so that their copies bring nothing else. */
const cleanItems = (ground: Ground): readonly WholeItem[] =>
  wholeItems(ground).filter(({ span }) => isClean(ground, span));

const copied = (ground: Ground, { span }: WholeItem, words: string): string =>
  gapBefore(ground, span.start) + words;

const again = (where: (item: WholeItem, ground: Ground) => number) => (ground: Ground) =>
  placesOf(
    cleanItems(ground).map((item) =>
      inserted(where(item, ground), copied(ground, item, wordsOf(ground, item.span))),
    ),
  );

const decidedOtherwise = (ground: Ground): readonly Place[] =>
  placesOf(
    cleanItems(ground)
      .filter(({ decision }) => decision.kind! in OPPOSITE)
      .map((item) => {
        const { span, decision, rationale } = item;
        const words =
          ground.text.slice(span.start, decision.span.start) +
          OPPOSITE[decision.kind!] +
          ground.text.slice(decision.span.end, rationale.body.start) +
          OTHERWISE[decision.kind!];
        return inserted(ground.letter.items.at(-1)!.span.end, copied(ground, item, words));
      }),
  );

const lastEnd = (_: WholeItem, { letter }: Ground): number => letter.items.at(-1)!.span.end;

/** Faults of items, their decisions and their labels. */
export const ITEMS: readonly Fault[] = [
  {
    code: 'missing-decision',
    kind: 'decision lost, colon too',
    places: inItems((item, ground) => ({ faulty: [cut(decisionWithColon(ground, item))] })),
  },
  {
    code: 'missing-decision',
    kind: 'decision lost, colon left',
    places: inItems(({ decision }) => ({ faulty: [cut(decision.span)] })),
  },
  { code: 'unknown-decision', kind: 'decision misspelt', places: misspelt },
  { code: 'unknown-decision', kind: 'decision of another procedure', places: foreign },
  {
    code: 'missing-guideline',
    kind: 'paragraph lost: claims administrator guideline',
    places: fieldLost('claimsAdministrator'),
  },
  { code: 'missing-guideline', kind: 'paragraph lost: MAXIMUS guideline', places: fieldLost('reviewer') },
  { code: 'missing-guideline', kind: 'guideline emptied', places: fieldEmptied('reviewer') },
  { code: 'missing-rationale', kind: 'paragraph lost: rationale', places: fieldLost('rationale') },
  {
    code: 'missing-rationale',
    kind: 'label lost: rationale',
    places: inItems(({ rationale }) => ({ faulty: [cut(rationale.label)] })),
  },
  { code: 'empty-rationale', kind: 'rationale emptied', places: fieldEmptied('rationale') },
  {
    code: 'duplicate-field',
    kind: 'paragraph doubled: claims administrator guideline',
    places: fieldDoubled('claimsAdministrator'),
  },
  { code: 'duplicate-field', kind: 'paragraph doubled: MAXIMUS guideline', places: fieldDoubled('reviewer') },
  { code: 'duplicate-field', kind: 'paragraph doubled: rationale', places: fieldDoubled('rationale') },
  {
    code: 'field-order',
    kind: 'paragraphs swapped: guidelines',
    places: fieldMoved('reviewer', 'claimsAdministrator'),
  },
  {
    code: 'field-order',
    kind: 'paragraph moved: rationale to the head',
    places: fieldMoved('rationale', 'claimsAdministrator'),
  },
  { code: 'duplicate-item', kind: 'item doubled: at once', places: again(({ span }) => span.end) },
  { code: 'duplicate-item', kind: 'item doubled: at the end', places: again(lastEnd) },
  { code: 'conflicting-decisions', kind: 'item decided again, the other way', places: decidedOtherwise },
];
