import { nameFinder } from '../text/names';
import { rememberingWords } from '../text/remember';
import { overlaps, type Span, textOf, wholeOf } from '../text/span';
import { argumentOf, type Statement } from './argument';
import { misfitsOf } from './citationFit';
import { decidedIn } from './decided';
import type { Item, Letter, Rationale } from './model';
import { type Named, namesIn } from './named';
import { wordsOfRequest } from './requestWords';
import { areApart, areOfOneClass, areSame, isDrug, type KnownRow, kindOf, rowsOf } from './sameTreatment';
import { readTreatment } from './treatment';

/** A treatment that a rationale is about in place of its item's. */
export type OtherTreatment = {
  /** Where the rationale names it. */
  readonly span: Span;
  readonly does: 'concludes on' | 'argues about';
};

type Asked = {
  readonly rows: readonly KnownRow[];
  /** Whether a text has words that tell the request from others, but for parts of the body. */
  readonly isToldIn: (text: string) => boolean;
};

type Names = {
  readonly inSpan: (span: Span) => readonly Named[];
  /** Keys of what the items ask for. */
  readonly inRequests: () => ReadonlySet<string>;
};

const RECOMMENDS = /\b(?:recommend|indicated|support|appropriate)/i;
/** What a rationale may call a thing that is asked for, by its category. */
const CALLED: Readonly<Record<string, RegExp>> = {
  imaging: /\b(?:imaging|scans?|studies|radiograph\w*)\b/i,
  'diagnostic-test': /\b(?:tests?|testing|stud(?:y|ies))\b/i,
  laboratory: /\b(?:tests?|testing|screen\w*|labs?)\b/i,
  injection: /\b(?:injections?|blocks?)\b/i,
  surgery: /\b(?:surg\w+|operat\w+|procedures?)\b/i,
  equipment: /\b(?:devices?|units?|equipment|DME|brac\w+)\b/i,
};
/** Words of requests that any rationale may have. */

const OF_NO_TREATMENT =
  'associated evaluation medical physical purchase rental service spine surgical under unspecified';
/** “MRI is not medically necessary, and therefore neither is this”. */
const FOLLOWS =
  /\b(?:therefore|thus|hence|so|neither|nor|accordingly|consequently|this (?:request|item|service|is))\b/i;
const TOPICAL = /\btopical(?:ly)?(?:\s+\w+)?/i;
const SWALLOWED = /\b(?:oral(?:ly)?|tablets?|capsules?|by mouth)\b/i;
const LEAST_TOPICAL = 2;

/**
 * Answers for the items of a letter what other treatment a rationale concludes on or argues about, while it says nothing
 * of what its item asks for. Null where there is none, or where that is not sure.
 */
export function otherTreatmentIn(letter: Letter): (item: Item) => OtherTreatment | null {
  const names = namesOf(letter);
  return (item) => {
    const { treatment, rationale } = item;
    const rows = rowsOf(treatment?.rows ?? []);
    if (!rationale || rows.length === 0) return null;
    const asked = { rows, isToldIn: tellingWordsOf(letter.text, item.request!) };
    return (
      concludedOn(letter.text, asked, rationale) ??
      arguedAbout(letter.text, item, asked, rationale, names) ??
      appliedInstead(letter.text, item, asked, rationale, names)
    );
  };
}

/** Reads names of treatments in a letter, what is asked of all of it once and when it is needed. */
function namesOf({ text, items }: Letter): Names {
  let namedIn: Names['inSpan'] | undefined;
  let requested: ReadonlySet<string> | undefined;
  const inSpan: Names['inSpan'] = (span) => {
    namedIn ??= namesIn(text);
    return namedIn(span);
  };
  const inRequests = (): ReadonlySet<string> => {
    requested ??= new Set(
      items.flatMap(({ request }) => (request ? inSpan(request) : [])).map(({ key }) => key),
    );
    return requested;
  };
  return { inSpan, inRequests };
}

/** Answers whether a text has words that tell a request from others, but for parts of the body. */
const tellingWordsOf = rememberingWords((request) => {
  const whole = wholeOf(request);
  const treatment = readTreatment(request, whole);
  const parts = treatment.bodyParts.map(({ span }) => textOf(request, span)).join(' ');
  const ofParts = new Set(`${parts} ${OF_NO_TREATMENT}`.toLowerCase().split(/[^a-z]+/));
  const abbreviations = request.match(/\b[A-Z]{2,5}\b/g) ?? [];
  const words = [...wordsOfRequest(request, { request: whole, treatment }), ...abbreviations].filter(
    (word) => !ofParts.has(word.toLowerCase()),
  );
  return nameFinder([...words, treatment.name ?? '']);
});

