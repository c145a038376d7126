// What becomes of a text in UTF-8 that is read as Windows-1252.

const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const ONE = `[ÃÂ]${TAIL}|â${TAIL}{2}`;
/** What became of letters that only Windows-1252 has, as œ and ƒ, where it happened again. */
const AGAIN = `[ÅÆË]${TAIL}`;
const SIGN = new RegExp(`${ONE}|${AGAIN}`, 'g');
/** A sign that was decoded twice, at least. */
export const DAMAGED = new RegExp(ONE);
/** Such signs in a row; global. */
export const TWICE_DECODED = new RegExp(`(?:${ONE})(?:${ONE}|${AGAIN})*`, 'g');
/** What Windows-1252 shows for the bytes 0x80 to 0x9f; a blank where it has nothing. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What `signs` were before they were decoded twice, or more often. */
export function meantBy(signs: string): string {
  const meant = signs.replace(SIGN, (sign) => decodeOnce(sign) ?? sign);
  return meant === signs ? signs : meantBy(meant);
}

/** The sign whose UTF-8 bytes the letters of `signs` are in Windows-1252; null when they are none. */
function decodeOnce(signs: string): string | null {
  const bytes = [...signs].map((sign) =>
    UPPER.includes(sign) && sign !== ' ' ? 0x80 + UPPER.indexOf(sign) : sign.charCodeAt(0),
  );
  const [lead, ...tail] = bytes as [number, ...number[]];
  if (bytes.some((byte) => byte > 0xff)) return null;
  const code = tail.reduce(
    (sum, byte) => (sum << 6) | (byte & 0x3f),
    lead & (tail.length === 1 ? 0x1f : 0x0f),
  );
  return code >= 0xa0 ? String.fromCodePoint(code) : null;
}

/** `words` with the signs that were decoded twice as they were meant. */
export const repaired = (words: string): string =>
  DAMAGED.test(words) ? words.replace(TWICE_DECODED, meantBy) : words;
