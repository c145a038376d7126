import { COUNT, countOf } from './counts';

/** From the least to the most: “2-3 times” is 2 to 3. */
export type Range = { readonly least: number; readonly most: number };

/** How often and for how long: “2 times a week for 6 weeks”. Null is what is not said. */
export type Frequency = {
  readonly times: Range;
  readonly per: 'day' | 'week' | 'month';
  /** In the unit of `per`. */
  readonly duration: Range | null;
};

const RANGE = `${COUNT}(?: ?(?:-|–|to) ?${COUNT})?`;
const PER = new RegExp(
  `^(?:(once)|(twice)|${RANGE}) ?(?:x|times|visits|sessions|days)? ?(?:a|an|per|each|every|x|/)? ?(day|daily|week|wk|weekly|month)`,
  'i',
);
const DURATION = new RegExp(`(?:for|times|x) ?${RANGE} ?(day|week|wk|month)`, 'i');
/** “2x6” is two times a week for six weeks. */
const SHORT = /^(\d{1,2}) ?x ?(\d{1,2})$/i;

/** Reads a frequency as `Treatment` has it; null where it is said in another way. */
export function frequencyOf(printed: string): Frequency | null {
  const short = SHORT.exec(printed);
  if (short) return { times: rangeOf(short[1]!), per: 'week', duration: rangeOf(short[2]!) };
  const found = PER.exec(printed);
  if (!found) return null;
  const [whole, once, twice, least, most, unit] = found;
  const per = unitOf(unit!);
  const duration = DURATION.exec(printed.slice(whole.length));
  return {
    times: once ? rangeOf('1') : twice ? rangeOf('2') : rangeOf(least!, most),
    per,
    duration: duration && unitOf(duration[3]!) === per ? rangeOf(duration[1]!, duration[2]) : null,
  };
}

/** How many times in all; null where the duration is not said. */
export const timesInAll = ({ times, duration }: Frequency): Range | null =>
  duration && { least: times.least * duration.least, most: times.most * duration.most };

/** Whether two ranges have a number in common. */
export const meet = (a: Range, b: Range): boolean => a.least <= b.most && b.least <= a.most;

function rangeOf(least: string, most = least): Range {
  return { least: countOf(least), most: countOf(most) };
}

function unitOf(word: string): Frequency['per'] {
  if (/^d/i.test(word)) return 'day';
  return /^w/i.test(word) ? 'week' : 'month';
}
