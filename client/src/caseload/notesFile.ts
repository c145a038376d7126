import * as l10n from '@vscode/l10n';
/** How far a reviewer has come with a letter or a finding. */
export const STATES = ['to-review', 'in-review', 'reviewed', 'follow-up'] as const;
export type State = (typeof STATES)[number];

/** What the states are called. */
export const stateNames = (): Readonly<Record<State, string>> => ({
  'to-review': l10n.t('To review'),
  'in-review': l10n.t('In review'),
  reviewed: l10n.t('Reviewed'),
  'follow-up': l10n.t('Follow up'),
});

/** What a reviewer has noted of a letter or a finding. */
export type Remark = { readonly state: State | null; readonly note: string };
export const NO_REMARK: Remark = { state: null, note: '' };

/** A finding, told from the others of its letter. */
export type FindingKey = { readonly code: string; readonly fingerprint: string };

export type LetterNotes = Remark & { readonly findings: readonly (Remark & FindingKey)[] };
/** The notes on the letters of a folder, by their paths from it with forward slashes. */
export type NotesFile = ReadonlyMap<string, LetterNotes>;

/** The file in which the notes on the letters of a folder are kept. */
export const NOTES_FILE = '.imr-letters.notes.json';

/** Reads the text of a file of notes; null where it is none, and must not be overwritten. */
export function readNotes(text: string): NotesFile | null {
  const file = jsonIn(text);
  if (!isObject(file) || !isObject(file.letters)) return null;
  return new Map(Object.entries(file.letters).map(([path, value]) => [path, letterNotesOf(value)]));
}

/**
 * The text of a file of notes after a remark on a letter, or on one of its findings, was set; an empty one takes it
 * away. What else the file holds is kept. Null where `text` is no file of notes.
 */
export function withRemark(
  text: string | null,
  path: string,
  finding: FindingKey | null,
  remark: Remark,
): string | null {
  const file = text === null ? { version: 1, letters: {} } : jsonIn(text);
  if (!isObject(file) || !isObject(file.letters)) return null;
  const before = isObject(file.letters[path]) ? file.letters[path] : {};
  const after = finding ? withFinding(before, finding, remark) : withOwn(before, remark);
  const { [path]: _, ...others } = file.letters;
  const all = Object.keys(after).length > 0 ? { ...others, [path]: after } : others;
  const letters = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...file, letters }, null, 2)}\n`;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const remarkOf = ({ state, note }: Json): Remark => ({
  state: STATES.find((each) => each === state) ?? null,
  note: typeof note === 'string' ? note : '',
});

function letterNotesOf(value: unknown): LetterNotes {
  if (!isObject(value)) return { ...NO_REMARK, findings: [] };
  const findings = Array.isArray(value.findings) ? value.findings.filter(isObject) : [];
  return {
    ...remarkOf(value),
    findings: findings.map((finding) => ({
      ...remarkOf(finding),
      code: String(finding.code),
      fingerprint: String(finding.fingerprint),
    })),
  };
}

/** A remark says only what there is to say. */
function withOwn({ state: _state, note: _note, ...others }: Json, { state, note }: Remark): Json {
  return { ...(state ? { state } : {}), ...(note ? { note } : {}), ...others };
}

function withFinding({ findings, ...others }: Json, { code, fingerprint }: FindingKey, remark: Remark): Json {
  const list = (Array.isArray(findings) ? findings : []).filter(isObject);
  const index = list.findIndex((each) => each.code === code && each.fingerprint === fingerprint);
  const own = withOwn(list[index] ?? { code, fingerprint }, remark);
  const isEmpty = remark.state === null && remark.note === '';
  const rest = list.filter((_, at) => at !== index);
  const all = isEmpty ? rest : [...rest, own];
  return all.length > 0 ? { ...others, findings: all } : others;
}
