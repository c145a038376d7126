import ours from '../../dist/bench/ours.cjs';
import { letters, longLetter, realLetters } from './letters.mjs';
import { inTurn, overAll, quantile } from './measure.mjs';
import { json, jsonOf } from './peers/json.mjs';
import { markdown, markdownOf } from './peers/markdown.mjs';
import { cspell, harperLinter, markdownlint } from './peers/prose.mjs';
import { textmateTokenizer } from './peers/textmate.mjs';
import { yardstick } from './peers/yardstick.mjs';

const { editorAnswers, parseLetter, review } = ours;
const MEGABYTE = 1_000_000;
/** Letters that ours reads in a row beside a slow peer, the same ones again, so that neither is timed cold. */
const LEAST_READ = 100;

/** Parsing and reviewing against the yardsticks: one expression, and the reading of Markdown. */
export async function* againstYardsticks() {
  const texts = letters(300);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const { R, parse, all } = await inTurn(
    {
      R: overAll(yardstick, texts),
      parse: overAll(parseLetter, texts),
      all: overAll(review, texts),
    },
    { time: 500 },
  );
  const speed = ({ ms }) => `${(bytes / 1000 / ms).toFixed(1)} MB/s`;
  yield { what: 'one alternation over the text (R)', value: speed(R) };
  yield { what: 'parse alone against R', ratio: 1 / parse.times, least: 0.5, note: speed(parse) };
  yield { what: 'whole review, every rule, against R', ratio: 1 / all.times, least: 0.25, note: speed(all) };
  yield* againstMarkdown(texts.slice(0, 100));
}

async function* againstMarkdown(texts) {
  const { ours: own, M } = await inTurn({
    ours: overAll(editorAnswers, texts),
    M: overAll(markdown, texts.map(markdownOf)),
  });
  yield {
    what: 'review with outline, folding and diagnostics against vscode-markdown-languageservice (M)',
    ratio: M.times,
    least: 6,
    note: `${perLetter(own, texts)} against ${perLetter(M, texts)}`,
  };
}

const perLetter = ({ ms }, texts) => `${(ms / texts.length).toFixed(3)} ms a letter`;

/** The whole review against programs that read other things, each on as many letters as its speed allows. */
export async function* againstPeers() {
  const peers = [
    { name: 'vscode-json-languageservice', count: 100, run: json, made: jsonOf, least: 2.5 },
    { name: 'vscode-textmate (T)', count: 50, run: await textmateTokenizer(), least: 10 },
    { name: 'markdownlint', count: 20, run: markdownlint, made: markdownOf, least: 75 },
    { name: 'cspell-lib', count: 10, run: cspell, least: 100 },
    { name: 'harper.js', count: 2, run: await harperLinter(), least: 2000 },
  ];
  for (const { name, count, run, made = (text) => text, least } of peers) {
    const texts = letters(count);
    const again = Math.ceil(LEAST_READ / count);
    const { ours: own, peer } = await inTurn({
      ours: overAll(review, Array(again).fill(texts).flat()),
      peer: overAll(run, texts.map(made)),
    });
    const note = `${perLetter({ ms: own.ms / again }, texts)} against ${perLetter(peer, texts)}`;
    yield { what: `whole review against ${name}`, ratio: peer.times * again, least, note };
  }
}

/** Whether ten times the text takes ten times as long. */
export async function* growth() {
  const [one, ten] = [longLetter(MEGABYTE), longLetter(10 * MEGABYTE)];
  for (const [name, run] of [
    ['parse', parseLetter],
    ['whole review', review],
  ]) {
    const { small, large } = await inTurn(
      { small: () => void run(one), large: () => void run(ten) },
      { time: 100, rounds: 3 },
    );
    const note = `${small.ms.toFixed(1)} ms for 1 MB, ${large.ms.toFixed(0)} ms for 10 MB`;
    yield { what: `10 MB over ten times 1 MB, ${name}`, ratio: large.times / 10, most: 1.3, note };
  }
}

/** What one letter takes: generated ones, and real ones that were not read before. */
export async function* letterByLetter() {
  const texts = letters(1000);
  for (let round = 0; round < 2; round++) for (const text of texts) review(text);
  yield { what: 'one generated letter, p50 and p99', value: spread(timesOf(texts)) };
  const real = realLetters();
  if (real.length === 0) {
    yield { what: 'one real letter, first read', value: 'left out: IMR_LETTERS names no folder of them' };
    return;
  }
  yield { what: 'one real letter, first read, p50 and p99', value: spread(timesOf(real)) };
  for (let round = 0; round < 10; round++) for (const text of real) review(text);
  yield { what: 'one real letter, read again, p50 and p99', value: spread(timesOf(real)) };
}

function timesOf(texts) {
  return texts.map((text) => {
    const start = performance.now();
    review(text);
    return performance.now() - start;
  });
}

const spread = (times) => `${quantile(times, 0.5).toFixed(2)} ms, ${quantile(times, 0.99).toFixed(2)} ms`;
