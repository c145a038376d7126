import * as l10n from '@vscode/l10n';
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodedText } from '../../server/src/lsp/decoding';
import { type Entry, type FileLook, LARGEST_FILE } from '../../server/src/lsp/host';
import {
  folderEntriesRequest,
  lookAtFileRequest,
  readFileRequest,
  writeFileRequest,
} from '../../server/src/lsp/messages';
import type { WriteWhole } from './wholeFiles';

type Of = { readonly uri: string };

/** Reaches files for the server, which itself knows only those of its own machine. */
export function serveFiles(client: BaseLanguageClient, writeWhole: WriteWhole): void {
  client.onRequest(folderEntriesRequest.method, ({ uri }: Of) => entriesOf(Uri.parse(uri)).catch(() => []));
  client.onRequest(lookAtFileRequest.method, ({ uri }: Of) => lookAt(Uri.parse(uri)).catch(() => null));
  client.onRequest(readFileRequest.method, ({ uri }: Of) => textOf(Uri.parse(uri)).catch(() => null));
  client.onRequest(writeFileRequest.method, ({ uri, text }: Of & { readonly text: string }) =>
    write(Uri.parse(uri), text, writeWhole),
  );
}

const KINDS: Readonly<Partial<Record<FileType, Entry['kind']>>> = {
  [FileType.File]: 'file',
  [FileType.Directory]: 'folder',
};

async function entriesOf(folder: Uri): Promise<readonly Entry[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries.flatMap(([name, type]) => {
    const kind = KINDS[type];
    return kind ? [{ name, kind }] : [];
  });
}

async function lookAt(uri: Uri): Promise<FileLook | null> {
  const { type, size, mtime } = await workspace.fs.stat(uri);
  return KINDS[type] === 'file' ? { stamp: `${mtime} ${size}`, isTooLarge: size > LARGEST_FILE } : null;
}

async function textOf(uri: Uri): Promise<string | null> {
  const look = await lookAt(uri);
  return look && !look.isTooLarge ? decodedText(await workspace.fs.readFile(uri)) : null;
}

/** Why the file could not be written, or null. */
async function write(uri: Uri, text: string, writeWhole: WriteWhole): Promise<string | null> {
  const name = workspace.asRelativePath(uri);
  const isBeingEdited = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (isBeingEdited) return l10n.t('{0} has changes that are not saved. Save it first.', name);
  try {
    await writeWhole(uri, new TextEncoder().encode(text));
    return null;
  } catch (error) {
    return l10n.t(
      '{0} could not be written: {1}',
      name,
      error instanceof Error ? error.message : String(error),
    );
  }
}
