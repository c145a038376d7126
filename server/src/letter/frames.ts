import { matchesOf } from '../text/matches';
import { sentencesOf } from '../text/sentences';
import { foldedText, type Span, textOf, trimmed } from '../text/span';
import type { Decision, DecisionKind, Item, Layout, Section } from './model';
import { readTreatment } from './treatment';

const DECIDED = String.raw`\s+(?:is|are|was|were)\s+((?:not\s*)?medically\s+necessary(?:\s+and\s+appropriate)?)`;
const REQUEST_SENTENCE = new RegExp(
  String.raw`\b(?:the|a)\s+request\s+for\s+([\s\S]{1,600}?)${DECIDED}`,
  'i',
);
/** Opens a paragraph that decides a request; what else concludes on the request only says so again. */
const numberedBy = (opening: string): RegExp =>
  new RegExp(
    String.raw`(?<=^|[\n\r])[^\S\n\r]{0,80}\d{1,2}[).]\s{1,40}${opening}([^:]{1,600}?)${DECIDED}`,
    'gi',
  );
const NUMBERED: Readonly<Partial<Record<Layout, RegExp>>> = {
  'notice-2013': numberedBy(
    String.raw`MAXIMUS\s+Federal\s+Services,?\s+Inc\.?\s+has\s+determined\s+the\s+request\s+for\s+`,
  ),
  'determination-2013': numberedBy(String.raw`(?:the\s+request\s+for\s+)?`),
};

/**
 * The items of a layout of which only the frame is known: what its plain sentences ask and decide, and nothing
 * of guidelines or rationales. "Not medically necessary" lets the denial stand (upheld), "medically necessary"
 * ends it (overturned).
 */
export function readFrameItems(text: string, layout: Layout, sections: readonly Section[]): readonly Item[] {
  if (layout === 'medical-professional-review') return professionalReviewItem(text, sections);
  const region = { start: 0, end: text.length };
  const issues = sections.find(({ kind }) => kind === 'issues-and-decisions');
  const within = layout === 'notice-2013' ? region : (issues?.body ?? region);
  const numbered = numberedSentences(text, layout, within);
  const stated = numbered.length > 0 ? numbered : requestSentences(text, within);
  const seen = new Set<string>();
  return stated.filter((item) => {
    const key = foldedText(text, item.request!).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function numberedSentences(text: string, layout: Layout, region: Span): readonly Item[] {
  const pattern = NUMBERED[layout];
  const sentences = pattern ? matchesOf(textOf(text, region), pattern) : [];
  return sentences.map((found) => {
    const at = region.start + found.index;
    const request = part(at + found[0].indexOf(found[1]!), found[1]!);
    const word = part(at + found[0].lastIndexOf(found[2]!), found[2]!);
    const span = trimmed(text, part(at, found[0]));
    return frameItem(text, span, request, { kind: decided(found[2]!), span: word });
  });
}

function requestSentences(text: string, region: Span): readonly Item[] {
  return sentencesOf(text, region).flatMap((sentence) => {
    const found = REQUEST_SENTENCE.exec(text.slice(sentence.start, sentence.end));
    if (!found) return [];
    const request = part(sentence.start + found.index + found[0].indexOf(found[1]!), found[1]!);
    const word = part(sentence.start + found.index + found[0].lastIndexOf(found[2]!), found[2]!);
    return [frameItem(text, sentence, request, { kind: decided(found[2]!), span: word })];
  });
}

function professionalReviewItem(text: string, sections: readonly Section[]): readonly Item[] {
  const issue = sections.find(({ kind }) => kind === 'issues-and-decisions');
  const rationale = sections.find(({ kind }) => kind === 'rationale');
  if (!issue || issue.body.start === issue.body.end) return [];
  const line = rationale && /^[^:]{0,120}/.exec(text.slice(rationale.span.start))![0];
  const words = line && /(?:NOT\s+)?MEDICALLY\s+NECESSARY/i.exec(line);
  const decision = words
    ? { kind: decided(words[0]), span: part(rationale.span.start + words.index, words[0]) }
    : null;
  return [frameItem(text, issue.span, issue.body, decision)];
}

function frameItem(text: string, span: Span, request: Span, decision: Decision | null): Item {
  const heading = trimmed(text, request);
  return {
    span,
    heading,
    request: heading,
    decision,
    treatment: readTreatment(text, heading),
    claimsAdministrator: null,
    reviewer: null,
    rationale: null,
    repeatedLabels: [],
  };
}

const part = (start: number, words: string): Span => ({ start, end: start + words.length });

const decided = (words: string): DecisionKind => (/^not/i.test(words) ? 'upheld' : 'overturned');
