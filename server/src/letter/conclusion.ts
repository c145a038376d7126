import { rememberingWords } from '../text/remember';
import { sentenceAround, sentencesOf } from '../text/sentences';
import { allMoved, foldedText, movedRead, type Span, wholeOf } from '../text/span';
import type { Conclusion, ConclusionKind } from './model';
import { necessityIn } from './necessity';

/** One stands in every sentence that speaks of medical necessity; they are quick to look for. */
const HINTS = ['ecess', 'ECESS', 'edically', 'EDICALLY'];
/** Sentences that tell what a guideline says, not what is decided. */
const GENERAL =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|defin\w+)\b|\bfor (?:patients|individuals|people|those|workers)\b/i;
const SUBJECT =
  /\b(?:request(?:ed|s)?|prescription|treatment|medication|services?|study|procedure|therapy|it|this|these|such)\b/i;
const VERDICT =
  /\b(?:(cannot|not|never) be|is|are|was|were|be|been|remains?) (?:(?:therefore|thus|deemed|considered|found|to be|medically(?! necess)|clinically) ){0,3}(not (?:\w+ ){0,2})?(supported|substantiated|recommended|indicated|warranted|appropriate|approved|certified|authorized|reasonable|justified|granted|non-certified|denied|upheld|overturned|affirmed|reversed|necessary)\b/i;
/** Of the request for a part of what was asked for. */
const IN_PART = /\b(?:partially|partly|in part|with modifications?)\b/i;
/** At the end of all, of the request, by whatever name: “and crutches are hereby approved.”, “Denied.” */
const LAST_DECISION =
  /(?:^|\b(?:is|are|(cannot|not|never) be|be) )(?:(?:therefore|thus|hereby) )?(not )?(approved|certified|authorized|granted|denied|non-certified|upheld|overturned)(?: as (?:requested|written|submitted))?\.?$/i;
/** “Uphold denial.” */
const ORDER =
  /^(?:(?:therefore|thus),? )?(uphold|affirm|overturn|reverse)(?: (?:the )?(?:UR |prior |original )?(?:denial|decision|determination))?\.?$/i;
/** Said at the end of all, it is said of the request, by whatever name: “Crutches are necessary”. */
const LAST_WORD =
  /\b(?:is|are|was|were) (?:(?:therefore|thus|hence|not|reasonable|appropriate|and) )*necessary(?: and (?:appropriate|reasonable))?(?: (?:at this time|in this case|for this \w+))?\.?$/i;
/** Of the decision under review: that it stands, that it does not. */
const DENIAL = String.raw` (?:with )?(?:the|this) (?:(?:prior|original|initial|utilization review|UR|claims administrator)(?:['’]s)? )*(?:denial|non-?certification|adverse \w+)\b`;
const STANDS = new RegExp(
  String.raw`\bI (?:therefore )?(?:concur|agree|uphold|affirm|sustain)${DENIAL}`,
  'i',
);
const FALLS = new RegExp(String.raw`\bI (?:therefore )?(?:disagree|overturn|reverse)${DENIAL}`, 'i');
/** “The decision to deny the brace is upheld”, “the UR denial was correct”. */
const DENIAL_JUDGED =
  /\b(?:denial|non-?certification|decision|determination)\b[^.;]{0,120}?\b(?:is|are) (?:(?:therefore|thus|hereby) )?(not )?(upheld|affirmed|sustained|overturned|reversed)\b|\b(?:UR|utilization review|prior|original|claims administrator)(?:['’]s)? (?:physician['’]s )?(?:denial|non-?certification|decision|determination)\b[^.;]{0,60}?\b(?:(?:is|was) (not )?(?:correct|appropriate|proper)|stands)\b/i;
/** “Recommend certification”, “the recommendation is for denial”. */
const RECOMMENDED =
  /^(?:(?:therefore|thus|as such|accordingly),? )?(?:(?:I|we) (?:am |are )?)?(?:recommend(?:ed|ing)?|(?:the |my )?recommendation is(?: made)?(?: for| to)?) (non-? ?certif\w+|den(?:ial|y)|certif\w+|approv\w+|authoriz\w+)\b/i;
/** “Non-certification is recommended.” */
const RECOMMENDED_AFTER =
  /(?<![-\w])(non-? ?certification|denial|certification|approval|authorization) is (?:therefore |thus )?(not )?(?:recommended|warranted|advised)\b/i;
const AGAINST = /^(?:non|den)/i;
/** “Since the operation was found necessary, so is the assistant.” */
const ALIKE =
  /\b(not (?:\w+ ){0,3})?necessary\b[^.;]{0,80}, (?:so(?: too)?|neither|nor) (?:is|are|was|were)\b/i;
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
    const sentence = foldedText(text, span);
    const reviewed = impliedBy(sentence);
    if (reviewed) return { kind: reviewed, span, explicit: false, disputed: false };
    const isLast = index === sentences.length - 1;
    const kind =
      (isLast ? lastDecision(sentence) : null) ??
      (GENERAL.test(sentence) ? null : verdictOf(sentence, isLast));
    if (kind) return { kind, span, explicit: false, disputed: false };
  }
  return null;
}

function lastDecision(sentence: string): ConclusionKind | null {
  const order = ORDER.exec(sentence)?.[1];
  if (order) return /^(?:up|aff)/i.test(order) ? 'not-necessary' : 'necessary';
  const decision = LAST_DECISION.exec(sentence);
  return decision && kindOf(decision, sentence);
}

function verdictOf(sentence: string, isLast: boolean): ConclusionKind | null {
  const verdict = VERDICT.exec(sentence);
  if (!verdict) return null;
  const kind = kindOf(verdict, sentence);
  const isLastWord = /^necessary$/i.test(verdict[3]!) ? LAST_WORD.test(sentence) : kind === 'not-necessary';
  return SUBJECT.test(sentence) || (isLast && isLastWord) ? kind : null;
}

/** Of a verdict taken apart: a negation before “be” or behind “is”, and the word. */
function kindOf([, before, negation, word]: RegExpExecArray, sentence: string): ConclusionKind {
  if (Boolean(before ?? negation) !== VERDICT_AGAINST.test(word!)) return 'not-necessary';
  return IN_PART.test(sentence) ? 'partly-necessary' : 'necessary';
}

/** What a sentence says of the denial under review, recommends, or says of the item as of another. */
function impliedBy(sentence: string): 'necessary' | 'not-necessary' | null {
  if (STANDS.test(sentence)) return 'not-necessary';
  if (FALLS.test(sentence)) return 'necessary';
  const judged = DENIAL_JUDGED.exec(sentence);
  if (judged) {
    const falls = /^(?:over|rev)/i.test(judged[2] ?? '');
    return Boolean(judged[1] ?? judged[3]) === falls ? 'not-necessary' : 'necessary';
  }
  const recommended = RECOMMENDED.exec(sentence) ?? RECOMMENDED_AFTER.exec(sentence);
  if (recommended) return AGAINST.test(recommended[1]!) === !recommended[2] ? 'not-necessary' : 'necessary';
  const alike = ALIKE.exec(sentence);
  return alike && (alike[1] ? 'not-necessary' : 'necessary');
}
