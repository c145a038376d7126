import type { Edit } from '../../../server/src/rules/rule';
import type { Span } from '../../../server/src/text/span';
import {
  cut,
  type Fault,
  type Ground,
  inserted,
  matchesIn,
  type Place,
  placesOf,
  replaced,
  sectionOf,
  sentencesIn,
  summariesOf,
  wholeItems,
} from '../fault';

/** The text in which people write sentences: summary and rationales. */
const prose = (ground: Ground): readonly Span[] => [
  ...summariesOf(ground).map(({ body }) => body),
  ...wholeItems(ground).map(({ rationale }) => rationale.body),
];

const inProse =
  (pattern: RegExp, change: (word: Span & { readonly found: RegExpExecArray }) => Edit) =>
  (ground: Ground): readonly Place[] =>
    placesOf(prose(ground).flatMap((span) => matchesIn(ground, span, pattern).map(change)));

/** A sentence put between two of the prose. */
const said =
  (...sentences: readonly string[]) =>
  (ground: Ground): readonly Place[] =>
    prose(ground).flatMap((span) =>
      sentencesIn(ground, span).flatMap(({ start }) =>
        placesOf(sentences.map((sentence) => inserted(start, `${sentence} `))),
      ),
    );

const inProcess =
  (pattern: RegExp, text = '') =>
  (ground: Ground): readonly Place[] =>
    sectionOf(ground, 'determination-process').flatMap(({ body }) =>
      placesOf(matchesIn(ground, body, pattern).map((found) => replaced(found, text))),
    );

const credentialsLost = (ground: Ground): readonly Place[] =>
  placesOf(sectionOf(ground, 'reviewer-credentials').map(({ span }) => cut(span)));

const valuesLost = (ground: Ground): readonly Place[] => {
  const { licensure, specialties } = ground.letter.reviewer;
  const values = [licensure, specialties].flatMap((named) => {
    const [first, last] = [named[0]?.span, named.at(-1)?.span];
    return first && last ? cut({ start: first.start, end: last.end }) : [];
  });
  return values.length > 0 ? [{ faulty: values }] : [];
};

const lostSigns = (ground: Ground): readonly Place[] =>
  ground.text.includes('\ufffd')
    ? []
    : inProse(/(?<=[a-z])[a-z](?=[a-z])/g, (letter) => replaced(letter, '\ufffd'))(ground);

/** Faults of the reviewer's qualification, of the text itself and of what a published letter must not carry. */
export const TEXTS: readonly Fault[] = [
  {
    code: 'missing-reviewer-qualification',
    kind: 'credentials lost',
    places: credentialsLost,
  },
  { code: 'missing-reviewer-qualification', kind: 'licence and specialty lost', places: valuesLost },
  {
    code: 'missing-independence-statement',
    kind: 'independence statement lost',
    places: inProcess(/\bHe\/she\s+has\s+no\s+affiliation[^.]*\.\s*/gi),
  },
  {
    code: 'missing-independence-statement',
    kind: 'independence statement turned',
    places: inProcess(/\bno(?=\s+affiliation)/gi, 'an'),
  },
  {
    code: 'mojibake',
    kind: 'sign decoded twice: trade mark',
    places: inProse(/\b[a-z]{6,}\b/gi, ({ end }) => inserted(end, 'Â®')),
  },
  {
    code: 'mojibake',
    kind: 'sign decoded twice: apostrophe',
    places: inProse(/(?<=[a-z])'(?=s\b)/g, (sign) => replaced(sign, 'â€™')),
  },
  {
    code: 'mojibake',
    kind: 'sign decoded twice: degrees',
    places: said('Flexion was limited to 40Â° with pain.'),
  },
  { code: 'replacement-character', kind: 'letter lost in decoding', places: lostSigns },
  {
    code: 'doubled-punctuation',
    kind: 'full stop doubled',
    places: inProse(/(?<=[a-z]{3})\.(?=\s+[A-Z])/g, ({ end }) => inserted(end, '.')),
  },
  {
    code: 'doubled-punctuation',
    kind: 'comma doubled',
    places: inProse(/(?<=[a-z]),(?=\s)/g, ({ end }) => inserted(end, ',')),
  },
  {
    code: 'personal-information',
    kind: 'Social Security number told',
    places: said('His Social Security number is 612-45-8890.', 'SSN: 612-45-8890.'),
  },
  {
    code: 'personal-information',
    kind: 'telephone number told',
    places: said('The office can be reached at (213) 555-0142.', 'Telephone 213-555-0142 for questions.'),
  },
  {
    code: 'personal-information',
    kind: 'e-mail address told',
    places: said('Write to worker.name@example.com for the records.'),
  },
  {
    code: 'personal-information',
    kind: 'street address told',
    places: said(
      'The injured worker lives at 1420 Sunset Boulevard, Fresno, CA 93701.',
      'Address: 88 Elm Street, Apt. 4, Oakland, California 94601.',
    ),
  },
  {
    code: 'personal-information',
    kind: 'date of birth told',
    places: said('Date of birth: 04/12/1969.', 'The injured worker was born on April 12, 1969.'),
  },
  {
    code: 'personal-information',
    kind: 'claim or record number told',
    places: said(
      'Claim number: WC-2016-884512.',
      'Medical record number 00458812 was reviewed.',
      'MRN: 4588123.',
    ),
  },
];
