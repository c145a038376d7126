import { parseLetter } from '../../server/src/letter/parse';
import { review } from '../../server/src/review/review';
import { fold, foldedText, type Span } from '../../server/src/text/span';

/** What a letter says, without the places where it says it: all that has to be the same in every extraction. */
export function meaningOf(text: string): {
  readonly findings: readonly string[];
  readonly [part: string]: unknown;
} {
  const letter = parseLetter(text);
  const words = (span: Span | null | undefined): string | null => (span ? foldedText(text, span) : null);
  return {
    layout: letter.layout,
    header: Object.values(letter.header).map((read) => read?.value ?? null),
    reviewer: Object.values(letter.reviewer).map((reads) => reads.map(({ value }) => value)),
    sections: letter.sections.map(({ kind, heading }) => [kind, words(heading)]),
    unread: letter.unread.map(words),
    items: letter.items.map((item) => ({
      heading: words(item.heading),
      request: words(item.request),
      decision: [item.decision?.kind, words(item.decision?.span)],
      guidelines: [item.claimsAdministrator, item.reviewer].map((paragraph) => [
        words(paragraph?.body),
        paragraph?.basis,
      ]),
      citations: [item.claimsAdministrator, item.reviewer].map((paragraph) =>
        paragraph?.citations.map(({ span, guidelineId, edition }) => [words(span), guidelineId, edition]),
      ),
      rationale: words(item.rationale?.body),
      conclusion: [item.rationale?.conclusion?.kind, words(item.rationale?.conclusion?.span)],
    })),
    findings: review(text).findings.map(({ code, message }) => `${code}: ${fold(message)}`),
  };
}
