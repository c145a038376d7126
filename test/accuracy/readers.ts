import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../server/src/review/review';
import type { Finding } from '../../server/src/rules/rule';
import { placeFinder } from '../../server/src/text/lines';
import { JUDGED } from './judged';
import type { Sample } from './letters';

/** What careful readers noted of a letter; `line` counts from 1 in the text of the first extraction. */
type Notes = {
  readonly case: string;
  readonly findings: readonly { readonly code: string; readonly line: number; readonly sure: string }[];
};

/** How far the program agrees with the readers; of each code, or of all. */
export type Agreement = {
  readonly code: string;
  /** What is reported in the letters, and how much of it is right. */
  readonly reported: number;
  readonly right: number;
  /** What the readers noted as certain, and how much of it is found. */
  readonly certain: number;
  readonly found: number;
};

export type Comparison = {
  readonly letters: number;
  readonly codes: readonly Agreement[];
  /** Warnings and errors together; of what is certain, `no-evidence-cited` aside. */
  readonly all: Agreement;
  /** Reports that neither readers nor judgement bear out, and certain notes that are not found. */
  readonly notes: readonly string[];
};

/** Not a code of ours: what the readers had no code for. */
const UNCODED = 'other';
const TRIVIAL = 'no-evidence-cited';
/** Lines that reader and program may lie apart: they quote different ends of a sentence. */
const NEAR = 4;

/** Compares what is found in the letters of `folder` with its `readers.json`; null where it has none. */
export function comparedWithReaders(folder: string, samples: readonly Sample[]): Comparison | null {
  const all = notesIn(folder);
  if (!all) return null;
  const letters = samples.map(({ name, texts }) => letterOf(name, texts[0]!.text, all.get(name) ?? []));
  const reports = letters.flatMap((letter) => letter.reports);
  const certain = letters.flatMap((letter) => letter.certain).filter(({ code }) => code !== UNCODED);
  const agreement = (
    name: string,
    ofReport: (each: Report) => boolean,
    ofNote: (code: string) => boolean,
  ): Agreement => ({
    code: name,
    reported: reports.filter(ofReport).length,
    right: reports.filter((each) => ofReport(each) && each.isRight).length,
    certain: certain.filter(({ code }) => ofNote(code)).length,
    found: certain.filter(({ code, isFound }) => ofNote(code) && isFound).length,
  });
  const codes = [...new Set([...reports, ...certain].map(({ code }) => code))].sort();
  return {
    letters: letters.length,
    codes: codes.map((name) =>
      agreement(
        name,
        ({ code }) => code === name,
        (code) => code === name,
      ),
    ),
    all: agreement(
      'warnings and errors',
      ({ severity }) => severity !== 'information',
      (code) => code !== TRIVIAL,
    ),
    notes: [
      ...reports
        .filter(({ isRight }) => !isRight)
        .map(({ where, message }) => `${where}: not noted: ${message}`),
      ...certain
        .filter(({ isFound }) => !isFound)
        .map(({ where }) => `${where}: noted as certain, not found`),
    ],
  };
}

type Report = Pick<Finding, 'code' | 'severity' | 'message'> & {
  readonly isRight: boolean;
  readonly where: string;
};
type Certain = { readonly code: string; readonly isFound: boolean; readonly where: string };

function letterOf(
  name: string,
  text: string,
  notes: Notes['findings'],
): { readonly reports: readonly Report[]; readonly certain: readonly Certain[] } {
  const placeAt = placeFinder(text);
  const findings = review(text).findings.map((finding) => ({
    ...finding,
    lines: [finding, ...finding.related].map(({ span }) => placeAt(span.start).line + 1),
  }));
  const isSame = (
    note: Notes['findings'][number],
    { code, lines }: { code: string; lines: readonly number[] },
  ): boolean => note.code === code && lines.some((line) => Math.abs(line - note.line) <= NEAR);
  return {
    reports: findings.map((finding) => {
      const where = `${name} ${finding.code} ${finding.lines[0]}`;
      const isRight = notes.some((note) => isSame(note, finding)) || where in JUDGED;
      return { ...finding, isRight, where };
    }),
    certain: notes
      .filter(({ sure }) => sure === 'certain')
      .map((note) => ({
        code: note.code,
        isFound: findings.some((finding) => isSame(note, finding)),
        where: `${name} ${note.code} ${note.line}`,
      })),
  };
}

function notesIn(folder: string): ReadonlyMap<string, Notes['findings']> | null {
  try {
    const notes: readonly Notes[] = JSON.parse(readFileSync(join(folder, 'readers.json'), 'utf8'));
    return new Map(notes.map((each) => [each.case, each.findings]));
  } catch {
    return null;
  }
}
