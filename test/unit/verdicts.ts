// Run as a program, judges the patterns that have no verdict yet and keeps the verdicts in verdicts.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { nameOf, type Pattern, patterns } from './patterns';

/**
 * What `recheck` says of a pattern. It is asked for what follows from the pattern alone: where its automata do not
 * decide, its trials would call a pattern vulnerable for being slow on a busy machine.
 */
export type Verdict = 'safe' | 'vulnerable' | 'undecided';

const FILE = join(__dirname, 'verdicts.json');
/** Milliseconds for one pattern. */
const LONGEST = 5_000;

/** The verdicts that are kept, by the names of their patterns. */
export const readVerdicts = (): Readonly<Record<string, Verdict>> => JSON.parse(readFileSync(FILE, 'utf8'));

/** Has a pattern judged. */
export async function verdictOn({ source, flags }: Pattern): Promise<Verdict> {
  const { status } = await check(source, flags, { checker: 'automaton', timeout: LONGEST });
  return status === 'unknown' ? 'undecided' : status;
}

async function main(): Promise<void> {
  const known = readVerdicts();
  const verdicts: Record<string, Verdict> = {};
  for (const pattern of patterns()) {
    const name = nameOf(pattern);
    verdicts[name] = known[name] ?? (await verdictOn(pattern));
    if (verdicts[name] === 'vulnerable') console.log(`${pattern.file}: /${pattern.source}/${pattern.flags}`);
  }
  writeFileSync(FILE, `${JSON.stringify(verdicts, Object.keys(verdicts).sort(), 2)}\n`);
}

if (require.main === module) main();
