const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date in ISO 8601 that `printed` names, as 3/7/05, 03-07-2005 or March 7, 2005; null when no calendar has it. */
export function readDate(printed: string): string | null {
  const numeric = /^\s*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4}|\d{2})\s*$/.exec(printed);
  if (numeric) return isoDate(fullYear(numeric[3]!), Number(numeric[1]), Number(numeric[2]));
  const worded = /^\s*([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\s*$/.exec(printed);
  if (!worded) return null;
  return isoDate(
    Number(worded[3]),
    MONTHS.indexOf(worded[1]!.slice(0, 3).toLowerCase()) + 1,
    Number(worded[2]),
  );
}

const fullYear = (printed: string): number => {
  const year = Number(printed);
  if (printed.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
