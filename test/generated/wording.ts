import type { Case, Request } from './case';

const HISTORY: readonly string[] = [
  'The {worker} worked as a {job} at the time.',
  'First treatment was rest, ice and medication.',
  'The {worker} was seen at an urgent care clinic on the day of the injury.',
  'Light duty was offered for the first weeks.',
  'No earlier injury of the {part} is known.',
  'The {worker} is right-handed, does not smoke and lives with family.',
  'Restrictions were a limit of {pounds} pounds and breaks every two hours.',
  'A program of exercise at home was taught.',
  'The course was slow, with better and worse months.',
  'The {worker} was later referred to the present physician.',
  'Sleep was said to be {hours} hours a night.',
  'Self-care was possible without help.',
];
const JOBS = [
  'warehouse clerk',
  'delivery driver',
  'nurse',
  'cook',
  'carpenter',
  'teacher',
  'cashier',
  'mechanic',
];
const PLANS: readonly string[] = [
  'The plan was to go on with treatment and to return in three weeks.',
  'The plan was to continue modified work and to be seen again.',
  'The physician advised exercise at home and a further visit.',
];
/** Statements for rationales of any request. */
const REMARKS: readonly string[] = [
  'The {worker} reports {complaint}, rated {pain}/10 at the visit of {visit}.',
  'The examination of {visit} showed {sign}.',
  'The case file was looked at as a whole for this decision.',
  'The diagnosis is {diagnosis}.',
  'The injury dates from {injury}.',
  "The claims administrator's letter of {denial} was read together with the reports.",
  'Guidelines leave room for exceptions where a physician explains why a case differs.',
  'What a guideline recommends is a beginning, and the report has to show how it applies.',
  'Recommendations of this kind rest on trials of moderate size and on the agreement of experts.',
  'The evidence for the {name} in such conditions is described by guidelines as limited.',
  'A decision on this request does not bear on other treatment of the {part}.',
];
const VERDICTS: readonly string[] = [
  'The request for {request} is {not}medically necessary.',
  'Therefore, the request for {request} is {not}medically necessary.',
  'Based on the above, the request for {request} is {not}medically necessary.',
  'As such, the request for {request} is {not}medically necessary.',
];

/** The clinical summary, in one paragraph. */
export function summaryOf(letter: Case): string {
  const { random, region, worker, years, sex, visits, requests, length } = letter;
  const opening = random.pick([
    `The ${worker} is a ${years} year old ${sex} who was injured on {injury} while ${random.pick(region.mechanisms)}.`,
    `This is a ${years}-year-old ${sex} with a date of injury of {injury}. The injury happened while ${random.pick(region.mechanisms)}.`,
  ]);
  const history = random.some(HISTORY, Math.round(4 * length));
  const grounds = requests
    .filter(({ outcome }) => outcome === 'Overturned')
    .map((request) => grounded(request).recorded);
  return filled(
    letter,
    [
      opening,
      `The diagnoses include {diagnosis}.`,
      ...history,
      ...visits.flatMap((visit) => visitOf(letter, visit)),
      ...grounds,
      reviewOf(letter),
    ].join(' '),
  );
}

const grounded = ({ service, words }: Request): { says: string; recorded: string } => {
  const ground = service.favour[words.length % service.favour.length]!;
  return { says: named(ground.says, service.name), recorded: named(ground.recorded, service.name) };
};

const named = (words: string, name: string): string => words.replaceAll('{name}', name);

function visitOf({ random, region, worker, visits, length }: Case, visit: number): readonly string[] {
  const isLast = visit === visits.at(-1);
  const complaint = isLast ? '{complaint}' : random.pick(region.complaints);
  const pain = isLast ? '{pain}' : String(random.between(4, 8));
  const signs = isLast ? ['{sign}'] : random.some(region.signs, 1 + Math.round(length));
  return [
    `${random.pick(['In a report dated', 'At the visit of', 'In the progress note of'])} ${dayOf(visit)}, the ${worker} complained of ${complaint}, rated ${pain} out of 10.`,
    `${random.pick(['The examination showed', 'On examination there was', 'Objective findings were'])} ${listed(signs)}.`,
    ...random.some(PLANS, random.between(0, 1)),
  ];
}

function reviewOf({ random, dates, requests }: Case): string {
  const denied = requests.filter(({ part }) => !part).map(({ words }) => words);
  const modified = requests.flatMap(({ part }) =>
    part ? [`modified ${part.original} to ${part.authorized}`] : [],
  );
  const acts = [
    ...(denied.length > 0 ? [`${random.pick(['non-certified', 'did not certify'])} ${listed(denied)}`] : []),
    ...modified,
  ];
  return `The utilization review of ${dayOf(dates.denial)} ${acts.join('; it ')}.`;
}

/** The paragraph that gives the rationale of one request. */
export function rationaleOf(letter: Case, request: Request): string {
  const { random, length } = letter;
  const { service, outcome, words } = request;
  const reasons =
    outcome === 'Upheld' ? random.some(service.against, length > 1 ? 2 : 1) : [grounded(request).says];
  const remarks = random.some(REMARKS, Math.round(length * random.between(1, 5)));
  const verdict = random
    .pick(VERDICTS)
    .replace('{request}', words)
    .replace('{not}', outcome === 'Upheld' ? 'not ' : '');
  const recitals = random.some(service.recitals, length > 0.8 ? 2 : 1);
  return filled(letter, named([...recitals, ...remarks, ...reasons, verdict].join(' '), service.name));
}

/** Fills in what stands the same wherever the letter speaks of it. */
function filled({ number, region, part, worker, dates, visits }: Case, words: string): string {
  const constant = Number(number.slice(-3));
  const of = <T>(list: readonly T[]): T => list[constant % list.length]!;
  const values: Readonly<Record<string, string>> = {
    diagnosis: of(region.diagnoses),
    complaint: of(region.complaints),
    sign: of(region.signs),
    pain: String(4 + (constant % 5)),
    job: of(JOBS),
    pounds: String(10 + 5 * (constant % 4)),
    hours: String(4 + (constant % 4)),
    injury: dayOf(dates.injury),
    denial: dayOf(dates.denial),
    visit: dayOf(visits.at(-1)!),
    worker,
    part,
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  return fill(fill(words));
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A date as letters print it: 03/07/2015. */
export function dayOf(date: number): string {
  const [year, month, day] = new Date(date).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
}
