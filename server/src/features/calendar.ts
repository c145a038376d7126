import { daysBetween } from '../letter/dates';
import { counted } from './wording';

const DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** From so many days on, a stretch of time is told in years and months. */
const LONG = 400;

/** The ISO day so many calendar days later. */
export const daysLater = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/** The ISO day so many days from Monday to Friday later. */
export function workingDaysLater(iso: string, days: number): string {
  let day = iso;
  for (let left = days; left > 0; ) {
    day = daysLater(day, 1);
    if (!isWeekend(day)) left--;
  }
  return day;
}

const weekdayOf = (iso: string): number => new Date(Date.parse(iso)).getUTCDay();

/** Whether it is a Saturday or a Sunday. */
export const isWeekend = (iso: string): boolean => weekdayOf(iso) % 6 === 0;

/** An ISO day as people write it: “December 7, 2016”. */
export function dayWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** The same with its weekday: “Friday, January 6, 2017”. */
export const weekdayWords = (iso: string): string => `${WEEKDAYS[weekdayOf(iso)]}, ${dayWords(iso)}`;

/** `text` with every ISO day in it as people write it. */
export const withDayWords = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/g, dayWords);

/** How long it is from one ISO day to a later one: in days, a long time in whole years and months. */
export function timeBetween(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days < LONG) return counted(days, 'day');
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  const rest = months % 12;
  return `${counted(Math.floor(months / 12), 'year')}${rest > 0 ? ` and ${counted(rest, 'month')}` : ''}`;
}
