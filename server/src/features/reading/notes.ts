import type { Block } from './model';

/** The blocks with the findings noted at the last of them that begins before each, or at the first one. */
export function noted(blocks: readonly Block[], findings: readonly number[]): readonly Block[] {
  const starts = leavesOf(blocks).map(({ span }) => span.start);
  const notes = new Map<number, number[]>();
  findings.forEach((at, finding) => {
    const start = starts.findLast((each) => each <= at) ?? starts[0];
    if (start !== undefined) notes.set(start, [...(notes.get(start) ?? []), finding]);
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
