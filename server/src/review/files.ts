import type { Span } from '../text/span';
import { jsonPath, placesInJson } from './jsonPlaces';
import { type FindingSettings, NO_SETTINGS, readFindingSettings } from './severities';

/** The severities of a folder. The nearest one upward of a letter counts. */
export const SETTINGS_FILE = '.imr-letters.json';
/** The accepted findings of a folder. */
export const ACCEPTED_FILE = '.imr-letters.accepted.json';

/** Something that is wrong in one of these files. */
export type Problem = { readonly span: Span; readonly message: string };

export type SettingsFile = { readonly settings: FindingSettings; readonly problems: readonly Problem[] };

/** Reads the text of a folder's settings. What is wrong in it is named, and the rest of it is used. */
export function readSettingsFile(text: string): SettingsFile {
  const json = parsed(text);
  if (json === undefined) return { settings: NO_SETTINGS, problems: [notJson(text)] };
  const { settings, misunderstood } = readFindingSettings(json);
  const places = misunderstood.length > 0 ? placesInJson(text) : null;
  const problems = misunderstood.map(({ path, message }) => ({
    span: places!.get(jsonPath(...path))!,
    message,
  }));
  return { settings, problems };
}

/** The value of a JSON text, which may begin with a byte order mark; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** The whole of a text that is no JSON, which makes it useless. */
export const notJson = (text: string): Problem => ({
  span: { start: 0, end: text.length },
  message: 'This is no valid JSON; nothing of it is used.',
});
