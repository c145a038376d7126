import { Uri, window, workspace } from 'vscode';
import { noteTried } from '../firstSteps';

type Format = 'csv' | 'xlsx';

const FORMATS: Readonly<Record<Format, string>> = { csv: 'Comma-separated values', xlsx: 'Excel workbook' };
const SHOW = 'Open';

/** Asks where to, and writes the table there. */
export async function saveTable(format: Format, bytes: Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = await window.showSaveDialog({
    title: 'Save the Caseload Table',
    filters: { [FORMATS[format]]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `caseload.${format}`) } : {}),
  });
  if (!file) return;
  await workspace.fs.writeFile(file, bytes);
  noteTried('save');
  const name = file.path.split('/').at(-1);
  if (format === 'xlsx') window.setStatusBarMessage(`${name} saved.`, MESSAGE_MS);
  else if ((await window.showInformationMessage(`${name} saved.`, SHOW)) === SHOW)
    await window.showTextDocument(file);
}

const MESSAGE_MS = 5000;
