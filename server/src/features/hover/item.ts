import type { GuidelineParagraph, Item, Letter } from '../../letter/model';
import { foldedText, touches } from '../../text/span';
import { type Markdown, plain } from '../markdown';
import { citationLine } from '../outline';
import { whyOf } from '../why';
import { DECISION_MEANINGS, decisionName } from '../words';
import type { Hover } from './hover';

/** On a request or its decision: what was asked and decided, why, and what each side relied on. */
export function itemHover(letter: Letter, offset: number): Hover | null {
  for (const item of letter.items) {
    const span = [item.decision?.span, item.request, item.heading].find(
      (each) => each && touches(each, offset),
    );
    if (span) return { span, markdown: itemMarkdown(letter, item) };
  }
  return null;
}

/** What was asked, what was decided and what that means, why, and what each side relied on. */
export function itemMarkdown(letter: Letter, item: Item): Markdown {
  const meaning = item.decision?.kind ? ` — ${DECISION_MEANINGS[item.decision.kind]}` : '';
  const parts = [`**${plain(decisionName(letter, item.decision))}**${meaning}`];
  if (item.request) parts.push(`Request: ${plain(foldedText(letter.text, item.request))}`);
  const why = whyOf(letter, item);
  if (why.length > 0)
    parts.push(
      ['**Why**, in the rationale’s words:', '', ...why.map((point) => `- ${plain(point)}`)].join('\n'),
    );
  const conclusion = item.rationale?.conclusion;
  if (conclusion) parts.push(`**Conclusion:** “${plain(foldedText(letter.text, conclusion.span))}”`);
  const sides = [item.claimsAdministrator, item.reviewer].flatMap((paragraph) =>
    paragraph ? [sideLine(letter, paragraph)] : [],
  );
  if (sides.length > 0) parts.push(['**Relied on**', '', ...sides].join('\n'));
  return parts.join('\n\n');
}

function sideLine(letter: Letter, paragraph: GuidelineParagraph): Markdown {
  const side = paragraph.party === 'reviewer' ? 'Expert reviewer' : 'Claims administrator';
  const cited = paragraph.citations.map((citation) => plain(citationLine(letter, citation)));
  return `- ${side}: ${cited.join('; ') || (paragraph.basis === 'none-cited' ? 'no medical evidence cited' : 'not stated')}`;
}
