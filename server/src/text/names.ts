/**
 * Answers whether a text has one of some names, whatever its case, as words of their own or with an s behind them. Words
 * of a name may have any signs between them. Without a name every text has it: nothing tells it from others. An
 * expression would have to be made for every request; this reads the text at the speed of a search.
 */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const all = [...new Set(names.map((name) => name.toLowerCase()))]
    .map((name) => name.split(/\W+/).filter(Boolean))
    .filter((words) => words.length > 0);
  return (text) => {
    const lower = text.toLowerCase();
    return all.length === 0 || all.some((words) => stands(lower, words));
  };
}

function stands(lower: string, [first, ...others]: readonly string[]): boolean {
  for (let at = lower.indexOf(first!); at >= 0; at = lower.indexOf(first!, at + 1)) {
    if (isWordSign(lower.charCodeAt(at - 1))) continue;
    const end = endOf(lower, at + first!.length, others);
    if (end >= 0 && isWordEnd(lower, end)) return true;
  }
  return false;
}

/** Where the words end that follow at an offset, each behind other signs; -1 where they do not. */
function endOf(lower: string, from: number, words: readonly string[]): number {
  let at = from;
  for (const word of words) {
    const between = at;
    while (at < lower.length && !isWordSign(lower.charCodeAt(at))) at++;
    if (at === between || !lower.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

const isWordEnd = (lower: string, end: number): boolean =>
  !isWordSign(lower.charCodeAt(end)) || (lower[end] === 's' && !isWordSign(lower.charCodeAt(end + 1)));

/** Letters, digits and the underscore, as expressions have it. */
const isWordSign = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95;
