/**
 * Reports that the readers did not note and that the letter bears out, by case, code and line of the first extraction:
 * what the letter says there.
 */
export const JUDGED: Readonly<Record<string, string>> = {
  'CM16-0239190 asserted-fact-unrecorded 174':
    'a course of physical therapy is told as completed; the summary plans it',
  'CM16-0240900 asserted-fact-unrecorded 156': 'sessions before are told; the treatment to date names none',
  'CM17-0016311 asserted-fact-unrecorded 198': 'six months of opioids are told 110 days after the injury',
  'CM17-0016761 asserted-fact-unrecorded 136': 'six sessions at least are told; the summary found no number',
};
