import * as l10n from '@vscode/l10n';
import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode';
import { openCopy } from './evidence';

/** The letters that are brought along. */
const SAMPLES: readonly string[] = [
  '01-upheld-medication.txt',
  '02-upheld-2014-wording.txt',
  '03-mixed-partly-approved.txt',
  '04-overturned-imaging.txt',
  '05-late-2013-layout.txt',
  '06-expedited-surgery.txt',
  '07-notice-of-2013.txt',
  'faults.txt',
];

/** A letter that is good to try things on; `at` are words of it that are shown first. */
type Letter = { readonly file: string; readonly at?: string };

/** Those letters, by the names that the first steps call them. */
const LETTERS = {
  overturned: { file: '04-overturned-imaging.txt' },
  faults: { file: 'faults.txt', at: 'Uphled' },
} as const satisfies Readonly<Record<string, Letter>>;
type Example = keyof typeof LETTERS;

/** Registers the commands that open invented letters: one of them, or all as a folder. */
export const registerExamples = ({ extensionUri, globalStorageUri }: ExtensionContext): Disposable =>
  Disposable.from(
    commands.registerCommand('imrLetters.openExampleLetter', async (name?: unknown) => {
      const example = isExample(name) ? name : await chooseExample();
      if (example) await openLetter(Uri.joinPath(extensionUri, 'samples'), LETTERS[example]);
    }),
    commands.registerCommand('imrLetters.openExample', () =>
      openFolder(Uri.joinPath(extensionUri, 'samples'), globalStorageUri),
    ),
  );

const isExample = (name: unknown): name is Example =>
  typeof name === 'string' && Object.hasOwn(LETTERS, name);

async function chooseExample(): Promise<Example | undefined> {
  const items: readonly { readonly label: string; readonly detail: string; readonly example: Example }[] = [
    {
      label: l10n.t('A letter with three decisions'),
      detail: l10n.t('All three are overturned; nothing in it is amiss but for one note.'),
      example: 'overturned',
    },
    {
      label: l10n.t('A letter with faults'),
      detail: l10n.t('What it says does not hold together: findings to judge.'),
      example: 'faults',
    },
  ];
  const placeHolder = l10n.t('Invented letters, to try things on');
  return (await window.showQuickPick(items, { placeHolder }))?.example;
}

/** Opens a copy that is no file: whatever is done to it, the letter stays as it was. Beside a page that is no text. */
async function openLetter(samples: Uri, { file, at }: Letter): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(samples, file)));
  const start = at === undefined ? -1 : content.indexOf(at);
  const viewColumn = window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside;
  await openCopy(content, { viewColumn, ...(at && start >= 0 && { start, length: at.length }) });
}

/** Opens a copy of the folder that may be changed. */
async function openFolder(samples: Uri, storage: Uri): Promise<void> {
  const folder = Uri.joinPath(storage, 'example');
  await copySamples(samples, folder);
  const forceNewWindow = (workspace.workspaceFolders?.length ?? 0) > 0;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/** Puts the samples, and nothing else, into a folder. In a browser an extension reads its own files by name alone. */
export async function copySamples(samples: Uri, folder: Uri): Promise<void> {
  const { fs } = workspace;
  await fs.delete(folder, { recursive: true }).then(undefined, () => {}); // it may not be there yet
  for (const name of SAMPLES)
    await fs.writeFile(Uri.joinPath(folder, name), await fs.readFile(Uri.joinPath(samples, name)));
}
