import type { Letter } from '../letter/model';
import { parseLetter } from '../letter/parse';
import { RULES } from '../rules/index';
import type { Finding } from '../rules/rule';

export type Review = {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  /** How many findings were left out because someone accepted them; see `judge`. */
  readonly accepted: number;
};

/**
 * Reads a letter and reports what is malformed or inconsistent in it, in the order of the text. The editor
 * and the command line both call this and nothing else, so they always agree.
 */
export function review(text: string): Review {
  const letter = parseLetter(text);
  const findings: Finding[] = [];
  for (const { code, severity, check } of RULES)
    for (const report of check(letter)) findings.push({ code, severity, related: [], fixes: [], ...report });
  return { letter, findings: findings.sort(byPlace), accepted: 0 };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
