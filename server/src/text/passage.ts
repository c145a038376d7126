/**
 * Some words, wherever they stand, with all that was read of them. There is one for all parts of all texts that have
 * these words: after a keystroke all parts but one are read already, and letters repeat each other.
 */
export class Passage {
  readonly words: string;
  /** What readers read of the words, the last first: few readers ask of one passage. */
  read: Kept | undefined;
  /** Another one with the same key. */
  next: Passage | undefined;
  #places: Map<number, Place> | undefined;

  constructor(words: string) {
    this.words = words;
  }

  /** The part of the words between two offsets. */
  placeOf(start: number, end: number): Place {
    this.#places ??= new Map();
    // One small number for both offsets, which is found sooner than a large one; others may have the same.
    const key = (Math.imul(start, 31) + end) | 0;
    const first = this.#places.get(key);
    for (let place = first; place; place = place.next)
      if (place.start === start && place.end === end) return place;
    const place = new Place(start, end, passageAt(this.words, start, end), first);
    this.#places.set(key, place);
    return place;
  }
}

/** Where a passage stands in another. */
class Place {
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  /** What readers read of the passage, as it is told of this place. */
  read: Kept | undefined;
  readonly next: Place | undefined;

  constructor(start: number, end: number, passage: Passage, next: Place | undefined) {
    this.start = start;
    this.end = end;
    this.passage = passage;
    this.next = next;
  }
}

/** What a reader read. */
export class Kept {
  readonly reader: object;
  readonly value: unknown;
  readonly next: Kept | undefined;

  constructor(reader: object, value: unknown, next: Kept | undefined) {
    this.reader = reader;
    this.value = value;
    this.next = next;
  }
}

/** What a reader read among what is kept. */
export function keptOf(first: Kept | undefined, reader: object): Kept | undefined {
  let kept = first;
  while (kept && kept.reader !== reader) kept = kept.next;
  return kept;
}

/** Of a longer text nothing is kept but while it is the last one; in UTF-16 units. */
const LONGEST_KEPT = 100_000;
/** A longer one is a paragraph, which other letters seldom have too, or a part of one. */
const LONGEST_SHORT = 160;
/** What a passage or a place takes besides its words, in units of them. */
const OVERHEAD = 100;

/** The passage whose words are being read: parts of it are asked for next. */
let current = new Passage('');
/** The last two texts of which parts were asked for. */
let last = { text: '', passage: current };
let lastButOne = last;

/** The passage that a whole text is. */
export function passageOf(text: string): Passage {
  if (text === current.words) return current;
  if (isOf(last, text)) return last.passage;
  return text.length > LONGEST_KEPT ? lastOf(text) : passageAt(text, 0, text.length);
}

/** The passage of a text of which more parts will be asked for. */
export function passageWithParts(text: string): Passage {
  return text === current.words ? current : lastOf(text);
}

function lastOf(text: string): Passage {
  if (isOf(last, text)) return last.passage;
  const before = last;
  last = isOf(lastButOne, text) ? lastButOne : { text, passage: passageFor(text) };
  lastButOne = before;
  return last.passage;
}

/** Whether it is that text. The same characters may be another string, and only what is one string is compared at once. */
function isOf(kept: typeof last, text: string): boolean {
  const isSame = kept.text === text;
  if (isSame) kept.text = text;
  return isSame;
}

const passageFor = (text: string): Passage =>
  text.length > LONGEST_KEPT ? new Passage(text) : passageAt(text, 0, text.length);

/** What `read` reads of the words of a passage. */
export function readingOf<T>(passage: Passage, read: (words: string) => T): T {
  const outer = current;
  current = passage;
  try {
    return read(passage.words);
  } finally {
    current = outer;
  }
}

/** Passages that are kept until as many others came: those asked for again are kept anew. */
class Shelf {
  /** In UTF-16 units. */
  readonly #most: number;
  #young = new Map<number, Passage>();
  #old: ReadonlyMap<number, Passage> = new Map();
  #units = 0;

  constructor(most: number) {
    this.#most = most;
  }

  passageOf(words: string, key: number): Passage {
    const first = this.#young.get(key);
    return among(first, words) ?? this.#add(among(this.#old.get(key), words) ?? detached(words), key, first);
  }

  #add(passage: Passage, key: number, first: Passage | undefined): Passage {
    passage.next = first && countOf(first) < MOST_ALIKE ? first : undefined;
    if (this.#units > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#units = 0;
      passage.next = undefined;
    }
    this.#young.set(key, passage);
    this.#units += passage.words.length + OVERHEAD;
    return passage;
  }
}

/** Passages kept that have one length and the same signs at the places that are looked at. */
const MOST_ALIKE = 8;
const shelves = { short: new Shelf(2_000_000), long: new Shelf(2_000_000) };

function passageAt(text: string, start: number, end: number): Passage {
  const shelf = end - start > LONGEST_SHORT ? shelves.long : shelves.short;
  return shelf.passageOf(text.slice(start, end), keyOf(text, start, end));
}

function among(first: Passage | undefined, words: string): Passage | undefined {
  let passage = first;
  while (passage && passage.words !== words) passage = passage.next;
  return passage;
}

function countOf(first: Passage): number {
  let count = 0;
  for (let passage: Passage | undefined = first; passage; passage = passage.next) count++;
  return count;
}

/** How many signs of a text are looked at to find it again. */
const SIGNS = 24;

/** A number that few other words have; all of them would take long to look at. */
function keyOf(text: string, start: number, end: number): number {
  const step = Math.ceil((end - start) / SIGNS);
  let key = end - start;
  for (let at = start; at < end; at += step) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  return key;
}

/** A passage with a string of its own: a part of a long text would keep all of it in memory. */
const detached = (words: string): Passage => new Passage(` ${words}`.slice(1));
