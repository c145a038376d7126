/** Type of one size, in points, and the room above the first line. */
const SIZE = 11;
const LINE = 14;
const TOP = 720;

/** What a page shows: lines from above, an empty one for room, each cell at its place from the left, in points. */
export type Page = readonly (string | readonly { readonly x: number; readonly text: string }[])[];

/** A PDF that shows `pages` in Helvetica, without compression (ISO 32000-1, 7.5). */
export function pdfOf(pages: readonly Page[]): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      streamOf(page),
    ]),
  ];
  return new TextEncoder().encode(fileOf(objects));
}

function streamOf(page: Page): string {
  const content = page
    .flatMap((line, index) =>
      (typeof line === 'string' ? [{ x: 72, text: line }] : line).map(
        ({ x, text }) => `BT /F1 ${SIZE} Tf ${x} ${TOP - LINE * index} Td (${escaped(text)}) Tj ET`,
      ),
    )
    .join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

const HEADER_LINES = 18;
const LINES_A_PAGE = 45;

/** The header as the Division's letters have it: two columns of labels with their values, one label on two rows. */
const HEADER: Page = [
  row('Case Number:', 'CM16-9900004'),
  row('Date Assigned:', '12/22/2016', 'Date of Injury:', '08/22/2016'),
  row('Decision Date:', '01/23/2017', 'UR Denial Date:', '12/05/2016'),
  row('Priority:', 'Standard', 'Application', '12/19/2016'),
  [{ x: 329, text: 'Received:' }],
];

function row(...cells: readonly string[]): Page[number] {
  return cells.map((text, index) => ({ x: [72, 179, 329, 427][index]!, text }));
}

/** The sample `04-overturned-imaging.txt` as the Division prints it. */
export function pagesOf(text: string): readonly Page[] {
  const lines = text.split('\n').slice(HEADER_LINES);
  const spaced = lines.flatMap((line) =>
    /^[A-Z ,]+$|^.*: (?:Upheld|Overturned)$/.test(line) ? ['', line, ''] : [line],
  );
  const all: Page = [...HEADER, '', ...spaced];
  return Array.from({ length: Math.ceil(all.length / LINES_A_PAGE) }, (_, page) =>
    all.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
}
