import { bodyPartById } from '../../knowledge/bodyParts';
import { type ClinicalRow, clinicalNamesIn } from '../../knowledge/clinicalFindings';
import { once } from '../../knowledge/once';
import { sentencesOf } from '../../text/sentences';
import type { Span } from '../../text/span';
import { datesIn } from '../dates';
import type { Item, Letter, Treatment } from '../model';
import { type Denial, denialsIn, sentencesOfCase } from './denials';
import { CUE, NOT_OF_CASE } from './denialWords';
import type { Denied } from './nouns';
import {
  isJoint,
  isLimb,
  isSameNerve,
  isSamePlace,
  lastPlaceBefore,
  mayBeSamePlace,
  type PlaceOnBody,
  placeOf,
} from './places';
import { type Evidence, type Mentions, marked, type Question, RECORDS } from './records';
import { statusOf } from './status';
import { around, byRow, isExamined, lastVisit, type Mark, type Told, type ToldSentence } from './summary';
import { toldOf } from './told';

/** What a rationale denies and a summary records. */
export type Refutation = {
  /** The words that deny it. */
  readonly span: Span;
  readonly denied: Denied;
  /** The sentence of the summary. */
  readonly summary: Span;
  /** The offset among its folded words of what records it. */
  readonly at: number;
};

const OF_NERVES = new Set(
  'neurological-deficit radiating-pain radiculopathy sensory-loss weakness reflex-loss numbness tingling'.split(
    ' ',
  ),
);
/** What is found by examining alone. */
const BY_EXAM = new Set(['neurological-deficit', 'radiculopathy']);
/** A symptom that may come from the spine only where it is in a limb. */
const IN_LIMB = new Set(['numbness', 'tingling', 'radiating-pain']);
const INTACT = /\bneurologic(?:al(?:ly)?)?(?: exam\w*)?(?: (?:is|was))? (?:intact|normal|non-?focal)\b/i;
const TIMED =
  /\b(?:recent(?:ly)?|latest|last|current(?:ly)?(?! (?:medications?|medication|work|employment))|today|new(?:ly)?|follow[- ]?up)\b/i;
const MONTH = /(?<![\d/])(\d{1,2})\/((?:19|20)\d\d)\b/;
/** What nobody calls significant. */
const MILD = /\b(?:mild(?:ly)?|minimal(?:ly)?|slight(?:ly)?|trace|small|some)\b(?:\W+\w+){0,2}\W*$/i;
const ON_EXAMINATION = /\bexam/i;

/** What the rationale of `item` denies and the summary of its letter plainly records. Linear. */
export function refutationsIn(letter: Letter, { rationale, treatment }: Item): readonly Refutation[] {
  const denials = rationale
    ? denialsIn(letter.text, rationale.body).filter(({ denied }) => denied.some(isRefutable))
    : [];
  const told = denials.length > 0 ? toldOf(letter) : null;
  if (!rationale || !told) return [];
  const ofCase = once(() => sentencesOfCase(letter.text, rationale.body));
  return denials.flatMap((denial) => {
    const refutation = refutationOf(letter.text, told, denial, rationale.body, placesOf(treatment));
    const isMeant = denial.isPassive || (refutation && ofCase().has(denial.sentence.start));
    return refutation && isMeant ? [refutation] : [];
  });
}

/** Whether anything that a summary says could refute it. */
function isRefutable({ row, isOther, isQualified }: Denied): boolean {
  if (isOther) return row.id === 'examination-findings';
  if (isQualified && (row.general || row.kind === 'study' || row.kind === 'treatment')) return false;
  return row.kind !== 'group' || row.shownBy !== undefined;
}

function refutationOf(
  text: string,
  told: Told,
  denial: Denial,
  rationale: Span,
  requested: readonly PlaceOnBody[],
): Refutation | null {
  const mentions = once(() => mentionsBefore(text, denial, rationale));
  const ofTime = atTime(text, told, denial);
  for (const denied of denial.denied.filter(isRefutable)) {
    const places = denied.parts.length > 0 ? sided(denied.parts, requested) : requested;
    const question = { denied, places, mentions };
    const evidence = isOpenTo(told, question) ? answerTo(ofTime, told, question, denial) : null;
    if (evidence) {
      const { start, end } = evidence.sentence;
      const summary = { start: told.start + start, end: told.start + end };
      return { span: denial.span, denied, summary, at: evidence.at };
    }
  }
  return null;
}

const placesOf = (treatment: Treatment | null): readonly PlaceOnBody[] =>
  treatment?.bodyParts.flatMap(({ id, side }) => {
    const row = bodyPartById(id);
    return row ? [{ row, side }] : [];
  }) ?? [];

/** Parts without a side have that of the request. */
const sided = (parts: readonly PlaceOnBody[], requested: readonly PlaceOnBody[]): readonly PlaceOnBody[] =>
  parts.map(({ row, side }) => ({
    row,
    side: side ?? requested.find((place) => place.row === row)?.side ?? null,
  }));

/** As far back as a rationale is searched for what it grants. */
const FAR_BEFORE = 4000;

