import { sentenceAround, sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { Conclusion, ConclusionKind } from './model';

const NECESSITY = /medical(?:ly)?\s+(?:un)?necess|necessity|medically\s+appropriate|medically\s+indicated/i;
/** Stands in every sentence that NECESSITY finds, and is quick to look for. */
const HINT = /ecess|ECESS|edically|EDICALLY/g;
const UNCLEAR = /necessity\s+(?:is|was|has|have)\s+(?:not\s+)?(?:been\s+)?(?:not\s+)?necessary/i;

/** Clauses about what guidelines or conditions require in general, which decide nothing of this request. */
const GENERAL =
  /\b(?:if|whether|unless|when|until)\b[^,;]{0,80}\bmedical(?:ly)?\s+necess|(?:deemed|considered|determined)\s+(?:to\s+be\s+)?medically\s+necessary\s+(?:for\s+(?:patients|individuals|those)|when|if|only|unless)|\b(?:may|might|could)\s+be\s+(?:considered\s+)?medically\s+necessary|addresses?\s+the\s+medical\s+necessity|(?:evaluation|assessments?|justification|determination|review)\s+(?:of|for)\s+(?:the\s+)?medical\s+necessity|corroborate\s+the\s+medical\s+necessity|medical\s+necessity\s+(?:for|of)\s+[^.]{1,60}\bis\s+(?:contingent|based|determined\s+by)/i;

const NEGATION = String.raw`(?:not|never|neither|nor|no\s+longer|cannot|can['’]t|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|hasn['’]t|non)`;
const NOT_NECESSARY = new RegExp(
  [
    String.raw`\b${NEGATION}\b(?:\s+(?!but\b|only\b)[\w,/'’"()-]+){0,9}?\s+medically[\s-]+(?:necessary|appropriate|indicated)`,
    String.raw`\bmedically\s+(?:unnecessary|inappropriate)`,
    String.raw`\bnecessity\b(?:(?!\bbut\b|;)[^.]){0,160}?\b(?:${NEGATION}|fail(?:s|ed)?\s+to|lack(?:s|ing)?|insufficient(?:ly)?|un(?:supported|established|clear|substantiated))\b`,
    String.raw`\b(?:${NEGATION}|fail(?:s|ed)?\s+to|lack(?:s|ing)?(?:\s+of)?|insufficient|absence\s+of|no)\b(?:(?!\bbut\b|;)[^.]){0,80}?\bmedical\s+necessity`,
  ].join('|'),
  'i',
);
const NECESSARY =
  /\bmedically[\s-]+(?:necessary|appropriate|indicated)|\bmedical\s+necessity\b[^.;]{0,120}?\b(?:established|demonstrated|supported|met|documented|evident|substantiated|shown|clear)|\b(?:establish(?:es|ed)?|demonstrat(?:es|ed)|support(?:s|ed)?|substantiat(?:es|ed))\s+(?:the\s+)?medical\s+necessity/i;
const PARTLY = /\b(?:partially|partly|in\s+part)\s+medically\s+necessary|medically\s+necessary\s+in\s+part/i;

const SUBJECT =
  /\b(?:request(?:ed|s)?|treatment|medication|service|study|procedure|therapy|it|this|these|such)\b/i;
const VERDICT =
  /\b(?:is|are|was|were|be|been|remains?)\s+(?:therefore\s+|thus\s+|deemed\s+|considered\s+|found\s+(?:to\s+be\s+)?)?(not\s+(?:\w+\s+)?)?(supported|recommended|indicated|warranted|appropriate|approved|certified|authorized|reasonable|justified|granted|non-certified|denied|upheld|overturned|affirmed|reversed|necessary)\b/i;
const VERDICT_AGAINST = /^(?:non-certified|denied|upheld|affirmed)$/i;

/**
 * What the rationale concludes on medical necessity, from the last sentence that concludes: advice after it
 * (weaning of opioids) and general statements of guidelines conclude nothing. Null when no sentence does.
 */
export function readConclusion(text: string, body: Span): Conclusion | null {
  if (body.start === body.end) return null;
  return explicitConclusion(text, body) ?? impliedConclusion(text, sentencesOf(text, body));
}

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
function* sentencesOnNecessity(text: string, body: Span): Iterable<Span> {
  const offsets = Array.from(
    text.slice(body.start, body.end).matchAll(HINT),
    ({ index }) => body.start + index,
  );
  let before = body.end;
  for (const offset of offsets.reverse()) {
    if (offset > before) continue;
    const span = sentenceAround(text, body, offset);
    before = span.start;
    yield span;
  }
}

/** What one sentence says of medical necessity: the last clause that speaks of it decides. */
export function necessityIn(sentence: string): ConclusionKind | null {
  if (!NECESSITY.test(sentence)) return null;
  if (UNCLEAR.test(sentence)) return 'unclear';
  if (GENERAL.test(sentence)) return null;
  if (PARTLY.test(sentence) && !NOT_NECESSARY.test(sentence)) return 'partly-necessary';
  const clauses = sentence.split(/;|,?\s+\b(?:but|however|whereas|although|while)\b/i).reverse();
  for (const clause of clauses) {
    if (NOT_NECESSARY.test(clause)) return 'not-necessary';
    if (NECESSARY.test(clause)) return 'necessary';
  }
  return null;
}

function impliedConclusion(text: string, sentences: readonly Span[]): Conclusion | null {
  for (let index = sentences.length - 1; index >= 0; index--) {
    const span = sentences[index]!;
    const sentence = text.slice(span.start, span.end);
    const verdict =
      SUBJECT.test(sentence) && !/\bguidelines?\b/i.test(sentence) ? VERDICT.exec(sentence) : null;
    if (!verdict) continue;
    const against = Boolean(verdict[1]) !== VERDICT_AGAINST.test(verdict[2]!);
    return { kind: against ? 'not-necessary' : 'necessary', span, explicit: false, disputed: false };
  }
  return null;
}
