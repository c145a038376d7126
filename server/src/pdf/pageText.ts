/** Words as a page shows them in one go. Lengths are in points; `y` grows downwards from the page's upper edge. */
export type Run = {
  readonly text: string;
  /** The left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the type. */
  readonly size: number;
};

type Row = { readonly y: number; readonly size: number; readonly runs: Run[] };

/** Of the size of the type: how far two base lines of one row may lie apart. */
const SAME_ROW = 0.4;
/** Below it words touch; up to {@link COLUMN_GAP} a space stands between them, beyond it another column begins. */
const SPACE_GAP = 0.12;
const COLUMN_GAP = 1.2;
const COLUMN_SPACES = '    ';
/** From base line to base line; lines of a paragraph are nearer. */
const PARAGRAPH_GAP = 1.6;

/**
 * The text of a page as it is read: rows from above, columns with wide gaps between them, an empty line between
 * paragraphs. Every line ends with a line feed.
 */
export function pageText(runs: readonly Run[]): string {
  const rows = rowsOf(runs);
  return rows.map((row, index) => gapBefore(rows[index - 1], row) + lineOf(row)).join('');
}

function rowsOf(runs: readonly Run[]): readonly Row[] {
  const rows: Row[] = [];
  const shown = runs.filter(({ text }) => text.trim() !== '');
  for (const run of shown.sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && run.y - row.y < SAME_ROW * run.size) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows;
}

const gapBefore = (above: Row | undefined, row: Row): string =>
  above && row.y - above.y > PARAGRAPH_GAP * row.size ? '\n' : '';

function lineOf({ runs }: Row): string {
  let line = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { text, x, width, size } of runs.sort((a, b) => a.x - b.x)) {
    const gap = (x - end) / size;
    if (gap > COLUMN_GAP) line = line.trimEnd() + COLUMN_SPACES;
    else if (gap > SPACE_GAP && !line.endsWith(' ') && !text.startsWith(' ')) line += ' ';
    line += text;
    end = x + width;
  }
  return `${line.trimEnd()}\n`;
}
