import type { Block } from './layouts';

/** A fault that can be put into a sound letter; each is named after the one finding that it gives. */
export const FAULTS = [
  'unknown-decision',
  'missing-rationale',
  'empty-rationale',
  'missing-guideline',
  'decision-contradicts-rationale',
  'impossible-date',
  'missing-section',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The blocks of a sound letter with one fault in them, in the first item or in the summary. */
export function withFault(blocks: readonly Block[], fault: Fault): readonly Block[] {
  switch (fault) {
    case 'unknown-decision':
      return changed(blocks, DECIDED, (text) =>
        text.replace(/(?:Upheld|Overturned)$/, (word) => (word === 'Upheld' ? 'Uphled' : 'Overtuned')),
      );
    case 'missing-rationale':
      return changed(blocks, RATIONALE, () => null);
    case 'empty-rationale':
      return changed(blocks, RATIONALE, () => 'Decision rationale:');
    case 'missing-guideline':
      return changed(blocks, /^MAXIMUS guideline:/, () => null);
    case 'decision-contradicts-rationale':
      return changed(blocks, DECIDED, (text) =>
        text.replace(/(?:Upheld|Overturned)$/, (word) => (word === 'Upheld' ? 'Overturned' : 'Upheld')),
      );
    case 'impossible-date':
      return changed(blocks, SUMMARY, (text) => text.replace(/$/, ' The next visit was on 02/30/2015.'));
    case 'missing-section':
      return changed(blocks, /^CLINICAL CASE SUMMARY$/, () => null);
  }
}

const DECIDED = /: (?:Upheld|Overturned)$/;
const RATIONALE = /^Decision rationale:/;
const SUMMARY = /The utilization review of /;

/** The first title or paragraph that matches, changed, or left out where nothing is given for it. */
function changed(
  blocks: readonly Block[],
  kind: RegExp,
  change: (text: string) => string | null,
): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind !== 'lines' && kind.test(block.text));
  const block = blocks[at];
  if (!block || block.kind === 'lines') return blocks;
  const text = change(block.text);
  return blocks.toSpliced(at, 1, ...(text === null ? [] : [{ ...block, text }]));
}
