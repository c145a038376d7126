import type { Item, Letter } from '../letter/model';
import type { Review } from '../review/review';
import { itemPlace } from '../rules/requests';
import type { Finding } from '../rules/rule';
import { type Span, visible } from '../text/span';
import { groupedWithin } from '../text/within';
import { citationName } from './outline';
import { decisionName } from './words';

/** What stands above a disputed item. */
export type Lens = {
  /** The place that it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly does: 'nothing' | 'shows-findings' | 'copies-summary';
  /** Which of the letter's items it is about, from 0. */
  readonly item: number;
};

const CONCLUSIONS = {
  necessary: 'medically necessary',
  'not-necessary': 'not medically necessary',
  'partly-necessary': 'partly medically necessary',
  unclear: 'conclusion unclear',
} as const;
const LONGEST_GUIDELINES = 60;

/** Above each item in one line: decision, conclusion and the reviewer's guidelines; its findings; its summary. */
export function lensesOf({ letter, findings }: Review): readonly Lens[] {
  const { within } = groupedWithin(letter.items, findings);
  return letter.items.flatMap((item, index) => {
    const span = item.heading ?? itemPlace(item);
    const found = within(item);
    const lens = (title: string, does: Lens['does']): Lens => ({ span, title, does, item: index });
    return [
      lens(standing(letter, item), 'nothing'),
      ...(found.length > 0 ? [lens(countOf(found), 'shows-findings')] : []),
      lens('Copy summary', 'copies-summary'),
    ];
  });
}

/** “2 findings, 1 note”. */
function countOf(findings: readonly Finding[]): string {
  const notes = findings.filter(({ severity }) => severity === 'information' || severity === 'hint').length;
  const others = findings.length - notes;
  return [counted(others, 'finding'), counted(notes, 'note')].filter(Boolean).join(', ');
}

const counted = (count: number, name: string): string =>
  count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;

/** “Upheld · not medically necessary · MTUS Chronic Pain 2016”. */
function standing(letter: Letter, item: Item): string {
  const conclusion = item.rationale?.conclusion;
  const parts = [
    decisionName(letter, item.decision),
    conclusion ? CONCLUSIONS[conclusion.kind] : '',
    guidelinesOf(letter, item),
  ];
  return asText(parts.filter(Boolean).join(' \u00b7 '));
}

/** The guidelines that the reviewer names, as many as fit, the first in any case. */
function guidelinesOf(letter: Letter, { reviewer }: Item): string {
  const cited = reviewer?.citations.map((each) => citationName(letter, each)) ?? [];
  const names = [...new Set(cited)].filter(Boolean);
  let shown = 1;
  while (shown < names.length && names.slice(0, shown + 1).join('; ').length <= LONGEST_GUIDELINES) shown++;
  const rest = names.length > shown ? ` +${names.length - shown}` : '';
  return `${shortened(names.slice(0, shown).join('; '))}${rest}`;
}

const shortened = (words: string): string =>
  words.length > LONGEST_GUIDELINES ? `${words.slice(0, LONGEST_GUIDELINES - 1).trimEnd()}\u2026` : words;

/** A title shows `$(name)` as a picture: text of a letter is to be shown as it is. */
const asText = (words: string): string => visible(words).replaceAll('$(', '$ (');
