import type { Entry } from './groups';
import type { NamedLetter } from './row';

/**
 * The items whose request, treatment or case number has each word of `query`, in capitals or not, at most so many.
 * Without a word all are meant.
 */
export function itemsMatching(
  letters: readonly NamedLetter[],
  query: string,
  most: number,
): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Entry[] = [];
  for (const { name, letter } of letters) {
    const { caseNumber } = letter;
    for (const { request, treatment, decision, line } of letter.items) {
      const text = `${request ?? ''} ${treatment ?? ''} ${caseNumber ?? ''}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      found.push({ name, caseNumber, text: request, decision, line, finding: null });
      if (found.length === most) return found;
    }
  }
  return found;
}
