import type { Item, Letter } from '../letter/model';
import { namesIn } from '../letter/named';
import { type Span, touches } from '../text/span';
import { readDeciding } from './deciding';

/** A place where a letter names a drug or a treatment. */
export type Mention = {
  readonly span: Span;
  /** The same for all names of one treatment: brand and generic, word and abbreviation. */
  readonly key: string;
  /** Its usual name; of a drug the generic one. */
  readonly name: string;
  readonly kind: 'drug' | 'treatment';
  /** Row of the knowledge. */
  readonly rowId: string;
  readonly region: Region['kind'];
  /** The disputed item that asks for it; null where none does, or where more than one may be meant. */
  readonly item: Item | null;
};

/** A part of a letter that is read for mentions; `item` of a request or rationale is the one it belongs to. */
export type Region = {
  readonly kind: 'summary' | 'request' | 'rationale';
  readonly span: Span;
  readonly item: Item | null;
};

const known = new WeakMap<Letter, readonly Mention[]>();

/**
 * Every mention of a drug or treatment in the clinical summary, the requests and the rationales, in the order of
 * the text. Words that tell no treatments apart (injection, surgery) are none. Linear in the length of the letter.
 */
export function mentionsOf(letter: Letter): readonly Mention[] {
  let mentions = known.get(letter);
  if (!mentions) {
    mentions = readMentions(letter);
    known.set(letter, mentions);
  }
  return mentions;
}

/** The mention at `offset`; null where there is none. */
export const mentionAt = (letter: Letter, offset: number): Mention | null =>
  mentionsOf(letter).find(({ span }) => touches(span, offset)) ?? null;

/** The parts of a letter that speak of treatments, in the order of the text. A request is its whole heading. */
export function regionsOf(letter: Letter): readonly Region[] {
  const regions: Region[] = letter.sections
    .filter(({ kind }) => kind === 'clinical-summary')
    .map(({ body }) => ({ kind: 'summary', span: beforeItems(letter, body), item: null }));
  for (const item of letter.items) {
    if (item.heading) regions.push({ kind: 'request', span: item.heading, item });
    if (item.rationale) regions.push({ kind: 'rationale', span: item.rationale.body, item });
  }
  return regions.sort((a, b) => a.span.start - b.span.start);
}

/** A summary ends where an item begins, also where the title between them is lost. */
function beforeItems({ items }: Letter, body: Span): Span {
  const first = items.find(({ span }) => span.end > body.start);
  return { start: body.start, end: Math.max(body.start, Math.min(body.end, first?.span.start ?? body.end)) };
}

function readMentions(letter: Letter): readonly Mention[] {
  const deciding = readDeciding(letter);
  const namedIn = namesIn(letter.text);
  return regionsOf(letter).flatMap((region) => {
    const named = namedIn(region.span);
    const items = deciding(region, named);
    return named.map((each, index): Mention => {
      const name = each.kind === 'drug' ? each.row.generic : each.row.name;
      const { span, key, kind, row } = each;
      return { span, key, name, kind, rowId: row.id, region: region.kind, item: items[index] ?? null };
    });
  });
}
