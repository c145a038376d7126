import assert from 'node:assert/strict';
import { item, letter, letterOf } from '../letter/letters';
import { assertOnly, assertSound, mended, structuralFindings } from './findings';

const CODE = 'mojibake';
const because = (words: string): string =>
  letterOf(item({ rationale: `${words} The brace is not medically necessary.` }));

/** What the UTF-8 bytes of `signs` show when they are read as Windows-1252. */
const decodedTwice = (signs: string): string => {
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  return [...Buffer.from(signs, 'utf8')]
    .map((byte) => (byte >= 0x80 && byte <= 0x9f ? upper[byte - 0x80]! : String.fromCharCode(byte)))
    .join('');
};

describe(CODE, () => {
  const sound: readonly string[] = [
    'Motion is 90° of 120°.',
    'Ibuprofen® and Elavil™ were used.',
    'The worker’s “brace” – a strap — is worn.',
    'Señor Peña of Québec, Zoë and Ångström were seen.',
    'PÂTÉ is a word, and so is CHÂTEAU.',
    'SÃO PAULO is a city.',
    'The café’s owner said “â”.',
    'Pain is ±2, ½ of before, 5 µg.',
    'The price is 5 €.',
  ];
  for (const words of sound) it(`is silent of “${words}”`, () => assertSound(because(words)));

  for (const sign of [
    '®',
    '°',
    '©',
    '½',
    '±',
    '’',
    '‘',
    '“',
    '”',
    '–',
    '—',
    '•',
    '™',
    '…',
    '€',
    'é',
    'ñ',
    'ü',
    '≥',
    '≤',
    '″',
  ]) {
    it(`is reported once where ${sign} was decoded twice, and mended`, () => {
      const text = because(`Of ${decodedTwice(sign)} it speaks.`);
      assertOnly(text, CODE, decodedTwice(sign));
      assert.equal(mended(text), because(`Of ${sign} it speaks.`));
    });
  }

  it('is reported once and mended wholly where it happened again and again', () => {
    for (const words of ['’', '“™', '°', 'éü']) {
      const thrice = decodedTwice(decodedTwice(words));
      for (const damaged of [thrice, decodedTwice(thrice)]) {
        const text = because(`Of ${damaged} it speaks.`);
        assertOnly(text, CODE, damaged);
        assert.equal(mended(text), because(`Of ${words} it speaks.`));
      }
    }
  });

  it('is not mended where it would look the same afterwards', () => {
    const findings = structuralFindings(because('Of ÃÂ® it speaks.'));
    assert.deepEqual(
      findings.map(({ code, fixes }) => [code, fixes]),
      [[CODE, []]],
    );
  });

  it('is reported for each place, and all are mended together', () => {
    const text = because(
      `The worker${decodedTwice('’')}s motion is 90${decodedTwice('°')}${decodedTwice('°')}.`,
    );
    const findings = structuralFindings(text);
    assert.deepEqual(
      findings.map(({ code }) => code),
      [CODE, CODE],
    );
    const whole = findings
      .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits))
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((now, { span, text: sign }) => now.slice(0, span.start) + sign + now.slice(span.end), text);
    assert.equal(whole, because('The worker’s motion is 90°°.'));
  });

  it('is reported wherever it stands', () => {
    for (const place of ['HOW THE', 'The Expert', 'CLINICAL', 'IMR ISSUES', 'Decision rationale']) {
      const text = letter().replace(place, `${decodedTwice('•')}\n\n${place}`);
      assert.ok(
        structuralFindings(text).some(
          ({ code, span }) => code === CODE && text.startsWith(decodedTwice('•'), span.start),
        ),
        place,
      );
    }
  });
});
