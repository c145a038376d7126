// Writes generated letters to a folder, a thousand to each folder in it: npm run generate -- COUNT FOLDER [SEED [FAULTY]]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateLetters } from './letters';

const LETTERS_OF_A_FOLDER = 1000;
const USAGE = `Usage: npm run generate -- COUNT FOLDER [SEED [FAULTY]]

Writes COUNT letters that no reviewer wrote to FOLDER. SEED, 1 unless given, tells which; every FAULTYth letter
has a fault, none unless given.`;

function main([count, folder, seed = '1', faulty = '0']: readonly string[]): void {
  const [letters, from, every] = [count, seed, faulty].map(Number);
  if (!folder || ![letters, from, every].every(Number.isSafeInteger)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  let written = 0;
  for (const { name, text } of generateLetters(from!, letters!, every)) {
    const target = join(folder, String(Math.floor(written / LETTERS_OF_A_FOLDER)).padStart(4, '0'));
    if (written % LETTERS_OF_A_FOLDER === 0) mkdirSync(target, { recursive: true });
    writeFileSync(join(target, name), text);
    written++;
  }
  console.log(`${written} letters written to ${folder}`);
}

main(process.argv.slice(2));
