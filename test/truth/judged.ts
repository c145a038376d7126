/** Where program and readers differ: which side the letter bears out, by case, item and fact. */
const JUDGED: Readonly<Record<string, string>> = {
  'CM16-0238035/1 reasons': 'neither: a finding that was absent, not a record',
  'CM16-0240900/1 reviewer topics': 'the program: the readers put a topic to the name of the chapter',
  'CM17-0010365/1 reviewer ODG citations': 'both: two chapters in one breath, which the readers noted as one',
  'CM17-0010365/1 reviewer nothing else cited': 'both: the same',
  'CM17-0015198/1 claims topics': 'both: “ODG physical therapy guidelines”, noted with its source',
  'CM17-0015198/2 claims topics': 'the program: a second list of the ODG, which the readers noted as a topic',
  'CM17-0015198/2 claims nothing else cited': 'the program: the same',
  'CM17-0015333/4 claims topics': 'the program: the readers noted the thirteen sections by their numbers',
  'CM17-0016311/3 claims topics': 'the program: the readers noted the two sections by their numbers',
};

/** What was found of a miss when the letter was read; empty when nobody has looked. */
export function judgementOf(miss: string): string {
  const judged = JUDGED[miss.slice(0, miss.indexOf(':'))];
  return judged ? ` (${judged})` : '';
}
