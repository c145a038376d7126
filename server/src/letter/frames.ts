import { sentencesOf } from '../text/sentences';
import { foldedText, type Span, trimmed } from '../text/span';
import type { Decision, DecisionKind, Item, Layout, Section } from './model';
import { readTreatment } from './treatment';

const REQUEST_SENTENCE =
  /\b(?:the|a)\s+request\s+for\s+([\s\S]{1,600}?)\s+(?:is|are|was|were)\s+((?:not\s*)?medically\s+necessary(?:\s+and\s+appropriate)?)/i;

/**
 * The items of a layout of which only the frame is known: what its plain sentences ask and decide, and nothing
 * of guidelines or rationales. "Not medically necessary" lets the denial stand (upheld), "medically necessary"
 * ends it (overturned).
 */
export function readFrameItems(text: string, layout: Layout, sections: readonly Section[]): readonly Item[] {
  if (layout === 'medical-professional-review') return professionalReviewItem(text, sections);
  const region = { start: 0, end: text.length };
  const issues = sections.find(({ kind }) => kind === 'issues-and-decisions');
  const stated = requestSentences(text, layout === 'notice-2013' ? region : (issues?.body ?? region));
  const seen = new Set<string>();
  return stated.filter((item) => {
    const key = foldedText(text, item.request!).toLowerCase();
    return !seen.has(key) && seen.add(key);
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
