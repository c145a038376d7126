import { existsSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { type AcceptedEntry, AcceptedFindings, readAcceptedFile, unmatched } from '../review/accepted';
import { ACCEPTED_FILE, type Problem, readSettingsFile, SETTINGS_FILE } from '../review/files';
import { judge } from '../review/judge';
import type { Review } from '../review/review';
import { choicesOf } from '../review/severities';
import { placeFinder } from '../text/lines';
import { decoded } from './encoding';
import { forTerminal } from './terminal';

/** The files that said how to judge a letter, and which entries of the accepted findings are about it. */
export type Consulted = {
  readonly settings: string | null;
  readonly accepted: string | null;
  /** Which entries, by their place in the file, and whether the letter has them. */
  readonly entries: readonly { readonly index: number; readonly isMatched: boolean }[];
};

/** The review of a letter as its folder judges it. */
export function judgedIn(
  file: string,
  review: Review,
): { readonly review: Review; readonly consulted: Consulted } {
  const folder = path.dirname(path.resolve(file));
  const settings = upward(folder, settingsIn);
  const accepted = upward(folder, acceptedIn);
  const name = accepted ? nameOf(path.relative(accepted.folder, path.resolve(file))) : '';
  const about = accepted?.findings.of(name, review.letter.header.caseNumber?.value ?? null) ?? [];
  const choices = choicesOf(...(settings ? [settings.settings] : []));
  const judged = judge(review, { choices, accepted: about });
  const noted = new Set([...about, ...(accepted?.findings.named(name) ?? [])]);
  const entries = Array.from(noted, (entry) => ({
    index: accepted!.indices.get(entry)!,
    isMatched: judged.matched.has(entry),
  }));
  const consulted = { settings: settings?.file ?? null, accepted: accepted?.file ?? null, entries };
  return { review: judged.review, consulted };
}

/** What is to be said of the files that were consulted for all letters of a call. */
export class JudgementReport {
  readonly #entries = new Map<string, Map<number, boolean>>();
  readonly #settings = new Set<string>();

  note({ settings, accepted, entries }: Consulted): void {
    if (settings !== null) this.#settings.add(settings);
    if (accepted === null) return;
    const known = this.#entries.get(accepted) ?? new Map<number, boolean>();
    this.#entries.set(accepted, known);
    for (const { index, isMatched } of entries) known.set(index, isMatched || known.get(index) === true);
  }

  /** What is wrong in these files, a line each. */
  problems(): readonly string[] {
    const ofSettings = [...this.#settings].map((file) => settingsIn(path.dirname(file)));
    const ofAccepted = [...this.#entries.keys()].map((file) => acceptedIn(path.dirname(file)));
    return [...ofSettings, ...ofAccepted].flatMap((file) => file?.problems.map(lineOf(file)) ?? []);
  }

  /**
   * The accepted findings that are about nothing any more, a line each: of letters that were read, and of such as
   * are no longer there in the folders that `paths` ask for.
   */
  unmatched(paths: readonly string[]): readonly string[] {
    const asked = paths.map((each) => path.resolve(each));
    return [...this.#entries].flatMap(([file, known]) => {
      const accepted = acceptedIn(path.dirname(file))!;
      const toLine = lineOf(accepted);
      return accepted.entries.flatMap((entry, index) => {
        const isRead = known.has(index);
        if (isRead ? known.get(index) : !isMissing(accepted.folder, entry, asked)) return [];
        return toLine({ span: entry.span, message: `${unmatched(entry, !isRead)} (${entry.reason})` });
      });
    });
  }
}

function isMissing(folder: string, { letter }: AcceptedEntry, asked: readonly string[]): boolean {
  const file = path.resolve(folder, letter);
  const isAsked = asked.some((each) => file === each || file.startsWith(each.replace(/[\\/]*$/, path.sep)));
  return isAsked && !existsSync(file);
}

type FolderFile = { readonly file: string; readonly folder: string; readonly text: string };

const settingsIn = remembered(SETTINGS_FILE, (file) => ({ ...file, ...readSettingsFile(file.text) }));

const acceptedIn = remembered(ACCEPTED_FILE, (file) => {
  const { entries, problems } = readAcceptedFile(file.text);
  const indices = new Map(entries.map((entry, index) => [entry, index]));
  return { ...file, entries, problems, findings: new AcceptedFindings(entries), indices };
});

/** Reads the file of this name in a folder, once; null where there is none. */
function remembered<T>(name: string, read: (file: FolderFile) => T): (folder: string) => T | null {
  const known = new Map<string, T | null>();
  return (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const file = path.join(folder, name);
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile();
    const now = isThere ? read({ file, folder, text: decoded(readFileSync(file)) }) : null;
    known.set(folder, now);
    return now;
  };
}

/** What the nearest folder upward has. */
function upward<T>(folder: string, find: (folder: string) => T | null): T | null {
  for (let here = folder; ; here = path.dirname(here)) {
    const found = find(here);
    if (found !== null || here === path.dirname(here)) return found;
  }
}

const nameOf = (relative: string): string => relative.replaceAll(path.sep, '/');

function lineOf({ file, text }: FolderFile): (problem: Problem) => string {
  const at = placeFinder(text);
  const shown = forTerminal(nameOf(path.relative('', file)));
  return ({ span, message }) => {
    const { line, column } = at(span.start);
    return `${shown}:${line}:${column}: ${forTerminal(message)}\n`;
  };
}
