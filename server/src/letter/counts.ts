const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A count as requests print it: “12”, “twelve”, “twelve (12)”, “one hundred twenty”. One group, read by `countOf`. */
export const COUNT = String.raw`(\d{1,4}|one hundred(?: and)?(?: (?:${[...TENS, ...ONES].join('|')}))?|(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES].reverse().join('|')})(?: \(\d{1,4}\))?`;

/** The number that `COUNT` matched. */
export function countOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  return printed
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + numberOf(word), 0);
}

function numberOf(word: string): number {
  if (word === 'hundred') return 99;
  const ten = TENS.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : ONES.indexOf(word) + 1;
}
