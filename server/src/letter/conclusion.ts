import { rememberingWords } from '../text/remember';
import { sentenceAround, sentencesOf } from '../text/sentences';
import { allMoved, movedRead, type Span, wholeOf } from '../text/span';
import type { Conclusion } from './model';
import { necessityIn } from './necessity';

/** One stands in every sentence that speaks of medical necessity; they are quick to look for. */
const HINTS = ['ecess', 'ECESS', 'edically', 'EDICALLY'];
/** Sentences that tell what a guideline says, not what is decided. */
const GENERAL = /\b(?:guidelines?|MTUS|ACOEM|ODG|defin\w+)\b/i;
const SUBJECT =
  /\b(?:request(?:ed|s)?|treatment|medication|service|study|procedure|therapy|it|this|these|such)\b/i;
const VERDICT =
  /\b(?:is|are|was|were|be|been|remains?)\s+(?:therefore\s+|thus\s+|deemed\s+|considered\s+|found\s+(?:to\s+be\s+)?)?(not\s+(?:\w+\s+)?)?(supported|recommended|indicated|warranted|appropriate|approved|certified|authorized|reasonable|justified|granted|non-certified|denied|upheld|overturned|affirmed|reversed|necessary)\b/i;
/** Said at the end of all, it is said of the request, by whatever name: “Crutches are necessary”. */
const LAST_WORD =
  /\b(?:is|are|was|were)\s+(?:(?:therefore|thus|hence|not|reasonable|appropriate|and)\s+)*necessary(?:\s+and\s+(?:appropriate|reasonable))?(?:\s+(?:at\s+this\s+time|in\s+this\s+case|for\s+this\s+\w+))?\.?\s*$/i;
/** Of the decision under review: that it stands, that it does not. */
const DENIAL = String.raw`\s+(?:with\s+)?(?:the|this)\s+(?:(?:prior|original|initial|utilization\s+review|UR|claims\s+administrator)(?:['’]s)?\s+)*(?:denial|non-?certification|adverse\s+\w+)\b`;
const STANDS = new RegExp(
  String.raw`\bI\s+(?:therefore\s+)?(?:concur|agree|uphold|affirm|sustain)${DENIAL}`,
  'i',
);
const FALLS = new RegExp(String.raw`\bI\s+(?:therefore\s+)?(?:disagree|overturn|reverse)${DENIAL}`, 'i');
/** “Since the operation was found necessary, so is the assistant.” */
const ALIKE =
  /\b(not\s+(?:\w+\s+){0,3})?necessary\b[^.;]{0,80},\s+(?:so(?:\s+too)?|neither|nor)\s+(?:is|are|was|were)\b/i;
const VERDICT_AGAINST = /^(?:non-certified|denied|upheld|affirmed)$/i;

/**
 * What the rationale concludes on medical necessity, from the last sentence that concludes: advice after it
 * (weaning of opioids) and general statements of guidelines conclude nothing. Null when no sentence does.
 */
export const readConclusion = rememberingWords(
  (text): Conclusion | null =>
    text === ''
      ? null
      : (explicitConclusion(text, wholeOf(text)) ??
        impliedConclusion(text, sentencesOf(text, wholeOf(text)))),
  (conclusion, by) => conclusion && movedRead(conclusion, by),
);

function explicitConclusion(text: string, body: Span): Conclusion | null {
  let last: Conclusion | null = null;
  for (const span of sentencesOnNecessity(text, body)) {
    const kind = necessityIn(text.slice(span.start, span.end));
    if (!kind) continue;
    if (!last) last = { kind, span, explicit: true, disputed: false };
    else if (kind !== last.kind && kind !== 'unclear') return { ...last, disputed: true };
  }
  return last;
}

/** The sentences that have a word of medical necessity, last first. */
export const sentencesOnNecessity = rememberingWords((words): readonly Span[] => {
  const offsets = HINTS.flatMap((hint) => placesOf(words, hint)).sort((a, b) => b - a);
  const sentences: Span[] = [];
  let before = words.length;
  for (const offset of offsets) {
    if (offset > before) continue;
    const span = sentenceAround(words, wholeOf(words), offset);
    before = span.start;
    sentences.push(span);
  }
  return sentences;
}, allMoved);

function placesOf(words: string, hint: string): readonly number[] {
  const places: number[] = [];
  for (let at = words.indexOf(hint); at >= 0; at = words.indexOf(hint, at + 1)) places.push(at);
  return places;
}

function impliedConclusion(text: string, sentences: readonly Span[]): Conclusion | null {
  for (let index = sentences.length - 1; index >= 0; index--) {
    const span = sentences[index]!;
    const sentence = text.slice(span.start, span.end);
    const reviewed = impliedBy(sentence);
    if (reviewed) return { kind: reviewed, span, explicit: false, disputed: false };
    const isOfRequest =
      SUBJECT.test(sentence) || (index === sentences.length - 1 && LAST_WORD.test(sentence));
    const verdict = isOfRequest && !GENERAL.test(sentence) ? VERDICT.exec(sentence) : null;
    if (!verdict) continue;
    const against = Boolean(verdict[1]) !== VERDICT_AGAINST.test(verdict[2]!);
    return { kind: against ? 'not-necessary' : 'necessary', span, explicit: false, disputed: false };
  }
  return null;
}

/** What a sentence says of the denial under review, or of the item as of another. */
function impliedBy(sentence: string): 'necessary' | 'not-necessary' | null {
  if (STANDS.test(sentence)) return 'not-necessary';
  if (FALLS.test(sentence)) return 'necessary';
  const alike = ALIKE.exec(sentence);
  return alike && (alike[1] ? 'not-necessary' : 'necessary');
}
