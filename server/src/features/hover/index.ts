import type { Letter } from '../../letter/model';
import { caseHover } from './case';
import { citationHover } from './citation';
import type { Hover, HoverProvider } from './hover';
import { itemHover } from './item';
import { treatmentHover } from './treatment';

/** In this order: the first that has something to say is heard. */
const PROVIDERS: readonly HoverProvider[] = [itemHover, citationHover, treatmentHover, caseHover];

/** What there is to say of the place `offset`; null when there is nothing. */
export function hoverAt(letter: Letter, offset: number): Hover | null {
  for (const provider of PROVIDERS) {
    const hover = provider(letter, offset);
    if (hover) return hover;
  }
  return null;
}
