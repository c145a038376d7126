import {
  editionInForce,
  type GuidelineRow,
  guidelineById,
  mtusInForce,
  regulationSection,
  sourcesOf,
  type TopicRow,
  wasInForce,
} from '../../knowledge/index';
import { dayWords, withDayWords } from '../calendar';
import { type Markdown, plain } from '../markdown';
import { linkTo, regulationLink } from './sources';

/** Sources that are no document. */
const UNWRITTEN: ReadonlySet<string> = new Set(['letters', 'practice']);
const SEARCH_SEQUENCE = '9792.21.1';
/** From this day on the MTUS consists of dated guidelines of ACOEM. */
const MADE_OF_ACOEM = '2017-12-01';

/** Name, year and publisher of a guideline, and the section that made it part of the MTUS. */
export function guidelineName(row: GuidelineRow, decided: string | null): Markdown {
  const publisher = row.publisher ? `, ${plain(row.publisher)}` : '';
  return `${titleOf(row)}${publisher}${adoption(row, decided)}.`;
}

/** “Chronic Pain Medical Treatment Guidelines (2016)”; a chapter of the ODG or ACOEM with the name of the whole. */
export function titleOf({ kind, name, edition }: GuidelineRow): Markdown {
  const whole = guidelineById(/^(odg|acoem)-chapter$/.exec(kind)?.[1] ?? '');
  return `${whole ? `${plain(whole.name)}: ` : ''}${plain(name)}${edition ? ` (${edition})` : ''}`;
}

function adoption(row: GuidelineRow, decided: string | null): Markdown {
  const section = row.regulation ? regulationSection(row.regulation) : undefined;
  if (!section || section.confidence === 'low') return '';
  const later = section.laterTitle && decided !== null && decided >= MADE_OF_ACOEM;
  const title = later ? section.laterTitle! : section.title;
  return `. Part of the MTUS by ${regulationLink(section.id)}${title === row.name ? '' : `, ${plain(title)}`}`;
}

/** When a guideline was in force, whether it was on the day of the decision, and if not, which edition was. */
export function guidelineForce(row: GuidelineRow, decided: string | null, noted: boolean): Markdown {
  if (row.family !== 'MTUS') return outside(row, decided);
  if (!row.from) return '';
  const period = row.to
    ? `In force ${dayWords(row.from)} to ${dayWords(row.to)}`
    : `In force from ${dayWords(row.from)}`;
  const note =
    noted && row.note && !isEndBesideThePoint(row, decided) ? ` ${plain(withDayWords(row.note))}` : '';
  return `${period}${onDecision(row, decided)}.${note}`;
}

function onDecision(row: GuidelineRow, decided: string | null): Markdown {
  const then = decided === null ? undefined : wasInForce(row, decided);
  if (decided === null || then === undefined) return '';
  const day = `on the decision date, ${dayWords(decided)}`;
  if (then)
    return isCertain(row, decided) ? `: **in force** ${day}` : `: in force ${day}, as far as is known here`;
  const other = editionInForce(row.id, decided);
  return `: **not in force** ${day}${other && other.id !== row.id ? `; then in force: ${titleOf(other)}` : ''}`;
}

/** An edition whose end is not known was in force for certain while the MTUS that holds it was. */
function isCertain(row: GuidelineRow, decided: string): boolean {
  if (row.to) return true;
  const schedule = mtusInForce(decided);
  return schedule?.to !== undefined && schedule.guidelines?.includes(row.id) === true;
}

const isEndBesideThePoint = (row: GuidelineRow, decided: string | null): boolean =>
  !row.to && decided !== null && wasInForce(row, decided) === true && isCertain(row, decided);

/** What it means that a guideline is not part of the schedule. */
function outside({ id, family }: GuidelineRow, decided: string | null): Markdown {
  if (family === 'ACOEM' && decided !== null && decided >= MADE_OF_ACOEM)
    return `The MTUS itself has consisted of dated ACOEM guidelines since ${dayWords(MADE_OF_ACOEM)}; whether this is one of them is not known here.`;
  const not =
    id === 'acoem'
      ? 'Of ACOEM, the chapters of 2004 and that on the elbow of 2007 are part of the MTUS; the rest is not'
      : 'Not part of the MTUS';
  const from = regulationSection(SEARCH_SEQUENCE)?.from;
  if (decided === null || from === undefined || decided < from) return `${not}.`;
  return `${not}: looked to where the schedule is silent or rebutted, ACOEM and ODG before others (${regulationLink(SEARCH_SEQUENCE)}).`;
}

/** How sure the row is, and what is said of its topics, and its public page. */
export function guidelineSource(row: GuidelineRow, topics: readonly TopicRow[]): Markdown {
  const url = row.url === regulationSection(row.regulation ?? '')?.url ? undefined : row.url;
  const link = linkTo('Public source', url);
  const unchecked = topics.some(({ confidence }) => confidence !== 'high');
  const gist = unchecked ? `; of the topic, ${USUAL}` : '';
  return `How sure: ${sureness(row)}${gist}.${link.startsWith('[') ? ` ${link}` : ''}`;
}

const USUAL = 'usual practice, not checked against the guideline itself';

function sureness(row: GuidelineRow): Markdown {
  if (row.confidence === 'low') return 'from memory alone';
  if (row.confidence === 'medium') return USUAL;
  const written = sourcesOf(row).some(({ id }) => !UNWRITTEN.has(id));
  return written ? 'read in a source' : 'general knowledge of the field, not checked against a document';
}
