import * as l10n from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { noteTried } from '../firstSteps';

type Format = 'csv' | 'xlsx';

const formatNames = (): Readonly<Record<Format, string>> => ({
  csv: l10n.t('Comma-separated values'),
  xlsx: l10n.t('Excel workbook'),
});

/** Asks where to, and writes the table there. */
export async function saveTable(format: Format, bytes: Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = await window.showSaveDialog({
    title: l10n.t('Save the Caseload Table'),
    filters: { [formatNames()[format]]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `caseload.${format}`) } : {}),
  });
  if (!file) return;
  await workspace.fs.writeFile(file, bytes);
  noteTried('save');
  const saved = l10n.t('{0} saved.', file.path.split('/').at(-1) ?? '');
  const show = l10n.t('Open');
  if (format === 'xlsx') window.setStatusBarMessage(saved, MESSAGE_MS);
  else if ((await window.showInformationMessage(saved, show)) === show) await window.showTextDocument(file);
}

const MESSAGE_MS = 5000;