/** Where the last conclusion is on another treatment, and none is on the item's own. */
function concludedOn(text: string, asked: Asked, rationale: Rationale): OtherTreatment | null {
  const decided = decidedIn(text, rationale.body);
  const last = decided.at(-1);
  if (!last || last.sentence.start !== rationale.conclusion?.span.start) return null;
  const said = rowsOf(last.treatment.rows).filter(kindOf);
  if (said.length === 0 || said.some(isOperation) || !said.every(isApartFrom(asked))) return null;
  const concluded = decided.flatMap(({ treatment }) => rowsOf(treatment.rows));
  if (concluded.some((row) => !isStrange(row, asked))) return null;
  const follows = FOLLOWS.test(text.slice(last.request.end, last.sentence.end));
  return follows || asked.isToldIn(textOf(text, last.sentence))
    ? null
    : { span: last.request, does: 'concludes on' };
}

/**
 * Where guidelines are quoted on another treatment, which the reviewer cites or another item asks for, and the item's
 * own is never named.
 */
function arguedAbout(
  text: string,
  item: Item,
  asked: Asked,
  { body }: Rationale,
  names: Names,
): OtherTreatment | null {
  const isOther = ({ row }: Named): boolean =>
    !isOperation(row) && isApartFrom(asked)(row) && asked.rows.every((each) => !areOfOneClass(each, row));
  const isTold = asked.isToldIn(textOf(text, body));
  const topics = item.reviewer?.citations.flatMap((citation) => citation.topics) ?? [];
  if (isTold && !topics.some((topic) => asked.isToldIn(textOf(text, topic)))) return null;
  const cited = topics.flatMap(names.inSpan).filter(isOther);
  if (isTold && cited.length === 0) return null;
  const named = names.inSpan(body);
  if (named.some(({ row }) => asked.rows.some((each) => areSame(each, row)))) return null;
  const rest = without(text, body, named);
  if (asked.isToldIn(rest) || CALLED[item.treatment?.category ?? '']?.test(rest)) return null;
  const quoted = argumentOf(text, body).filter(isQuoted);
  const told = named.filter(({ span }) => quoted.some((statement) => overlaps(statement.span, span)));
  const place = told.find(({ key }) => names.inRequests().has(key) || cited.some((each) => each.key === key));
  return place && told.every(isOther) ? { span: place.span, does: 'argues about' } : null;
}

/** Where tablets are asked for, and the reviewer cites and quotes only what is said of drugs for the skin. */
function appliedInstead(
  text: string,
  item: Item,
  { rows }: Asked,
  { body }: Rationale,
  names: Names,
): OtherTreatment | null {
  const citations = item.reviewer?.citations ?? [];
  const isOfSkin = citations.every(({ topics }) => topics.some((topic) => TOPICAL.test(textOf(text, topic))));
  if (citations.length === 0 || !isOfSkin || !rows.every(isDrug)) return null;
  if (!citations.map(misfitsOf(text, item)).every((misfit) => misfit === 'treatment')) return null;
  const statements = argumentOf(text, body);
  const topical = statements.filter(({ plain }) => TOPICAL.test(plain));
  if (
    topical.length < LEAST_TOPICAL ||
    statements.some(({ kind, plain }) => !QUOTING.has(kind) && SWALLOWED.test(plain))
  )
    return null;
  const named = names.inSpan(body).filter(({ row }) => rows.some((each) => areSame(each, row)));
  if (!named.every(({ span }) => topical.some((statement) => overlaps(statement.span, span)))) return null;
  const { span } = topical[0]!;
  const { index, 0: words } = TOPICAL.exec(textOf(text, span))!;
  return {
    span: { start: span.start + index, end: span.start + index + words.length },
    does: 'argues about',
  };
}

const QUOTING = new Set<Statement['kind']>(['recital', 'verdict', 'other']);

/** An item may depend on it, and say little of itself. */
const isOperation = (row: KnownRow): boolean => kindOf(row) === 'surgery';

const isQuoted = ({ kind, plain }: Statement): boolean => kind === 'recital' && RECOMMENDS.test(plain);

const isApartFrom =
  ({ rows }: Asked) =>
  (row: KnownRow): boolean =>
    rows.some(kindOf) && rows.every((each) => (kindOf(each) ? areApart(each, row) : !areSame(each, row)));

/** Whether a row that a conclusion names is not what is asked for; of what is no kind of its own only itself is that. */
const isStrange = (row: KnownRow, asked: Asked): boolean =>
  kindOf(row) ? isApartFrom(asked)(row) : !asked.rows.some((each) => areSame(each, row));

/** The words of `body` but for the names in it. */
function without(text: string, body: Span, names: readonly Named[]): string {
  let at = body.start;
  const rest: string[] = [];
  for (const { span } of names) {
    rest.push(text.slice(at, span.start));
    at = span.end;
  }
  return [...rest, text.slice(at, body.end)].join(' ');
}
