import type { LetterRow } from './row';

/** What no other letter says alike, as a rule; the rest comes out of short lists. */
const OF_ONE_LETTER: ReadonlySet<string> = new Set(['caseNumber', 'request', 'message', 'fingerprint']);

/**
 * Makes rows that share what they have in common. Their strings are copies: a part cut out of a text would keep the
 * whole text in memory.
 */
export class SoleValues {
  readonly #values = new Map<string, unknown>();

  of(letter: LetterRow): LetterRow {
    return JSON.parse(JSON.stringify(letter), (key, value) => this.#sole(key, value)) as LetterRow;
  }

  #sole(key: string, value: unknown): unknown {
    if (typeof value === 'string') return OF_ONE_LETTER.has(key) ? value : this.#known(value, value);
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
    return isList || key === 'deadlines' ? this.#known(JSON.stringify(value), value) : value;
  }

  #known(key: string, value: unknown): unknown {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#values.set(key, value);
    return value;
  }
}
