import type { Item, Letter } from '../../letter/model';
import type { Span } from '../../text/span';
import type { Completion, CompletionProvider } from './completion';
import { isBlankLine, isInIssues, lineAround } from './places';

type Field = {
  readonly label: string;
  readonly meaning: string;
  readonly of: (item: Item) => Span | null;
};

/** In the order in which an item has them. */
const FIELDS: readonly Field[] = [
  {
    label: 'Claims Administrator guideline:',
    meaning: 'What the claims administrator based its decision on.',
    of: ({ claimsAdministrator }) => claimsAdministrator?.label ?? null,
  },
  {
    label: 'MAXIMUS guideline:',
    meaning: 'What the expert reviewer based the decision on.',
    of: ({ reviewer }) => reviewer?.label ?? null,
  },
  {
    label: 'Decision rationale:',
    meaning: 'Why the item was decided as it was, and what that means for medical necessity.',
    of: ({ rationale }) => rationale?.label ?? null,
  },
];

const LONGEST_LABEL = 40;

/** At the beginning of a line after the heading of an item: the labels that it lacks and that belong there. */
export const labelCompletions: CompletionProvider = (letter, offset) => {
  const { text } = letter;
  const line = lineAround(text, offset);
  const typed = text.slice(line.start, offset).trimStart();
  if (typed.length > LONGEST_LABEL || !isBlankLine(text, { start: offset, end: line.end })) return [];
  const item = itemAbove(letter, line);
  if (!item || !isInIssues(letter, offset)) return [];
  const span = { start: offset - typed.length, end: offset };
  return lacking(item, line)
    .filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
    .map(
      ({ label, meaning }): Completion => ({
        kind: 'label',
        label,
        text: `${label} `,
        span,
        detail: '',
        documentation: meaning,
      }),
    );
};

/** The item to which the line belongs; none where it would cut the item's heading. */
function itemAbove({ items }: Letter, line: Span): Item | null {
  const item = items.findLast(({ span }) => span.start < line.start);
  const headingEnd = item?.decision?.span.end ?? item?.heading?.end ?? 0;
  return item && headingEnd <= line.start ? item : null;
}

/** What the item lacks between the last label above the line and the first one below it. */
function lacking(item: Item, line: Span): readonly Field[] {
  const above = FIELDS.findLastIndex(({ of }) => (of(item)?.start ?? Infinity) < line.start);
  const below = FIELDS.findIndex(({ of }) => (of(item)?.start ?? -1) >= line.end);
  return FIELDS.slice(above + 1, below < 0 ? FIELDS.length : below).filter(({ of }) => of(item) === null);
}
