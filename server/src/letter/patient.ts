import type { Span } from '../text/span';
import { type DateMention, datesIn } from './dates';
import type { Patient, Read, Sex } from './model';

const AGE =
  /\b(\d{1,3})(?:\s{0,12}-\s{0,12}|\s{1,12})(?:years?|yrs?)\.?(?:\s{0,12}-\s{0,12}|\s{1,12})old\b|\b(\d{1,3})\s{0,2}(?:-\s{0,2})?(?:y\/o|yo|y\.o\.)(?=\W)|\baged?\s{1,12}(?:of\s{1,12})?(\d{1,3})\b/gi;
const SEX_WORD = /\b(male|man|gentleman|female|woman|lady)\b/i;
const PRONOUN = /\b(?:(he|his|him|himself)|(she|her|hers|herself))\b/gi;
const LEAST_PRONOUNS = 3;
const AFTER_AGE = 60;
const BEFORE_DATE = 120;

/** The words that make the date after them the date of injury. */
const INJURY_BEFORE =
  /(?:injur(?:y|ies|ed)|accident|\bDOI\b|occupational\s+claim|incident|cumulative\s+trauma|\bCT\b)(?:\s+(?:claim|date|dated|that\s+occurred|which\s+occurred|occurring|sustained|reported(?:ly)?|period|his|her|the|while\s+working|at\s+work|occurred|is|was|of|on|in|from|dates?|at)|[\s:,(–-])*$/i;
const INJURY_AFTER = /^\s*(?:industrial|work(?:-related)?|date\s+of)\s+injury\b/i;
const PERIOD = /^\s*(?:through|thru|to|until|[-–])\s*$/i;

/**
 * Reads the patient from the clinical summary: age and sex where they are stated together, the sex otherwise from
 * pronouns when several agree, and the date or cumulative period of injury. Null where the summary does not say.
 */
export function readPatient(text: string, summary: Span): Patient {
  const words = text.slice(summary.start, summary.end);
  const age = readAge(words, summary.start);
  const dates = datesIn(text, summary);
  const at = dates.findIndex((date) => isInjuryDate(text, summary, date));
  const injury = dates[at];
  return {
    age,
    sex: readSex(text, summary, age),
    injury: injury ? { value: injury.iso, span: injury.span } : null,
    injuryEnd: injury ? periodEnd(text, injury, dates[at + 1]) : null,
  };
}

function readAge(words: string, offset: number): Read<number> | null {
  for (const found of words.matchAll(AGE)) {
    const value = Number(found[1] ?? found[2] ?? found[3]);
    const start = offset + found.index;
    if (value >= 14 && value <= 100) return { value, span: { start, end: start + found[0].length } };
  }
  return null;
}

function readSex(text: string, summary: Span, age: Read<number> | null): Read<Sex> | null {
  if (age) {
    const near = text.slice(age.span.end, Math.min(summary.end, age.span.end + AFTER_AGE));
    const found = SEX_WORD.exec(near.split(/[.;]/)[0]!);
    if (found) {
      const start = age.span.end + found.index;
      return { value: sexOf(found[1]!), span: { start, end: start + found[0].length } };
    }
  }
  return sexFromPronouns(text.slice(summary.start, summary.end), summary.start);
}

const sexOf = (word: string): Sex => (/^(?:male|man|gentleman)$/i.test(word) ? 'male' : 'female');

function sexFromPronouns(words: string, offset: number): Read<Sex> | null {
  const found = [...words.matchAll(PRONOUN)];
  const male = found.filter((each) => each[1]).length;
  const first = found[0];
  if (!first || found.length < LEAST_PRONOUNS || (male > 0 && male < found.length)) return null;
  const start = offset + first.index;
  return { value: male > 0 ? 'male' : 'female', span: { start, end: start + first[0].length } };
}

function isInjuryDate(text: string, summary: Span, { span }: DateMention): boolean {
  const before = text.slice(Math.max(summary.start, span.start - BEFORE_DATE), span.start);
  return INJURY_BEFORE.test(before) || INJURY_AFTER.test(text.slice(span.end, span.end + 30));
}

function periodEnd(
  text: string,
  start: DateMention,
  end: DateMention | undefined,
): Read<string | null> | null {
  if (!end || !PERIOD.test(text.slice(start.span.end, end.span.start))) return null;
  return { value: end.iso, span: end.span };
}
