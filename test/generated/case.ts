import { type Random, randomOf } from './random';
import { REGIONS, type Region } from './regions';
import { SERVICES, type Service } from './services';

const DAY = 86_400_000;
const MOST_ITEMS = 8;

/** How letters of an age cite: with pages until early 2016, with sections after it. */
export type Age = 'pages' | 'sections';

export type Outcome = 'Upheld' | 'Overturned';

/** One request with what is to be decided of it. */
export type Request = {
  readonly service: Service;
  readonly words: string;
  /** Of a partly authorized one: what was asked for at first, and what was authorized of it. */
  readonly part: { readonly original: string; readonly authorized: string } | null;
  readonly outcome: Outcome;
};

/** What a letter is to tell; two letters with the same case say the same. */
export type Case = {
  readonly random: Random;
  readonly number: string;
  readonly age: Age;
  readonly region: Region;
  /** The injured part with its side: “left knee”. */
  readonly part: string;
  readonly worker: string;
  readonly years: number;
  readonly sex: 'male' | 'female';
  /** In milliseconds since 1970. */
  readonly dates: Readonly<Record<'injury' | 'denial' | 'received' | 'assigned' | 'decision', number>>;
  /** Dates of the visits, oldest first. */
  readonly visits: readonly number[];
  /** How wordy the letter is: 1 is brief, 3 is long. */
  readonly length: number;
  readonly requests: readonly Request[];
};

/** The case of a letter: a seed and the letter's place among those of the seed say all of it. */
export function caseOf(seed: number, index: number): Case {
  const random = randomOf(seed, index);
  const age = random.chance(0.45) ? 'pages' : 'sections';
  const region = random.pick(REGIONS);
  const part = region.hasSides ? `${random.pick(['left', 'right'])} ${region.name}` : region.name;
  const dates = datesOf(random, age);
  const length = 2.1 * random.spread(0.5);
  const worker = random.pick(['injured worker', 'patient', 'employee', 'applicant']);
  const year = new Date(dates.assigned).getUTCFullYear() % 100;
  return {
    random,
    number: `CM${year}-9${String((seed * 7919 + index) % 1_000_000).padStart(6, '0')}`,
    age,
    region,
    part,
    worker,
    years: random.between(22, 67),
    sex: random.pick(['male', 'female']),
    dates,
    visits: visitsOf(random, dates, length),
    length,
    requests: requestsOf(random, region, part),
  };
}

function datesOf(random: Random, age: Age): Case['dates'] {
  const [first, last] = age === 'pages' ? ['2014-03-03', '2016-02-26'] : ['2016-09-06', '2017-06-30'];
  const decision = workday(
    Date.parse(first) + random.between(0, (Date.parse(last) - Date.parse(first)) / DAY) * DAY,
  );
  const assigned = workday(decision - random.between(12, 30) * DAY);
  const received = workday(assigned - random.between(3, 12) * DAY);
  const denial = workday(received - random.between(5, 24) * DAY);
  return { decision, assigned, received, denial, injury: denial - random.between(200, 2500) * DAY };
}

/** The same day, or the Friday before it. */
const workday = (date: number): number => {
  const day = new Date(date).getUTCDay();
  return date - (day === 0 ? 2 : day === 6 ? 1 : 0) * DAY;
};

function visitsOf(random: Random, dates: Case['dates'], length: number): readonly number[] {
  const count = Math.max(1, Math.min(9, Math.round(length * random.between(1, 3))));
  const last = workday(dates.denial - random.between(3, 9) * DAY);
  return Array.from({ length: count }, (_, index) => workday(last - (count - 1 - index) * 21 * DAY));
}

function requestsOf(random: Random, region: Region, part: string): readonly Request[] {
  const fitting = SERVICES.filter(({ only }) => !only || only.includes(region.name));
  const count = Math.min(MOST_ITEMS, 1 + Math.floor(Math.abs(random.spread(0.62) * 2.9)));
  return random.some(fitting, count).map((service) => requestOf(random, service, part));
}

function requestOf(random: Random, service: Service, part: string): Request {
  const times = random.between(1, 3);
  const weeks = random.pick([4, 6]);
  const count = random.pick([4, 6, 8, 12]);
  const form = random.pick(service.requests);
  const filled = (sessions: number): string =>
    form
      .replace('{part}', part)
      .replace('{count}', String(sessions))
      .replace('{times}', String(times))
      .replace('{weeks}', String(weeks));
  const isPartial = form.includes('{count}') && count > 4 && random.chance(0.4);
  return {
    service,
    words: filled(isPartial ? count / 2 : count),
    part: isPartial ? { original: filled(count), authorized: filled(count / 2) } : null,
    outcome: random.chance(0.86) ? 'Upheld' : 'Overturned',
  };
}
