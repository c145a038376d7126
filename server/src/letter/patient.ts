import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { sentenceAround } from '../text/sentences';
import { allMovedReads, movedRead, type Span, wholeOf } from '../text/span';
import { countOf } from './counts';
import { type DateMention, datesIn } from './dates';
import type { Patient, Read, Sex } from './model';

/** Ages in words, from twenty on. */
const TENS =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';
const AGE = new RegExp(
  String.raw`\b(\d{1,3}|${TENS})(?:\s{0,12}-\s{0,12}|\s{1,12})(?:years?|yrs?)\.?(?:\s{0,12}-\s{0,12}|\s{1,12})old\b|\b(\d{1,3})\s{0,2}(?:-\s{0,2})?(?:y\/o|yo|y\.o\.)(?=\W)|\baged?\s{1,12}(?:of\s{1,12})?(\d{1,3})\b|(?<!\b(?:at|since|until|under|over|by|from|than)\s)\b(\d{1,3})\s{1,12}years?\s{1,12}of\s{1,12}age\b(?!\s+(?:or|and)\s)`,
  'gi',
);
/** What every age has a part of; quick to look for, and in few rationales. */
const AGED = /\bold\b|y\/o|yo\W|y\.o\.|\bage/i;
/** The word for the sex that follows an age with nothing but adjectives between. */
const SEX_WORD =
  /^[\s,-]{0,12}(?:(?!(?:who|whose|was|is|has|by|with|and|an?|the|that)\b)[\w/-]{1,30}[\s,]{1,12}){0,4}(male|man|gentleman|female|woman|lady)\b/i;
const EITHER = String.raw`(?:s?he\s?\/\s?s?he|\(s\)he|s\/he|he\s+or\s+she|(?:his|him|himself)\s?(?:\/|\s+or\s+)\s?(?:hers?|herself))\b`;
const OTHERS = String.raw`Dr\b\.?\s+\w+|doctors?|physicians?|providers?|surgeons?|therapists?|chiropractors?|specialists?|psychologists?|examiners?|evaluators?|reviewers?|nurses?|attorneys?|adjusters?|supervisors?|co-?workers?|friends?|wife|husband|mother|father|parents?|sons?|daughters?|sisters?|brothers?|child(?:ren)?|women|men|patients|stud(?:y|ies)`;
const PATIENT = 'patient|worker|employee|claimant|applicant';
const PEOPLE = new RegExp(
  String.raw`\b(?:${EITHER}|(${OTHERS})|(${PATIENT})|(he|his|him|himself)|(she|her|hers|herself))\b`,
  'gi',
);
/** Quick to look for: most rationales have few. */
const PRONOUN = /\b(?:he|his|him|himself|she|hers?|herself)\b/gi;
const PERSON_AFTER =
  /^[\s,-]{0,12}(?:[\w-]{1,30}\s{1,12}){0,2}(?:male|female|man|woman|gentleman|lady|patient|worker|employee|claimant|applicant)\b/i;
const PERSON_BEFORE =
  /\b(?:patient|worker|employee|claimant|applicant|he|she)\s+is\s+(?:now\s+|currently\s+)?(?:an?\s+)?$/i;
/** “A 20 year old injury”, “his 70 year old mother”. */
const NO_PERSON =
  /^[\s,-]{1,12}(?:injury|injuries|fracture|scar|fusion|tear|mother|father|son|daughter|child|wife|husband|brother|sister|girl|boy)\b/i;
const IN_GENERAL =
  /\b(?:stud(?:y|ies)|trials?|series|guidelines?|examples?|literature|if|when|unless|whether)\b/i;
const INDEFINITE = /^(?:(?:in|for)\s+)?an?\s+$/i;
const ADVICE = /\b(?:should|would|may|might|can|could|guidelines?|recommended|advised)\b/i;
const AT_ANOTHER_TIME =
  /\b(?:when|at\s+(?:the|that)\s+time|then)\b|^[\s,-]*(?:or|and)\s+(?:older|over|above)\b/i;
const YOUNGEST = 14;
const OLDEST = 100;
const LEAST_PRONOUNS = 3;
const AFTER_AGE = 60;
const AROUND_AGE = 300;
const BEFORE_DATE = 120;

