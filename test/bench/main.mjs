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
the patient and the header, is read when it is first asked for, and paragraphs, requests, sentences and names that were
read before are not read again (\`server/src/text/remember.ts\`), in whichever letter they stand. So a letter that
is like others costs less than the first of its kind.

A whole review asks every rule. Together they try several hundred expressions on sentences, paragraphs and the whole
text, and one pass of even a simple expression over 8 KB takes 15 to 30 µs, R itself about 45 µs: where each rule reads
for itself, no order of them comes near a quarter of R. The profile is flat: no rule takes more than a seventh, no
expression more than a twentieth. A review near the target would have to find in one pass over the words which sentences
hold which of them, and let the rules ask that. After a keystroke the letter is read anew, once for each version;
at the usual lengths that is a few milliseconds.
`;
