/** Letters of a text; one of four times as many is compared with it. */
const LENGTH = 6000;
const FACTOR = 4;
/** Milliseconds of computing under which the growth of a time tells more of the machine than of the pattern. */
const TELLING = 60;
const RUNS = 10;
/** Where time grows as the text does it is 4, where as its square 16. */
const MOST = 9;
const MOST_WORDS = 24;
const SINGLE = [' ', '\n', 'a', '0', ',', '.', '-', '(', 'a ', 'a, ', '. A', '\t \n'];
/** What no pattern goes on with. */
const STOP = '\u0001';

/** A text on which a search takes more than in proportion to its length; null when none of those tried is one. */
export function textThatSlows(pattern: RegExp): string | null {
  for (const [head, pump] of pumpsOf(pattern.source)) {
    const text = (length: number): string => head + pump.repeat(Math.ceil(length / pump.length)) + STOP;
    if (isSlow(pattern, text(LENGTH), text(FACTOR * LENGTH)))
      return `${JSON.stringify(head)} and ${JSON.stringify(pump)} again and again`;
  }
  return null;
}

/** Whether it stays so when it is measured again. */
function isSlow(pattern: RegExp, short: string, long: string): boolean {
  for (let run = 0; run < RUNS; run++) {
    const time = timeOf(pattern, long);
    if (time < TELLING || time < MOST * timeOf(pattern, short)) return false;
  }
  return true;
}

/**
 * Milliseconds of a search through the whole text: by the clock, which other programs slow, or of computing, to which
 * other threads of this one add, whichever is less.
 */
function timeOf({ source, flags }: RegExp, text: string): number {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const start = performance.now();
  const computing = process.cpuUsage();
  text.replace(pattern, '');
  return Math.min(performance.now() - start, process.cpuUsage(computing).user / 1000);
}

/** Beginnings and what is repeated behind them, of the pattern's own words and of single signs. */
function* pumpsOf(source: string): Iterable<readonly [head: string, pump: string]> {
  const words = wordsOf(source);
  for (const pump of SINGLE) yield ['', pump];
  yield ['', `${words.join(' ')} `];
  for (const [index, word] of words.entries()) {
    yield ['', `${word} `];
    yield ['', word];
    for (const pump of [' ', 'a', ' a', ', ']) yield [word, pump];
    const next = words[index + 1];
    if (next) yield [`${word} `, `${next} `];
  }
}

const wordsOf = (source: string): readonly string[] =>
  [...new Set(source.replace(/\\[a-zA-Z]/g, ' ').match(/[A-Za-z]{2,}/g) ?? [])].slice(0, MOST_WORDS);
