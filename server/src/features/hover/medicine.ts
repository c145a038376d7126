import {
  type DrugRow,
  editionInForce,
  findTopic,
  guidelineById,
  scheduleOn,
  type TopicRow,
  type TreatmentCategory,
  type TreatmentRow,
  topicById,
} from '../../knowledge/index';
import { dayWords } from '../calendar';
import { type Markdown, plain } from '../markdown';
import { titleOf } from './guideline';
import { pagesOf } from './topics';

const CATEGORIES: Readonly<Record<TreatmentCategory, string>> = {
  medication: 'medication',
  imaging: 'imaging',
  'diagnostic-test': 'diagnostic test',
  therapy: 'therapy',
  injection: 'injection',
  surgery: 'surgery',
  equipment: 'equipment',
  consultation: 'consultation',
  laboratory: 'laboratory test',
  program: 'program',
  'home-care': 'home care',
  transport: 'transport',
  other: '',
};

/** What a drug is: “hydrocodone/acetaminophen · opioid · federal Schedule II on the decision date”. */
export const drugFacts = (row: DrugRow, decided: string | null): Markdown =>
  [row.generic, row.class, scheduleWords(row, decided)].filter(Boolean).map(plain).join(' · ');

function scheduleWords(row: DrugRow, decided: string | null): string {
  if (!row.schedule) return '';
  if (!row.scheduleFrom) return `federal Schedule ${row.schedule}`;
  if (decided === null) {
    const before = row.earlierSchedule ? `, ${row.earlierSchedule} before` : '';
    return `federal Schedule ${row.schedule} since ${dayWords(row.scheduleFrom)}${before}`;
  }
  const then = scheduleOn(row, decided);
  return then
    ? `federal Schedule ${then} on the decision date`
    : 'in no federal schedule on the decision date';
}

/** What a treatment is, under the name that the letter prints: “epidural steroid injection”, “TENS unit · equipment”. */
export function treatmentFacts(row: TreatmentRow, printed: string): Markdown {
  const expansion = standsFor(row, printed);
  const isNamed = lettersOf(printed).includes(lettersOf(row.name));
  const name = withinSentence(expansion ?? (isNamed ? '' : row.name));
  const kind = CATEGORIES[row.category];
  const isSaid = `${printed} ${name}`.toLowerCase().includes(kind);
  return [name, isSaid ? '' : kind].filter(Boolean).map(plain).join(' · ');
}

/** Names of people and makers. */
const PROPER = /^(?:De Quervain|Doppler|Holter|Kinesio)\b/;

/** A name as it stands within a sentence: “MRI” and “X-ray” stay, “Wrist brace” becomes “wrist brace”. */
const withinSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) && !PROPER.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** What an abbreviation stands for: the name of the treatment that has its initials. */
export function standsFor({ name, synonyms, abbreviations }: TreatmentRow, printed: string): string | null {
  const letters = printed.replace(/['’]?s$/, '');
  if (!abbreviations?.includes(printed) || !/^[A-Z]{2,6}$/.test(letters)) return null;
  return [name, ...(synonyms ?? [])].find((each) => initialsOf(each) === letters) ?? null;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s/-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** Whether two spellings are the same name, but for signs and the plural. */
export const isSameName = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);

const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

/**
 * The topics of the MTUS with these ids, by their names in the edition of the day of the decision; empty where that
 * has none of them, or where none is sure.
 */
export function mtusTopics(ids: readonly string[], decided: string | null): Markdown {
  const [topic, ...others] = ids
    .flatMap((id) => topicById(id) ?? [])
    .flatMap((row) => inEditionOf(row, decided) ?? [])
    .filter(({ confidence }) => confidence !== 'low');
  const guideline = guidelineById(topic?.guideline ?? '');
  if (!topic || !guideline) return '';
  const names = [topic, ...others].map((each) => `*${plain(each.name)}*${pagesOf(each)}`);
  return `MTUS topic: ${names.join(', ')}, in ${titleOf(guideline)}`;
}

/** The topic of the same name in the edition that was in force on a day. */
function inEditionOf(topic: TopicRow, decided: string | null): TopicRow | undefined {
  const edition = decided === null ? topic.guideline : editionInForce(topic.guideline, decided)?.id;
  if (edition === topic.guideline) return topic;
  return edition === undefined ? undefined : findTopic(edition, topic.name);
}
