import { citationPlacesOf } from '../features/citationPlaces';
import type { Letter } from '../letter/model';
import { parseLetter } from '../letter/parse';
import { type Place, placeFinder } from '../text/lines';
import { isLetterFile } from './letterFile';

/** A place of a letter that is not open. */
export type CitedPlace = { readonly name: string; readonly start: Place; readonly end: Place };

type Cited = {
  /** What the text was when it was read: the same stamp, the same text. */
  readonly stamp: string;
  readonly keys: readonly string[];
  /** Line and column of the start and the end of each. */
  readonly places: Uint32Array;
};

const NUMBERS = 4;
const NONE: Pick<Cited, 'keys' | 'places'> = { keys: [], places: new Uint32Array() };

/** Which letters cite what, and where. Of each text no more is kept than the keys and places of its citations. */
export class CitationIndex {
  readonly #texts = new Map<string, Cited>();
  /** One string for all places of a key. */
  readonly #keys = new Map<string, string>();

  /** Whether the text of this name was read as it stands. */
  has(name: string, stamp: string): boolean {
    return this.#texts.get(name)?.stamp === stamp;
  }

  /** Reads a text; one that is no letter, or null where none could be had, cites nothing. */
  add(name: string, stamp: string, text: string | null): void {
    const isLetter = text !== null && isLetterFile(name, text);
    this.#texts.set(name, { stamp, ...(isLetter ? this.#read(parseLetter(text)) : NONE) });
  }

  /** Forgets all texts but these. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#texts.keys()) if (!names.has(name)) this.#texts.delete(name);
  }

  /** Where the texts cite what has `key`, by name and in the order of each text. */
  *places(key: string): Iterable<CitedPlace> {
    for (const name of [...this.#texts.keys()].sort()) {
      const { keys, places } = this.#texts.get(name)!;
      for (let at = keys.indexOf(key); at >= 0; at = keys.indexOf(key, at + 1)) {
        const [line, column, endLine, endColumn] = places.subarray(at * NUMBERS, (at + 1) * NUMBERS);
        yield {
          name,
          start: { line: line!, column: column! },
          end: { line: endLine!, column: endColumn! },
        };
      }
    }
  }

  #read(letter: Letter): Pick<Cited, 'keys' | 'places'> {
    const cited = citationPlacesOf(letter);
    if (cited.length === 0) return NONE;
    const placeOf = placeFinder(letter.text);
    const numbers = cited.flatMap(({ span }) => {
      const [start, end] = [placeOf(span.start), placeOf(span.end)];
      return [start.line, start.column, end.line, end.column];
    });
    return { keys: cited.map(({ key }) => this.#sole(key)), places: Uint32Array.from(numbers) };
  }

  #sole(key: string): string {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, key);
    return key;
  }
}
