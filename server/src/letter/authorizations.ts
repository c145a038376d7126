import { matchesOf } from '../text/matches';
import { rememberingWords } from '../text/remember';
import { sentencesOf } from '../text/sentences';
import { foldedText, moved, type Span, textOf, wholeOf } from '../text/span';
import type { Letter } from './model';

/** A sentence that says that a request was authorized. */
export type Authorization = {
  readonly sentence: Span;
  /** The part of the sentence that names what was authorized. */
  readonly granted: Span;
  /** Whether the summary says that a request was authorized in part: which one may be left open. */
  readonly isInPart: boolean;
};

const GRANTED = String.raw`(?:certified|approved|authorized|granted)\b`;
/** Quick to look for, and in few sentences. */
const GRANTS = new RegExp(GRANTED, 'i');
const REVIEW = String.raw`(?:utilization\s+review(?:er)?|UR|claims\s+administrator|peer\s+review(?:er)?)\b`;
const SAID_OF_IT = new RegExp(
  String.raw`\b(?:was|were|is|are|be|been|being)\s+(?:(?:already|also|then|since)\s+)?${GRANTED}`,
  'i',
);
const SAID_BY_REVIEW = new RegExp(
  String.raw`\b${REVIEW}[^.;]{0,60}?(?<!non-?\s{0,2}|\bnot\s)\b${GRANTED}`,
  'i',
);
const NAMES_REVIEW = new RegExp(String.raw`\b${REVIEW}`, 'i');
const IN_PART =
  /(?<!\b(?:activity|activities|work|duty|job|lifestyle)\s{1,9})\bmodif(?:y|ied|ication)\b(?!\s+(?:work|dut|activit))|\bpart(?:ly|ial(?:ly)?)\s+(?:cert|approv|auth)/i;
/** Words of refusal, of a part, of a condition, of the past, and of the approval of drugs in general. */
const NOT_SURE =
  /\bnon-?\s*cert|\bden(?:y|ied|ial)|\bmodif|\b(?:not|nor|un\w*authorized|partial(?:ly)?|remaining|balance|trial|initial|if|once|unless|until|pending|await\w*|would|should|could|when|whether|prior|previous(?:ly)?|earlier|past|repeat|extension|only|FDA|drug administration|indications?|performed|underwent|completed|revealed|show(?:s|ed)|done|appeal\w*|withdr[ae]w\w*|rescind\w*|expired|years?\s+ago|treatment\s+guidelines)\b/i;

/**
 * The sentences of the letter that say plainly that something was authorized: in the summary by whomever, in a
 * rationale, where the expert reviewer may speak of the own decision, by utilization review alone.
 */
export function authorizationsIn({ text, sections, items }: Letter): readonly Authorization[] {
  const summary = sections.filter(({ kind }) => kind === 'clinical-summary').map(({ body }) => body);
  const isInPart = summary.some(({ start, end }) => IN_PART.test(text.slice(start, end)));
  const rationales = items.flatMap(({ rationale }) => (rationale ? [rationale.body] : []));
  const ofReview = rationales.flatMap((span) =>
    authorizations(text, span).filter(({ sentence }) => NAMES_REVIEW.test(foldedText(text, sentence))),
  );
  return [...summary.flatMap((span) => authorizations(text, span)), ...ofReview].map((each) => ({
    ...each,
    isInPart,
  }));
}

/** Before what utilization review did to another of the requests that it decided. */
const NEXT_DECISION =
  /(?:,?\s{1,12}(?:and|but|while)|[,;])\s{1,12}(?=(?:denied|non-?\s?certified|approved|certified|authorized|granted|modified)\b)/gi;
const DENIES = /\b(?:denied|non-?\s?certified)\b/i;

/** “Utilization review denied X and approved Y”: Y, where nothing but the denial of X makes it unsure. */
function besideDenial(words: string, sentence: Span): readonly Pick<Authorization, 'sentence' | 'granted'>[] {
  if (!NAMES_REVIEW.test(words)) return [];
  const parts: Span[] = [];
  let start = 0;
  for (const next of matchesOf(words, NEXT_DECISION)) {
    parts.push({ start, end: next.index });
    start = next.index + next[0].length;
  }
  parts.push({ start, end: words.length });
  const others = parts.filter((part) => !DENIES.test(textOf(words, part)));
  if (others.length === parts.length || others.some((part) => NOT_SURE.test(textOf(words, part)))) return [];
  return others.flatMap((part) => {
    const grants = GRANTS.exec(textOf(words, part));
    if (!grants) return [];
    const granted = { start: part.start + grants.index + grants[0].length, end: part.end };
    return [{ sentence, granted: moved(granted, sentence.start) }];
  });
}

const authorizations = rememberingWords(
  (text): readonly Pick<Authorization, 'sentence' | 'granted'>[] =>
    (GRANTS.test(text) ? sentencesOf(text, wholeOf(text)) : []).flatMap((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      if (!GRANTS.test(words)) return [];
      if (NOT_SURE.test(words)) return besideDenial(words, sentence);
      const byReview = SAID_BY_REVIEW.exec(words);
      if (byReview) {
        const start = sentence.start + byReview.index + byReview[0].length;
        return [{ sentence, granted: { start, end: sentence.end } }];
      }
      return SAID_OF_IT.test(words) ? [{ sentence, granted: sentence }] : [];
    }),
  (all, by) =>
    all.map(({ sentence, granted }) => ({ sentence: moved(sentence, by), granted: moved(granted, by) })),
);
