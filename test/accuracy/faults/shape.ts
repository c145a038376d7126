import type { SectionKind } from '../../../server/src/letter/model';
import type { Span } from '../../../server/src/text/span';
import {
  cut,
  type Fault,
  type Ground,
  gapBefore,
  inserted,
  isClean,
  matchesIn,
  misspellings,
  type Place,
  placesOf,
  replaced,
  sectionOf,
  wholeItems,
  wordsOf,
} from '../fault';

const PROCESS: SectionKind = 'determination-process';
const SUMMARY: SectionKind = 'clinical-summary';
const ISSUES: SectionKind = 'issues-and-decisions';

/** Titles of no layout. */
const FOREIGN: Readonly<Partial<Record<SectionKind, string>>> = {
  [PROCESS]: 'PROCEDURE',
  [SUMMARY]: 'MEDICAL HISTORY',
  [ISSUES]: 'RESULTS',
};

const spansOf = (ground: Ground, kind: SectionKind): readonly Span[] =>
  sectionOf(ground, kind).map(({ span }) => span);
const titlesOf = (ground: Ground, kind: SectionKind): readonly Span[] =>
  sectionOf(ground, kind).map(({ heading }) => heading);
const bodiesOf = (ground: Ground, kind: SectionKind): readonly Span[] =>
  sectionOf(ground, kind)
    .map(({ body }) => body)
    .filter(({ start, end }) => start < end);

const lost = (kind: SectionKind) => (ground: Ground) => placesOf(spansOf(ground, kind).map(cut));
const untitled = (kind: SectionKind) => (ground: Ground) => placesOf(titlesOf(ground, kind).map(cut));
const emptied = (kind: SectionKind) => (ground: Ground) => placesOf(bodiesOf(ground, kind).map(cut));

const doubled = (kind: SectionKind) => (ground: Ground) =>
  placesOf(
    spansOf(ground, kind)
      .filter((span) => isClean(ground, span))
      .map((span) => inserted(span.start, wordsOf(ground, span) + gapBefore(ground, span.start))),
  );

/** The section `kind` moved to `at`. */
const moved = (ground: Ground, kind: SectionKind, at: number | undefined): readonly Place[] =>
  at === undefined
    ? []
    : spansOf(ground, kind).map((span) => ({
        faulty: [cut(span), inserted(at, `\n\n${wordsOf(ground, span)}\n\n`)],
      }));

const misspelt = (kind: SectionKind) => (ground: Ground) =>
  titlesOf(ground, kind).flatMap((title) =>
    matchesIn(ground, title, /[A-Z]{5,}/gi).flatMap((word) =>
      placesOf(misspellings(word.found[0]).map((wrong) => replaced(word, wrong))),
    ),
  );

function* undecided(ground: Ground): Iterable<Place> {
  const { items } = ground.letter;
  if (items.length > 0) yield { faulty: [cut({ start: items[0]!.span.start, end: items.at(-1)!.span.end })] };
}

function* reworded(ground: Ground): Iterable<Place> {
  const titles = Object.entries(FOREIGN).flatMap(([kind, title]) =>
    titlesOf(ground, kind as SectionKind).map((span) => replaced(span, title)),
  );
  const labels = wholeItems(ground).flatMap(({ claimsAdministrator, reviewer, rationale }) => [
    replaced(claimsAdministrator.label, 'Denied under:'),
    replaced(reviewer.label, 'Reviewed under:'),
    replaced(rationale.label, 'Because:'),
  ]);
  if (titles.length === Object.keys(FOREIGN).length) yield { faulty: [...titles, ...labels] };
}

const STRAY = 'A page of the form was left blank here by the office that made the copy.';

const strayParagraph = (ground: Ground): readonly Place[] =>
  placesOf(
    ground.letter.items
      .slice(0, 1)
      .map(({ span }) => inserted(span.start, STRAY + gapBefore(ground, span.start))),
  );

const caseNumber =
  (damage: (number: string) => string) =>
  (ground: Ground): readonly Place[] => {
    const span = ground.letter.header.caseNumber?.span;
    return span ? [{ faulty: [replaced(span, damage(wordsOf(ground, span)))] }] : [];
  };

/** Faults of sections, titles and case numbers. */
export const SHAPE: readonly Fault[] = [
  { code: 'missing-section', kind: 'section lost: how the determination was made', places: lost(PROCESS) },
  { code: 'missing-section', kind: 'section lost: clinical summary', places: lost(SUMMARY) },
  { code: 'missing-section', kind: 'title lost: clinical summary', places: untitled(SUMMARY) },
  { code: 'missing-section', kind: 'title lost: issues and decisions', places: untitled(ISSUES) },
  {
    code: 'duplicate-section',
    kind: 'section doubled: how the determination was made',
    places: doubled(PROCESS),
  },
  { code: 'duplicate-section', kind: 'section doubled: clinical summary', places: doubled(SUMMARY) },
  {
    code: 'section-order',
    kind: 'section moved: clinical summary to the head',
    places: (ground) => moved(ground, SUMMARY, spansOf(ground, PROCESS)[0]?.start),
  },
  {
    code: 'section-order',
    kind: 'section moved: clinical summary to the end',
    places: (ground) => moved(ground, SUMMARY, ground.letter.items.at(-1)?.span.end),
  },
  { code: 'empty-section', kind: 'section emptied: clinical summary', places: emptied(SUMMARY) },
  {
    code: 'empty-section',
    kind: 'section emptied: how the determination was made',
    places: emptied(PROCESS),
  },
  {
    code: 'misspelled-heading',
    kind: 'title misspelt: how the determination was made',
    places: misspelt(PROCESS),
  },
  { code: 'misspelled-heading', kind: 'title misspelt: clinical summary', places: misspelt(SUMMARY) },
  { code: 'misspelled-heading', kind: 'title misspelt: issues and decisions', places: misspelt(ISSUES) },
  { code: 'no-disputed-item', kind: 'all items lost', places: undecided },
  { code: 'no-disputed-item', kind: 'issues section emptied', places: emptied(ISSUES) },
  { code: 'unrecognized-layout', kind: 'titles and labels of no layout', places: reworded },
  { code: 'unrecognized-layout', kind: 'paragraph that belongs to no item', places: strayParagraph },
  {
    code: 'malformed-case-number',
    kind: 'case number: a digit lost',
    places: caseNumber((number) => number.replace(/\d$/, '')),
  },
  {
    code: 'malformed-case-number',
    kind: 'case number: a digit too many',
    places: caseNumber((number) => `${number}0`),
  },
  {
    code: 'malformed-case-number',
    kind: 'case number: hyphen lost',
    places: caseNumber((number) => number.replace(/\s*-\s*/, '')),
  },
  {
    code: 'malformed-case-number',
    kind: 'case number: the letter O for a zero',
    places: caseNumber((number) => number.replace(/0(?=\d*$)/, 'O')),
  },
];
