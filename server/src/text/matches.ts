/**
 * Every match of a global expression in a text, in order. As `matchAll`, without a copy of the expression for every
 * text: sentences are short, and making the copy takes longer than reading one.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === '') pattern.lastIndex++;
  }
  return matches;
}
