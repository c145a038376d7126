import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { answers, keystrokes, starting } from './editing.mjs';
import { wholeFolder } from './folder.mjs';
import { againstPeers, againstYardsticks, growth, letterByLetter } from './reading.mjs';

const PARTS = {
  againstYardsticks,
  againstPeers,
  growth,
  letterByLetter,
  keystrokes,
  answers,
  starting,
  wholeFolder,
};
const PAGE = 'docs/performance.md';

/** Prints every measurement as it is made; `--write` writes the page of the documentation too. */
export async function main(args) {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : '';
  const rows = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (!name.toLowerCase().includes(only.toLowerCase())) continue;
    for await (const row of part()) {
      rows.push(cellsOf(row));
      console.log(rows.at(-1).join(' | '));
    }
  }
  if (args.includes('--write')) writeFileSync(PAGE, pageOf(rows));
}

function cellsOf({ what, value, ratio, least, most, note = '' }) {
  if (ratio === undefined) return [what, value, '', ''];
  const isMet = least === undefined ? ratio <= most : ratio >= least;
  const target = least === undefined ? `at most ${most}` : `at least ${least}`;
  return [what, `${shown(ratio)} (${note})`, target, isMet ? 'met' : 'not met'];
}

const shown = (ratio) => (ratio >= 100 ? Math.round(ratio) : Number(ratio.toPrecision(3))).toString();

const pageOf = (rows) => `# How fast it is

Measured with \`npm run bench -- --write\`, which installs the peers on first use, on ${cpus().length} cores
(${cpus()[0]?.model.trim() ?? 'unknown'}) with Node ${process.versions.node}. All of it in one run and on the same
bytes: letters in the layout of 2014 and later, in words of our own, with a mean of 8.4 KB and four disputed items.
A ratio is how many times as fast as the peer ours is, or where the target says “at most”, how many times as long it
takes; ours and the peer are timed in turn and the medians compared, so the ratios say more than the figures behind
them. R is one pass of one regular expression over the words by which the parts of a letter are known.

| what | measured | target | |
|---|---|---|---|
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

## Where the time goes

Parsing finds the lines, titles, labels, headings and decisions. What costs more, citations, treatments, conclusions,
the patient and the header, is read when it is first asked for. What is read of some words is kept with them
(\`server/src/text/passage.ts\`): after a keystroke all paragraphs but one are read already, and letters of one caseload
repeat each other. So a letter that is like others costs less than the first of its kind, and the first letters of a run,
before the engine has compiled the program, cost several times as much as later ones. Of a run over 2,000 letters the
compiling takes a quarter, in threads beside that of the program, and each thread of \`-j\` has it done anew: two threads
are no faster in so short a run, and far from twice as fast over the 6,000 letters that are measured above.

A whole review asks every rule, and together they try several hundred expressions on sentences, paragraphs and the whole
text, while R is one expression, tried once, in a loop that holds nothing else. The profile is flat: of the time of letters
that were not read before about a third goes into expressions, none of them more than a fiftieth, a tenth into finding what
is kept, a twentieth into memory that is given back, the rest into small steps of all rules, none of which takes more than a
fifth. The larger expressions are tried only where a short part of them stands (\`server/src/text/guarded.ts\`), and what depends on a
request, a rationale or a guideline paragraph alone is read once for all letters that have it. What remains is a design in
which rules share one pass over the words. A letter of 1 MB, which nobody writes, is parsed anew at each keystroke, and its
rules look at all of its 500 items.
`;
