import type { FindingRow, ItemRow, LetterRow, NamedLetter } from './row';

/**
 * Letters as they travel to a table: one list of the strings and, for each letter, its values in a fixed order with
 * each string replaced by its place in that list. The names of fields and what repeats would be most of the message.
 */
export type PackedLetters = { readonly strings: readonly string[]; readonly letters: readonly Packed[] };

/** A value: a place in the list of strings, a number of its own, null, or a list of values. */
type Packed = number | boolean | null | readonly Packed[];

/** What is at which place of a packed value. */
type Shape<T> = {
  readonly [Key in keyof T]-?: 'string' | 'plain' | Shape<object> | readonly [Shape<object> | 'string'];
};

const FINDING: Shape<FindingRow> = {
  code: 'string',
  fingerprint: 'string',
  item: 'plain',
  severity: 'string',
  message: 'string',
  line: 'plain',
  column: 'plain',
  endLine: 'plain',
  endColumn: 'plain',
};
const ITEM: Shape<ItemRow> = {
  line: 'plain',
  endLine: 'plain',
  request: 'string',
  decision: 'string',
  category: 'string',
  treatment: 'string',
  bodyParts: ['string'],
  claimsGuidelines: ['string'],
  reviewerGuidelines: ['string'],
  conclusion: 'string',
  reasons: ['string'],
  deadlines: { act: 'string', actBy: 'string', appealBy: 'string' },
};
const LETTER: Shape<LetterRow> = {
  caseNumber: 'string',
  decided: 'string',
  received: 'string',
  assigned: 'string',
  reviewDenial: 'string',
  expedited: 'plain',
  isFullyRead: 'plain',
  specialties: ['string'],
  items: [ITEM],
  findings: [FINDING],
};
const NAMED: Shape<NamedLetter> = { name: 'string', letter: LETTER };

type AnyShape = Shape<object> | 'string' | 'plain' | readonly [AnyShape];

/** A shape with its fields in a list. */
type Plan =
  | 'string'
  | 'plain'
  | { readonly each: Plan }
  | { readonly fields: readonly (readonly [string, Plan])[] };

const planOf = (shape: AnyShape): Plan => {
  if (typeof shape === 'string') return shape;
  if (Array.isArray(shape)) return { each: planOf(shape[0]) };
  return { fields: Object.entries(shape).map(([key, inner]) => [key, planOf(inner)] as const) };
};
const PLAN = planOf(NAMED);

export function pack(letters: readonly NamedLetter[]): PackedLetters {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const packed = (value: unknown, plan: Plan): Packed => {
    if (value === null) return null;
    if (plan === 'plain') return value as number | boolean;
    if (plan === 'string') return placeOf(value as string);
    if ('each' in plan) return (value as readonly unknown[]).map((each) => packed(each, plan.each));
    return plan.fields.map(([key, inner]) => packed((value as Record<string, unknown>)[key], inner));
  };
  return { letters: letters.map((letter) => packed(letter, PLAN)), strings };
}

/** The letters that were packed. */
export function unpack({ strings, letters }: PackedLetters): readonly NamedLetter[] {
  const unpacked = (value: Packed, plan: Plan): unknown => {
    if (value === null || plan === 'plain') return value;
    if (plan === 'string') return strings[value as number];
    const values = value as readonly Packed[];
    if ('each' in plan) return values.map((each) => unpacked(each, plan.each));
    const made: Record<string, unknown> = {};
    for (let index = 0; index < values.length; index++) {
      const [key, inner] = plan.fields[index]!;
      made[key] = unpacked(values[index]!, inner);
    }
    return made;
  };
  return letters.map((letter) => unpacked(letter, PLAN) as NamedLetter);
}