/** The words that make the date after them the date of injury. */
const INJURY_BEFORE =
  /(?:injur(?:y|ies|ed)|accident|\bDOI\b|occupational\s+claim|incident|(?:cumulative|continuous)\s+trauma|\bCT\s+(?:claim|injury|period)|(?:DOI|injury)\W{1,4}CT)(?:[\s:,(–-]+(?:claim|dated|that\s+occurred|which\s+occurred|occurring|sustained|reportedly|period|his|her|the|while\s+working|at\s+work|occurred|is|was|of|on|in|from|dates?|at))*[\s:,(–-]*$/i;
/** “Sustained an injury to his neck and right elbow on”, “injured her hand on”. */
const INJURY_OF_PARTS =
  /\binjur(?:(?:y|ies)\s+(?:to|of|involving)|ed\s+(?:his|her|the|both))\s+(?:(?!\b(?:was|were|is|are|has|had|seen|underwent|with|when|while|after|for|by|on)\b)[\w\s,/&-]){3,90}\bon\s+$/i;
/** Between two dates of a list. */
const LISTED = /^\s{0,12}(?:,|(?:,\s{1,12})?and|&)\s{1,12}(?:on\s{1,12})?$/i;
/** Another injury than that of the claim, or the report of it. */
const OTHER_INJURY =
  /\b(?:prior(?!\s+to)|previous(?:ly)?|earlier|another|second|new|subsequent|past|unrelated|non-?industrial|different|re-?injur\w*|reports?\s+of)\b[^.;]{0,80}$/i;
const INJURY_AFTER = /^\s*(?:industrial|work(?:-related)?|date\s+of)\s+injury\b/i;
const PERIOD = /^\s*(?:through|thru|to|until|[-–])\s*$/i;

/**
 * Reads the patient from the clinical summary: age and sex where they are stated together, the sex otherwise from
 * pronouns when several agree, and the date or cumulative period of injury. Null where the summary does not say.
 */
export const readPatient = rememberingWords(
  (text): Patient => {
    const summary = wholeOf(text);
    const age = readAge(text, summary);
    const injury = injuryDatesIn(text, summary).find(({ precision }) => precision === 'day');
    return {
      age,
      sex: readSex(text, summary, age),
      injury: injury ? { value: injury.iso, span: injury.span } : null,
      injuryEnd: injury?.end ?? null,
    };
  },
  ({ age, sex, injury, injuryEnd }, by) => ({
    age: age && movedRead(age, by),
    sex: sex && movedRead(sex, by),
    injury: injury && movedRead(injury, by),
    injuryEnd: injuryEnd && movedRead(injuryEnd, by),
  }),
);

/** A date that a text gives as that of the injury; of a cumulative one the first day, with the last. */
export type InjuryDate = DateMention & { readonly end: Read<string | null> | null };

/** The dates that a clinical summary gives as those of the injury, in the order of the text. */
export const injuryDatesIn = rememberingWords(
  (text): readonly InjuryDate[] => {
    const summary = wholeOf(text);
    const dates = datesIn(text, summary);
    const injuries: InjuryDate[] = [];
    dates.forEach((date, index) => {
      const last = injuries.at(-1);
      const isListed = last && LISTED.test(text.slice(last.span.end, date.span.start));
      if (isListed || isInjuryDate(text, summary, date))
        injuries.push({ ...date, end: periodEnd(text, date, dates[index + 1]) });
    });
    return injuries;
  },
  (injuries, by) =>
    injuries.map((each) => ({ ...movedRead(each, by), end: each.end && movedRead(each.end, by) })),
);

/** The ages that a text gives the injured worker, each beside a word for the person. */
export const agesIn = rememberingWords(
  (text): readonly Read<number>[] =>
    allAges(text, wholeOf(text)).filter((age) => isOfPatient(text, wholeOf(text), age.span)),
  allMovedReads,
);

/** The sex that a text gives the injured worker; null when it does not say or its words disagree. */
export const sexIn = rememberingWords(
  (text): Read<Sex> | null => readSex(text, wholeOf(text), agesIn(text, wholeOf(text))[0] ?? null),
  (sex, by) => sex && movedRead(sex, by),
);

/** The sex of the injured worker by the pronouns of a text alone; null where they are few or disagree. */
export const sexOfPronouns = rememberingWords(
  (words): Read<Sex> | null => sexFromPronouns(words, 0),
  (sex, by) => sex && movedRead(sex, by),
);

const readAge = (text: string, summary: Span): Read<number> | null =>
  agesIn(text, summary)[0] ?? allAges(text, summary)[0] ?? null;

const allAges = (text: string, { start: offset, end: limit }: Span): readonly Read<number>[] => {
  const words = text.slice(offset, limit);
  return (AGED.test(words) ? matchesOf(words, AGE) : [])
    .map((found) => {
      const start = offset + found.index;
      const value = countOf((found[1] ?? found[2] ?? found[3] ?? found[4])!);
      return { value, span: { start, end: start + found[0].length } };
    })
    .filter(
      ({ value, span: { end } }) =>
        value >= YOUNGEST && value <= OLDEST && !NO_PERSON.test(text.slice(end, end + AFTER_AGE)),
    );
};

/** Whether an age is that of the patient now, not one that a guideline or a study speaks of. */
function isOfPatient(text: string, whole: Span, age: Span): boolean {
  const start = Math.max(whole.start, age.start - AROUND_AGE);
  const near = text.slice(start, Math.min(whole.end, age.end + AROUND_AGE));
  const sentence = sentenceAround(near, { start: 0, end: near.length }, age.start - start);
  const before = near.slice(sentence.start, age.start - start);
  const after = near.slice(age.end - start, sentence.end);
  if (IN_GENERAL.test(before) || AT_ANOTHER_TIME.test(after.slice(0, AFTER_AGE))) return false;
  if (INDEFINITE.test(before) && ADVICE.test(after)) return false;
  return PERSON_AFTER.test(after) || PERSON_BEFORE.test(before);
}

function readSex(text: string, summary: Span, age: Read<number> | null): Read<Sex> | null {
  if (age) {
    const near = text.slice(age.span.end, Math.min(summary.end, age.span.end + 2 * AFTER_AGE));
    const found = SEX_WORD.exec(near);
    if (found) {
      const end = age.span.end + found[0].length;
      return { value: sexOf(found[1]!), span: { start: end - found[1]!.length, end } };
    }
  }
  return sexFromPronouns(text.slice(summary.start, summary.end), summary.start);
}

const sexOf = (word: string): Sex => (/^(?:male|man|gentleman)$/i.test(word) ? 'male' : 'female');

function sexFromPronouns(words: string, offset: number): Read<Sex> | null {
  if ((words.match(PRONOUN)?.length ?? 0) < LEAST_PRONOUNS) return null;
  const found = patientPronouns(words);
  const male = found.filter((each) => each[3]).length;
  const first = found[0];
  if (!first || found.length < LEAST_PRONOUNS || (male > 0 && male < found.length)) return null;
  const start = offset + first.index;
  return { value: male > 0 ? 'male' : 'female', span: { start, end: start + first[0].length } };
}

/** The pronouns before which no other person was named later, or in one sentence with the patient. */
function patientPronouns(words: string): readonly RegExpExecArray[] {
  const pronouns: RegExpExecArray[] = [];
  let other = -1;
  for (const found of matchesOf(words, PEOPLE)) {
    if (found[1]) other = found.index + found[0].length;
    else if (found[2]) {
      if (other >= 0 && /[.!?;:]\s/.test(words.slice(other, found.index))) other = -1;
    } else if (other < 0 && (found[3] || found[4])) pronouns.push(found);
  }
  return pronouns;
}

function isInjuryDate(text: string, summary: Span, { span }: DateMention): boolean {
  const before = text.slice(Math.max(summary.start, span.start - BEFORE_DATE), span.start);
  if (OTHER_INJURY.test(before)) return false;
  return (
    INJURY_BEFORE.test(before) ||
    INJURY_OF_PARTS.test(before) ||
    INJURY_AFTER.test(text.slice(span.end, span.end + 30))
  );
}

function periodEnd(
  text: string,
  start: DateMention,
  end: DateMention | undefined,
): Read<string | null> | null {
  if (!end || !PERIOD.test(text.slice(start.span.end, end.span.start))) return null;
  return { value: end.iso, span: end.span };
}
