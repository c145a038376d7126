import { matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule, type Fix } from './rule';

const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const ONE = `[ÃÂ]${TAIL}|â${TAIL}{2}`;
/** What became of letters that only Windows-1252 has, as œ and ƒ, where it happened again. */
const AGAIN = `[ÅÆË]${TAIL}`;
const SIGN = new RegExp(`${ONE}|${AGAIN}`, 'g');
const DAMAGED = new RegExp(ONE);
const TWICE_DECODED = new RegExp(`(?:${ONE})(?:${ONE}|${AGAIN})*`, 'g');
/** What Windows-1252 shows for the bytes 0x80 to 0x9f; a blank where it has nothing. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What `signs` were before they were decoded twice, or more often. */
function meantBy(signs: string): string {
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

/** Whether `meant` ends the matter: beside what is around it nothing looks decoded twice again. */
const isWhole = (text: string, { start, end }: Span, meant: string): boolean =>
  !DAMAGED.test(text.slice(Math.max(0, start - 2), start) + meant + text.slice(end, end + 2));

export const documentation = (): Documentation => ({
  summary: 'Text that was decoded twice',
  what: 'Signs such as Â®, Â° or â€™, which stand for ®, ° and ’ after a text in UTF-8 was read as Windows-1252.',
  why: 'It is damage of the file, not of the letter; it hinders search and makes quotations look careless.',
  bad: MRI.replace('No', 'Pain is 90Â° abduction. No'),
  good: MRI.replace('No', 'Pain is 90° abduction. No'),
  fix: { safety: 'safe', summary: 'Puts back the sign that was meant.' },
});

export default defineRule({
  code: 'mojibake',
  severity: 'information',
  *check(letter) {
    for (const found of matchesOf(letter.text, TWICE_DECODED)) {
      const meant = meantBy(found[0]);
      if (meant === found[0]) continue;
      const span = { start: found.index, end: found.index + found[0].length };
      const fix: Fix = { title: `Change to ${meant}`, safety: 'safe', edits: [{ span, text: meant }] };
      yield {
        span,
        message: `${quoted(found[0])} stands for ${quoted(meant)}: the text was decoded twice.`,
        fixes: isWhole(letter.text, span, meant) ? [fix] : [],
      };
    }
  },
});
