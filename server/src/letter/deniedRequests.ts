import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { sentencesOf } from '../text/sentences';
import { moved, type Span, textOf, wholeOf } from '../text/span';
import { datesIn } from './dates';
import { foldedWords } from './folding';
import type { Letter } from './model';

/** A sentence of the summary that tells what utilization review denied or what is at issue. */
export type DeniedRequest = {
  readonly sentence: Span;
  /** The part that names what was asked for. */
  readonly requested: Span;
};

const REVIEW =
  '(?:utilization review(?:er)?|UR|claims administrator|(?:prior|original|previous) (?:determination|review|denial))\\b';
const DENIED =
  '(?:(?:non-? ?|not )certified|denied|not (?:approved|authorized)|did not certify|failed to (?:approve|certify))';
const REQUESTS =
  '(?:the |an? )?(?:retrospective |prospective )?requests? (?:(?:was |were )?(?:made|submitted|received) )?for';
/** What is denied follows. */
const BEFORE: readonly RegExp[] = [
  new RegExp(String.raw`\b${REVIEW}[^.;]{0,80}? ${DENIED} (?:${REQUESTS} )?(?!as\b)`, 'i'),
  /\bat issue,? (?:is|are) (?:the |an? )?requests? for (?:authorization (?:for|of) )?/i,
];
const BE_DENIED = `,? (?:was|were|is|are|to be|had been)(?: previously)? ${DENIED}(?=[ ,.]|$)`;
/** What was denied stands between the two. */
const AFTER = new RegExp(BE_DENIED, 'i');
const REQUEST = new RegExp(String.raw`\b${REQUESTS} `, 'i');
/** “The naproxen was previously denied due to”. */
const SUBJECT = new RegExp(
  String.raw`^(?:and )?(?:the (?:requested )?)?([^,]{4,80}?)${BE_DENIED} (?:as|because|due to|since|for)\b`,
  'i',
);
/** With these words reasons, other decisions and alternatives begin. */
const END =
  /:|,? (?:due to|because|since|as (?:there|the|it|this|not|no)|based on|citing|for lack|given|secondary to|on the grounds?|which|that|noting|stating|recommend\w*|but|while|however|instead|in favou?r|in order)\b|(?:,? and|,) (?:certified|approved|authorized|allowed|modified|partially|conditionally|non-?certified|denied|deferred|delayed)\b/i;

/**
 * The requests that the summary says in one sentence were denied by utilization review, or are at issue. A sentence
 * that is dated otherwise than the denial in the header tells of another review.
 */
export const deniedRequestsIn = ({ text, header, sections }: Letter): readonly DeniedRequest[] =>
  sections
    .filter(({ kind }) => kind === 'clinical-summary')
    .flatMap(({ body }) => deniedIn(text, body))
    .filter(({ sentence }) => !isOfAnotherDay(textOf(text, sentence), header.reviewDenial?.value));

const deniedIn = rememberingWords(
  (summary): readonly DeniedRequest[] =>
    sentencesOf(summary, wholeOf(summary))
      .filter((sentence) => DECIDES.test(textOf(summary, sentence)))
      .flatMap((sentence) => requestedIn(summary, sentence).map((requested) => ({ sentence, requested }))),
  (requests, by) =>
    requests.map(({ sentence, requested }) => ({
      sentence: moved(sentence, by),
      requested: moved(requested, by),
    })),
);

const DECIDES = /\b(?:certified|noncertified|certify|denied|approved?|authorized|at\s+issue)\b/i;

function isOfAnotherDay(words: string, day: string | null | undefined): boolean {
  const dates = day ? datesIn(words, { start: 0, end: words.length }) : [];
  return dates.length > 0 && dates.every(({ iso }) => iso !== day);
}

function requestedIn(text: string, sentence: Span): readonly Span[] {
  const { words, spanOf } = foldedWords(text, sentence);
  return clausesOf(words).flatMap(({ start, end }) => {
    const range = rangeIn(words.slice(start, end));
    return range && range.start < range.end ? [spanOf(start + range.start, start + range.end)] : [];
  });
}

const clausesOf = (words: string): readonly Span[] =>
  matchesOf(words, /[^;]+/g).map(({ index, 0: clause }) => ({
    start: index,
    end: index + clause.length,
  }));

function rangeIn(clause: string): Span | null {
  const between = rangeBetween(clause);
  if (between) return between;
  const before = BEFORE.map((pattern) => pattern.exec(clause)).find((found) => found !== null);
  if (before) return rangeBehind(clause, before.index + before[0].length);
  const opening = clause.length - clause.trimStart().length;
  const subject = SUBJECT.exec(clause.trimStart());
  if (!subject) return null;
  const start = opening + subject[0].indexOf(subject[1]!);
  return { start, end: start + subject[1]!.length };
}

function rangeBehind(clause: string, start: number): Span {
  const end = clause.slice(start).search(END);
  return { start, end: end < 0 ? clause.length : start + end };
}

function rangeBetween(clause: string): Span | null {
  const after = AFTER.exec(clause);
  const request = REQUEST.exec(clause);
  if (!after || !request || END.test(clause.slice(0, after.index))) return null;
  return { start: request.index + request[0].length, end: after.index };
}
