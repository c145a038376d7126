/** The yardstick R: one pass of one regular expression over the words by which a letter's parts are known. */
const WORDS = [
  String.raw`^[ \t\f]*(?:HOW THE IMR FINAL DETERMINATION WAS MADE|CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES|Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:)`,
  String.raw`:\s+(?:Upheld|Overturned)\b`,
  'Decision based on (?:MTUS|Non-MTUS Citation)',
  String.raw`Section\(s\):|Page\(s\):`,
];

/** The same words for a program that searches line by line. */
export const PATTERN = WORDS.join('|');

const ALL = new RegExp(PATTERN, 'gm');

export function yardstick(text) {
  let found = 0;
  ALL.lastIndex = 0;
  while (ALL.exec(text)) found++;
  return found;
}
