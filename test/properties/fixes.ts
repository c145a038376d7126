import assert from 'node:assert/strict';
import { safeEdits } from '../../server/src/features/actions';
import { review } from '../../server/src/review/review';
import type { Edit, Finding, Fix } from '../../server/src/rules/rule';
import { fold } from '../../server/src/text/span';

/** `text` after the edits, which lie apart. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: words }) => now.slice(0, span.start) + words + now.slice(span.end), text);

/** A finding with one of its fixes. */
export type Mend = { readonly finding: Finding; readonly fix: Fix };

export const fixesIn = (text: string): readonly Mend[] =>
  review(text).findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

/** Each of the first `most` fixes of a text takes its finding away. */
export function assertMends(text: string, most = Number.POSITIVE_INFINITY): void {
  const before = review(text).findings;
  for (const { finding, fix } of fixesIn(text).slice(0, most)) {
    const after = review(edited(text, fix.edits)).findings;
    assert.ok(beyond(before, after).includes(said(finding)), `${fix.title} mends ${said(finding)}`);
  }
}

/** Each fix of a text brings no new finding; of a text that is no letter one may bring to light what it hid. */
export function assertBringsNothing(text: string): void {
  const before = review(text).findings;
  for (const { fix } of fixesIn(text)) {
    assert.deepEqual(beyond(review(edited(text, fix.edits)).findings, before), [], fix.title);
  }
}

/** All safe fixes of a text lie apart, and fixing again finds nothing. */
export function assertSafeFixesEnd(text: string): void {
  const edits = safeEdits(review(text).findings);
  for (const [index, { span }] of edits.entries()) {
    assert.ok(index === 0 || edits[index - 1]!.span.end <= span.start);
  }
  assert.deepEqual(safeEdits(review(edited(text, edits)).findings), []);
}

/** Without the words of the letter that it quotes: a fix may change them. */
const said = ({ code, message }: Finding): string => `${code}: ${fold(message).replace(/“[^”]*”?/g, '“”')}`;

/** Code and message of each, without those that `others` say too, as often as they do. */
function beyond(findings: readonly Finding[], others: readonly Finding[]): readonly string[] {
  const left = others.map(said);
  return findings.map(said).filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