/** What the rationale itself names before, and what of it without denying it. */
function mentionsBefore(text: string, { span }: Denial, rationale: Span): Mentions {
  const named = new Set<string>();
  const granted = new Set<string>();
  const start = Math.max(rationale.start, span.start - FAR_BEFORE);
  for (const sentence of sentencesOf(text, { start, end: span.start })) {
    const words = text.slice(sentence.start, sentence.end);
    for (const { row, start: at } of clinicalNamesIn(words)) {
      const before = words.slice(0, at);
      named.add(row.row.id);
      if (!NOT_OF_CASE.test(before) && before.search(CUE) < 0) granted.add(row.row.id);
    }
  }
  return { named, granted };
}

/** Whether the summary does not say the same as the rationale. */
function isOpenTo(told: Told, question: Question): boolean {
  const { id } = question.denied.row;
  if (OF_NERVES.has(id) && told.sentences.some(({ words }) => INTACT.test(words))) return false;
  return !isDeniedAnywhere(told, id, question);
}

function answerTo(ofTime: Told, told: Told, question: Question, denial: Denial): Evidence | null {
  const { row, isQualified, isDiagnosis } = question.denied;
  const record = RECORDS[row.id];
  if (record) return record(ofTime, question);
  const isByExam = isQualified || BY_EXAM.has(row.id) || ON_EXAMINATION.test(denial.words);
  const own = row.kind === 'group' || (row.id === 'radiculopathy' && !isDiagnosis) ? [] : [row.id];
  const ids = (isDiagnosis ? own : [...own, ...(row.shownBy ?? [])]).filter(
    (id) => !isDeniedAnywhere(told, id, question),
  );
  const marks = ids.flatMap((id) => ofTime.byRow.get(id) ?? []).sort((a, b) => a.start - b.start);
  return marked(
    ofTime,
    (mark) =>
      (!isByExam || isExamined(told, mark)) &&
      isShown(told, mark, question) &&
      !(isQualified && MILD.test(around(told, mark).before)) &&
      !isGranted(mark.row.row, question),
    marks,
  );
}

const isDeniedAnywhere = (told: Told, id: string, question: Question): boolean =>
  told.byRow.get(id)?.some((mark) => isDenied(told, mark, question)) === true;

/** A sign that the rationale itself names was weighed, not overlooked. */
const isGranted = ({ id, kind }: ClinicalRow, { mentions }: Question): boolean =>
  kind !== 'treatment' && kind !== 'study' && mentions().granted.has(id);

const isDenied = (told: Told, mark: Mark, { denied, places }: Question): boolean => {
  if (statusOf(told, mark) !== 'denied') return false;
  const at = placeOf(told, mark);
  if (at === null || places.length === 0) return true;
  return places.some((place) => mayBeSamePlace(at, place) || isMeant(denied, at, place));
};

const isMeant = ({ row }: Denied, at: PlaceOnBody, place: PlaceOnBody): boolean =>
  OF_NERVES.has(row.id) ? isSameNerve(at, place) : isSamePlace(at, place);

function isShown(told: Told, mark: Mark, { denied, places }: Question): boolean {
  const status = statusOf(told, mark);
  if (status !== 'recorded' && (denied.isSign || status !== 'denied')) return false;
  const { id, kind, general } = mark.row.row;
  const isOfNerves = OF_NERVES.has(denied.row.id);
  if (places.length === 0 || (general && denied.parts.length === 0)) return !isOfNerves;
  const at = placeOf(told, mark);
  if ((kind === 'treatment' || kind === 'test') && !at) return denied.parts.length === 0;
  const where = at ?? (kind === 'study' || isOfNerves ? null : lastPlaceBefore(told, mark));
  if (!where || !places.some((place) => isMeant(denied, where, place))) return false;
  if (BY_EXAM.has(denied.row.id)) return id !== 'weakness' || !isJoint(where);
  return denied.row.id !== 'radiating-pain' || isFromSpine(mark, where);
}

/** Whether a symptom is one that a nerve of the spine gives: in a limb, and not said to come from a joint. */
function isFromSpine({ row: { row }, sentence, start }: Mark, where: PlaceOnBody): boolean {
  if (row.id === 'sciatica') return true;
  if (!IN_LIMB.has(row.id) || !isLimb(where)) return false;
  const origin = sentence.parts.findLast((part) => part.end <= start);
  return row.id !== 'radiating-pain' || origin?.row.region === 'spine';
}

/** What the summary tells of the visit that a denial speaks of; all of it where it speaks of none. */
function atTime(letterText: string, told: Told, denial: Denial): Told {
  const days = datesIn(letterText, denial.sentence).map(({ iso, precision }) =>
    precision === 'month' ? iso?.slice(0, 7) : iso,
  );
  const month = MONTH.exec(denial.words);
  const meant = month ? [...days, `${month[2]}-${month[1]!.padStart(2, '0')}`] : days;
  if (meant.length === 0 && !TIMED.test(denial.words)) return told;
  const visits = told.visits();
  const last = lastVisit(told);
  const isMeant = (sentence: ToldSentence): boolean => {
    const date = visits.get(sentence);
    return meant.length > 0 ? meant.some((day) => day && date?.startsWith(day)) : !last || date === last;
  };
  const marks = told.marks.filter(({ sentence }) => isMeant(sentence));
  return { ...told, sentences: told.sentences.filter(isMeant), marks, byRow: byRow(marks) };
}
