import * as l10n from '@vscode/l10n';
import {
  commands,
  type Disposable,
  FileSystemError,
  type LogOutputChannel,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { PdfReading } from '../../server/src/pdf/readPdf';

/** Reads the letter that a PDF shows. */
export type ReadPdf = (bytes: Uint8Array) => Promise<PdfReading>;

/** A PDF and the text that it is to become. */
type Job = { readonly pdf: Uri; readonly text: Uri };

type Refusal = { readonly pdf: Uri; readonly reason: string };

type Outcome = { readonly imported: readonly Uri[]; readonly refused: readonly Refusal[] };

/** Registers the command that makes texts of PDFs: of those chosen in the explorer beside them, else where asked. */
export const registerPdfImport = (output: LogOutputChannel, readPdf: ReadPdf): Disposable =>
  commands.registerCommand('imrLetters.importPdfs', async (first?: Uri, all?: readonly Uri[]) => {
    const jobs = first ? besideThem(all ?? [first]) : await askedFor();
    if (jobs.length === 0) return;
    const outcome = await withProgress(jobs, readPdf);
    await tell(outcome, output);
  });

const textName = (pdf: Uri): string =>
  `${pdf.path.slice(pdf.path.lastIndexOf('/') + 1).replace(/\.pdf$/i, '')}.txt`;

const besideThem = (pdfs: readonly Uri[]): readonly Job[] =>
  pdfs.map((pdf) => ({ pdf, text: Uri.joinPath(pdf, '..', textName(pdf)) }));

/** No job where the user chooses nothing. */
async function askedFor(): Promise<readonly Job[]> {
  const pdfs = await window.showOpenDialog({
    title: l10n.t('PDF Letters to Import'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: { [l10n.t('PDF letters')]: ['pdf'] },
  });
  if (!pdfs?.[0]) return [];
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Folder for the Texts of the Letters'),
      openLabel: l10n.t('Import Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: workspace.workspaceFolders?.[0]?.uri ?? Uri.joinPath(pdfs[0], '..'),
    })) ?? [];
  return folder ? pdfs.map((pdf) => ({ pdf, text: Uri.joinPath(folder, textName(pdf)) })) : [];
}

const withProgress = (jobs: readonly Job[], readPdf: ReadPdf): Thenable<Outcome> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Importing PDF letters'), cancellable: true },
    async (progress, cancelled) => {
      const imported: Uri[] = [];
      const refused: Refusal[] = [];
      for (const job of jobs) {
        if (cancelled.isCancellationRequested) break;
        progress.report({ message: textName(job.pdf), increment: 100 / jobs.length });
        const reason = await importPdf(job, readPdf);
        if (reason === null) imported.push(job.text);
        else refused.push({ pdf: job.pdf, reason });
      }
      return { imported, refused };
    },
  );

/** Why there is no text of a PDF; null when it was written, whole. */
async function importPdf({ pdf, text }: Job, readPdf: ReadPdf): Promise<string | null> {
  const draft = text.with({ path: `${text.path}.part` });
  try {
    const reading = await readPdf(await workspace.fs.readFile(pdf));
    if (reading.kind === 'refused') return reading.reason;
    await workspace.fs.writeFile(draft, new TextEncoder().encode(reading.text));
    await workspace.fs.rename(draft, text, { overwrite: false });
    return null;
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    if (error.code !== 'FileExists') return error.message;
    await workspace.fs.delete(draft);
    return l10n.t('its text is there already');
  }
}

async function tell({ imported, refused }: Outcome, output: LogOutputChannel): Promise<void> {
  for (const { pdf, reason } of refused) output.warn(`${pdf.fsPath}: ${reason}`);
  if (imported.length === 1) await window.showTextDocument(imported[0]!);
  const done =
    imported.length === 1 ? l10n.t('1 letter imported.') : l10n.t('{0} letters imported.', imported.length);
  if (refused.length === 0) return void window.setStatusBarMessage(done, MESSAGE_MS);
  const { reason } = refused[0]!;
  const left =
    refused.length === 1
      ? l10n.t('1 PDF was not: {0}.', reason)
      : l10n.t('{0} PDFs were not: {1}.', refused.length, reason);
  window.showWarningMessage(`${done} ${left}`, l10n.t('Show Which')).then((choice) => {
    if (choice) output.show();
  });
}

const MESSAGE_MS = 5000;
