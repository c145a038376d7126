import type { Edit, Finding, Fix } from '../rules/rule';
import { overlaps, type Span } from '../text/span';

export type Action = { readonly finding: Finding; readonly fix: Fix };

/** The findings that touch `span`. */
export const findingsAt = (findings: readonly Finding[], span: Span): readonly Finding[] =>
  findings.filter(
    (finding) =>
      overlaps(finding.span, span) || finding.span.start === span.start || finding.span.end === span.end,
  );

/** The fixes for the findings that touch `span`. */
export const actionsAt = (findings: readonly Finding[], span: Span): readonly Action[] =>
  findingsAt(findings, span).flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

/** The edits of the safe fixes of findings that are in the order of the text; of fixes for one place, the first. */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  let end = 0;
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safety }) => safety === 'safe')?.edits ?? [];
    if (edits.some(({ span }) => span.start < end)) continue;
    chosen.push(...edits);
    end = Math.max(end, ...edits.map(({ span }) => span.end));
  }
  return chosen;
}
