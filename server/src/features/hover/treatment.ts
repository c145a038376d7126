import { drugById, isSameTreatment, treatmentById } from '../../knowledge/index';
import type { Item, Letter } from '../../letter/model';
import { encloses, foldedText } from '../../text/span';
import { legible } from '../legible';
import { type Markdown, plain } from '../markdown';
import { type Mention, mentionAt, mentionsOf, regionsOf } from '../mentions';
import { counted } from '../wording';
import { decisionName } from '../words';
import type { Hover } from './hover';
import { drugFacts, isSameName, mtusTopics, treatmentFacts } from './medicine';

/** On a drug or treatment in the summary or a rationale: what it is, which item decides it, where else it is named. */
export function treatmentHover(letter: Letter, offset: number): Hover | null {
  const mention = mentionAt(letter, offset);
  return mention && { span: mention.span, markdown: mentionMarkdown(letter, mention) };
}

function mentionMarkdown(letter: Letter, mention: Mention): Markdown {
  const [facts, topics] = factsOf(letter, mention);
  const name = `**${plain(legible(letter, mention.span))}**${facts ? ` — ${facts}` : ''}`;
  return [name, decidedBy(letter, mention), elsewhere(letter, mention), topics].filter(Boolean).join('\n\n');
}

/** What it is, and its topics in the MTUS. */
function factsOf(letter: Letter, { kind, rowId, span }: Mention): readonly [Markdown, Markdown] {
  const printed = foldedText(letter.text, span);
  const day = letter.header.decision?.value ?? null;
  if (kind === 'drug') {
    const row = drugById(rowId)!;
    const facts = drugFacts(row, day);
    const own = `${plain(row.generic)} · `;
    const known = isSameName(row.generic, printed) ? facts.slice(own.length) : facts;
    return [known, mtusTopics(row.topic ? [row.topic] : [], day)];
  }
  const row = treatmentById(rowId)!;
  return [treatmentFacts(row, printed), mtusTopics(row.topics ?? [], day)];
}

function decidedBy(letter: Letter, mention: Mention): Markdown {
  if (mention.item) return `Decided here: ${decided(letter, mention.item)}`;
  const asking = letter.items.filter(({ heading }) =>
    mentionsOf(letter).some(({ key, span }) => key === mention.key && heading && encloses(heading, span)),
  );
  if (asking.length > 0) {
    const items = asking.map((item) => `- ${decided(letter, item)}`);
    return ['It is not certain that this place means what is decided here:', '', ...items].join('\n');
  }
  return letter.items.some((item) => isNear(letter, mention, item)) ? '' : 'No disputed item names it.';
}

/** Categories whose treatments are named in so many ways that a name may mean what an item asks for. */
const LOOSE: ReadonlySet<string> = new Set(['medication', 'consultation']);

/** Whether an item may well mean the treatment, in other words or as a part, so that it is not said to leave it out. */
function isNear({ text }: Letter, { rowId, span }: Mention, { heading, treatment }: Item): boolean {
  const printed = foldedText(text, span).toLowerCase();
  if (heading && foldedText(text, heading).toLowerCase().includes(printed)) return true;
  const rows = treatment?.rows ?? [];
  const drug = drugById(rowId);
  if (drug)
    return rows.some((id) => drugById(id)?.ingredients.some((name) => drug.ingredients.includes(name)));
  const row = treatmentById(rowId);
  if (!row || (treatment?.category === row.category && LOOSE.has(row.category))) return true;
  return rows.some((id) => {
    const other = treatmentById(id);
    return other && (isSameTreatment(row, other) || isPartOf(row.name, other.name));
  });
}

function isPartOf(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

const decided = (letter: Letter, item: Item): Markdown =>
  `${item.request ? `${plain(legible(letter, item.request))} — ` : ''}**${plain(decisionName(letter, item.decision))}**`;

const PLACES = {
  summary: { one: 'the clinical summary', several: 'the clinical summary' },
  request: { one: 'a request', several: 'requests' },
  rationale: { one: 'a rationale', several: 'rationales' },
} as const;

/** “6 other mentions: 4 in the clinical summary, 2 in rationales”; “1 other mention, in a rationale”. */
function elsewhere(letter: Letter, mention: Mention): Markdown {
  const others = mentionsOf(letter).filter((each) => each.key === mention.key && each !== mention);
  if (others.length === 0) return '';
  const regions = regionsOf(letter);
  const counts = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((kind) => {
    const here = regions.filter((region) => region.kind === kind);
    const count = others.filter(({ span }) => here.some((region) => encloses(region.span, span))).length;
    return count > 0 ? [{ count, place: PLACES[kind][count === 1 ? 'one' : 'several'] }] : [];
  });
  const all = counted(others.length, 'other mention');
  if (counts.length === 1) return `${all}, in ${counts[0]!.place}`;
  return `${all}: ${counts.map(({ count, place }) => `${count} in ${place}`).join(', ')}`;
}
