import type { Finding, Fix } from '../rules/rule';
import { overlaps, type Span } from '../text/span';

export type Action = { readonly finding: Finding; readonly fix: Fix };

/** The fixes for the findings that touch `span`. */
export const actionsAt = (findings: readonly Finding[], span: Span): readonly Action[] =>
  findings
    .filter(
      (finding) =>
        overlaps(finding.span, span) || finding.span.start === span.start || finding.span.end === span.end,
    )
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
