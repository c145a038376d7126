import { lastAtOrBefore } from '../../text/lines';
import type { Block } from './model';

/** The blocks, which are in the order of the text, with the findings noted at the last of them that begins before each, or at the first one. */
export function noted(blocks: readonly Block[], findings: readonly number[]): readonly Block[] {
  const starts = leavesOf(blocks).map(({ span }) => span.start);
  const notes = new Map<number, number[]>();
  findings.forEach((at, finding) => {
    const start = starts[Math.max(0, lastAtOrBefore(starts, at))];
    if (start === undefined) return;
    const before = notes.get(start);
    if (before) before.push(finding);
    else notes.set(start, [finding]);
  });
  const taken = (start: number): readonly number[] => {
    const found = notes.get(start) ?? [];
    notes.delete(start);
    return found;
  };
  const withNotes = (block: Block): Block => {
    const own = { ...block, notes: taken(block.span.start) };
    return 'blocks' in own ? { ...own, blocks: own.blocks.map(withNotes) } : own;
  };
  return blocks.map(withNotes);
}

const leavesOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => ('blocks' in block ? [block, ...leavesOf(block.blocks)] : [block]));
