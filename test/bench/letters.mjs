import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ours from '../../dist/bench/ours.cjs';

const SEED = 1;
const BEFORE_ITEMS = 'set forth below:';

/** The texts of generated letters, from letter `first` on. */
export const letters = (count, first = 0) =>
  Array.from({ length: count }, (_, at) => ours.generateLetter(SEED, first + at).text);

/** One letter of about `size` UTF-16 units: the head of a generated one with the items of many. */
export function longLetter(size) {
  const head = letters(1)[0].replaceAll('\r', '');
  const parts = [head];
  let length = head.length;
  for (let at = 1; length < size; at++) {
    const [text] = letters(1, at);
    const items = text.slice(text.indexOf(BEFORE_ITEMS) + BEFORE_ITEMS.length).replaceAll('\r', '');
    parts.push(items);
    length += items.length;
  }
  return parts.join('\n').slice(0, size);
}

/** A letter whose length is nearest to `size`. */
export const letterOf = (size) =>
  letters(300).reduce((best, text) =>
    Math.abs(text.length - size) < Math.abs(best.length - size) ? text : best,
  );

/** A folder with generated letters, written on first use. */
export function folderOf(count) {
  const folder = join('dist/bench', `letters-${count}`);
  if (existsSync(folder) && readdirSync(folder).length === count) return folder;
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of ours.generateLetters(SEED, count)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The letters of a folder of real ones, by `IMR_LETTERS`; none where it is not set. */
export function realLetters() {
  const folder = process.env.IMR_LETTERS && join(process.env.IMR_LETTERS, 'real');
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}
