import type { GuidelineParagraph, Item, Letter, Rationale } from '../../letter/model';
import { decisionName } from '../words';
import type { DecisionShown, ItemBlock, PassagePart } from './model';
import { blocksOf, type Part, passagesOf, runsWithin, type Setting } from './parts';

/** The items that stand by themselves, of those that `holds`. */
export const cardsWithin = (setting: Setting, holds: (item: Item) => boolean): readonly Part[] =>
  setting.hasCards
    ? setting.letter.items.flatMap((item, index) =>
        holds(item) ? [{ span: item.span, set: () => [cardOf(setting, item, index + 1)] }] : [],
      )
    : [];

function cardOf(setting: Setting, item: Item, number: number): ItemBlock {
  const { heading, request, decision } = item;
  const start = heading?.start ?? item.span.start;
  const headingEnd = heading?.end ?? start;
  const end = decision && decision.span.start >= headingEnd ? decision.span.end : headingEnd;
  const isWhole = request?.start === heading?.start && request?.end === heading?.end;
  const whole = heading && !isWhole ? passagesOf(setting, { start, end }, 'heading') : [];
  const rest = blocksOf(setting, { start: end, end: item.span.end }, fieldParts(setting, item));
  return {
    kind: 'item',
    number,
    span: { start, end },
    request: request ? runsWithin(setting, request) : [],
    decision: decisionShown(setting.letter, item),
    notes: [],
    blocks: [...whole, ...rest],
  };
}

function fieldParts(setting: Setting, { claimsAdministrator, reviewer, rationale }: Item): readonly Part[] {
  const parts = [
    claimsAdministrator && fieldPart(setting, claimsAdministrator, 'claims-administrator'),
    reviewer && fieldPart(setting, reviewer, 'reviewer'),
    rationale && fieldPart(setting, rationale, 'rationale'),
  ];
  return parts.filter((part) => part !== null).sort((a, b) => a.span.start - b.span.start);
}

function fieldPart(
  setting: Setting,
  { label, body }: GuidelineParagraph | Rationale,
  part: PassagePart,
): Part {
  const span = { start: label.start, end: Math.max(label.end, body.end) };
  return {
    span,
    set: () => {
      const opening = runsWithin(setting, label);
      const [first, ...others] = passagesOf(setting, body, part);
      if (!first) return [{ kind: 'passage', part, span, label: opening, runs: [], notes: [] }];
      return [{ ...first, span: { start: label.start, end: first.span.end }, label: opening }, ...others];
    },
  };
}

/** What was decided of an item. */
export const decisionShown = (letter: Letter, { decision }: Item): DecisionShown => ({
  kind: decision?.kind ?? null,
  name: decisionName(letter, decision),
});
