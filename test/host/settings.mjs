// The settings of a window that nobody has set up: it asks nothing and shows nothing but the folder.
import * as fs from 'node:fs';
import * as path from 'node:path';

const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts the values in
  'window.title': '${dirty}${activeEditorShort}${separator}${rootName}',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings into a user data folder, `more` beside the quiet ones. */
export function writeSettings(userData, more = {}) {
  const folder = path.join(userData, 'User');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'settings.json'), `${JSON.stringify({ ...QUIET, ...more }, null, 2)}\n`);
}
