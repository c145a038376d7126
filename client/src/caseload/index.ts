import { Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { LetterServer } from '../server';
import type { WriteWhole } from '../wholeFiles';
import { registerChecking } from './checking';
import { Notes } from './notes';
import { registerRemarking } from './remarking';
import { registerCaseloadTable } from './table';
import { registerCaseloadView } from './view';

/** Registers what there is for all letters of the open folders together. */
export function registerCaseload(
  context: ExtensionContext,
  server: LetterServer,
  output: LogOutputChannel,
  writeWhole: WriteWhole,
): Disposable {
  const notes = new Notes(writeWhole);
  notes.read().catch((error: unknown) => output.error(String(error)));
  return Disposable.from(
    notes,
    registerCaseloadView(context, server, notes, output),
    registerCaseloadTable(context, server, notes, output),
    registerRemarking(notes),
    registerChecking(server, output),
  );
}
