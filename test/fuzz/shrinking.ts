import fc from 'fast-check';

/** `texts`, each of which shrinks by leaving out stretches of it, longer ones first. */
export const withShrinking = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> => new ShrinkingText(texts);

/** So many stretches of a text are tried at most before it counts as small. */
const MOST_STRETCHES = 256;

class ShrinkingText extends fc.Arbitrary<string> {
  readonly #texts: fc.Arbitrary<string>;

  constructor(texts: fc.Arbitrary<string>) {
    super();
    this.#texts = texts;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<string> {
    return new fc.Value(this.#texts.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === 'string';
  }

  override shrink(text: string): fc.Stream<fc.Value<string>> {
    return new fc.Stream(smaller(text));
  }
}

function* smaller(text: string): IterableIterator<fc.Value<string>> {
  for (let length = Math.ceil(text.length / 2); ; length = Math.ceil(length / 2)) {
    for (let start = 0; start < text.length; start += length)
      yield new fc.Value(text.slice(0, start) + text.slice(start + length), undefined);
    if (length <= 1 || length * MOST_STRETCHES < text.length) return;
  }
}
