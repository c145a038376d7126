import { coursesAsserted, type UseAsserted, usesAsserted } from '../letter/clinical/assertions';
import { lastVisit } from '../letter/clinical/summary';
import { toldOf } from '../letter/clinical/told';
import {
  type Contradiction,
  conflictsOf,
  contradictionOf,
  signsAsserted,
} from '../letter/clinical/unrecorded';
import { daysBetween } from '../letter/dates';
import type { Letter, Read } from '../letter/model';
import { foldedText, type Span } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { isFullyRead, quoted } from './requests';
import { type Documentation, defineRule, type Report } from './rule';

const ASSERTING = MRI.replace(
  'No red flag and no failure of conservative care is documented.',
  'The patient has completed twelve sessions of physical therapy.',
);

export const documentation = (): Documentation => ({
  summary: 'The rationale rests on a fact that the summary contradicts or that the dates make impossible',
  what: 'A course of therapy said to have been had, where the summary says that it was not begun or lists other treatment only and merely plans it; a number of sessions that the summary counts otherwise or calls unknown; use of a drug for longer than since the injury; a sign that the summary says is not there. Plain contradictions alone: silent where the rationale names the record that it has the fact from, where the summary may mean the same, and where it tells of earlier injuries.',
  why: 'A decision that rests on therapy the patient never had, or on years of use that cannot be, may be a plain mistake of fact (Labor Code 4610.6(h)(5)).',
  bad:
    PROCESS +
    SUMMARY.replace('pain.', 'pain. She completed 6 sessions of physical therapy.') +
    ISSUES +
    ASSERTING,
  good:
    PROCESS +
    SUMMARY.replace('pain.', 'pain. She completed 12 sessions of physical therapy.') +
    ISSUES +
    ASSERTING,
});

export default defineRule({
  code: 'asserted-fact-unrecorded',
  severity: 'information',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const { rationale } of letter.items) {
      if (!rationale) continue;
      yield* coursesUntold(letter, rationale.body);
      yield* usesTooLong(letter, rationale.body);
      yield* signsUntold(letter, rationale.body);
    }
  },
});

const quotedAt = ({ text }: Letter, span: Span): string => quoted(foldedText(text, span));

function* coursesUntold(letter: Letter, rationale: Span): Iterable<Report> {
  for (const asserted of coursesAsserted(letter.text, rationale)) {
    const told = toldOf(letter);
    const contradiction = told && contradictionOf(told, asserted);
    if (!contradiction) continue;
    yield {
      span: asserted.span,
      message: `The rationale says ${quotedAt(letter, asserted.span)}, ${counterOf(letter, contradiction)}.`,
      related: [{ span: contradiction.span, message: 'what the summary says' }],
    };
  }
}

function counterOf(letter: Letter, { kind, span, sessions }: Contradiction): string {
  if (kind === 'number') return `the summary counts ${sessions}`;
  if (kind === 'no-number') return 'the summary that their number is not known';
  return `the summary records none: ${quotedAt(letter, span)}`;
}

/** Days beyond those since the injury that a rounded number of weeks or months may mean. */
const LEEWAY = 10;
/** Days that a decision may come after the last report. */
const AFTER_LAST_REPORT = 90;
/** What may have been treated before the injury. */
const EARLIER =
  /\b(?:previous|prior|old|past|earlier) (?:\w+ )?(?:injur\w+|back|neck|surger\w+|claims?|accidents?|history|problems?|conditions?|episodes?|fusion|pain)\b|\bpre-?existing\b|\bchronic\b|\blong-?standing\b|\brestart\w*|\bre-?injur\w*|\bexacerbat\w*|\bcumulative\b|\bcontinuous trauma\b|\brepetitive\b|\byears ago\b|\bhistory of (?!an? (?:occupational|industrial))/i;

function* signsUntold(letter: Letter, rationale: Span): Iterable<Report> {
  const asserted = signsAsserted(letter.text, rationale);
  const told = asserted.length > 0 ? toldOf(letter) : null;
  if (!told) return;
  for (const { span, summary } of conflictsOf(letter.text, rationale, told, asserted)) {
    yield {
      span,
      message: `The rationale says ${quotedAt(letter, span)}, the summary ${quotedAt(letter, summary)}.`,
      related: [{ span: summary, message: 'what the summary says' }],
    };
  }
}

function* usesTooLong(letter: Letter, rationale: Span): Iterable<Report> {
  const uses = usesAsserted(letter.text, rationale);
  const told = uses.length > 0 ? toldOf(letter) : null;
  if (!told) return;
  const injury = letter.header.injury?.value ? letter.header.injury : letter.patient.injury;
  const decision = letter.header.decision?.value;
  const end = decision ?? lastVisit(told);
  if (!injury?.value || !end || letter.patient.injuryEnd) return;
  const since = daysBetween(injury.value, end);
  const available = since + LEEWAY + (decision ? 0 : AFTER_LAST_REPORT);
  for (const used of uses) {
    if (!isTooLong(used, injury.value, available) || told.sentences.some(({ words }) => EARLIER.test(words)))
      continue;
    yield {
      span: used.span,
      message: `The rationale says ${quotedAt(letter, used.span)}, but the injury was ${since} days before ${decision ? 'the decision' : 'the last report'}.`,
      related: [{ span: (injury as Read<string>).span, message: 'the date of injury' }],
    };
  }
}

const isTooLong = ({ days, since }: UseAsserted, injury: string, available: number): boolean =>
  (days !== null && days > available) || (since !== null && since < injury);
