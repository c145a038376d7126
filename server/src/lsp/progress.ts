import {
  type CancellationToken,
  type Connection,
  WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Waiting } from './folder';
import { MOST_FILES } from './host';

/** Someone who waits, and sees how far the reading has come; `end` takes the sign of it away. */
export type Patience = Waiting & { readonly end: () => void };

/** A reading of fewer files is over before anyone would see it. */
const MANY_FILES = 100;

/**
 * Shows what takes long where the editor can show it: as the progress that was `asked` for, if any. Waits no longer
 * than the request that has `token`; without one until someone stops it there.
 */
export function patience(
  connection: Connection,
  token: CancellationToken | null = null,
  asked: WorkDoneProgressReporter | null = null,
): Patience {
  let shown: Promise<WorkDoneProgressReporter> | null = null;
  let stopped = false;
  const show = async (): Promise<WorkDoneProgressReporter> => {
    const own = asked === null || WorkDoneProgressReporter.isNullInstance(asked);
    const reporter = own ? await connection.window.createWorkDoneProgress() : asked;
    reporter.begin('Reading the letters of the folder', undefined, undefined, true);
    if (own) {
      (reporter as WorkDoneProgressServerReporter).token.onCancellationRequested(() => {
        stopped = true;
      });
    }
    return reporter;
  };
  return {
    cancelled: () => stopped || token?.isCancellationRequested === true,
    read: (files) => {
      if (files % MANY_FILES > 0) return;
      shown ??= show();
      shown.then((reporter) => reporter.report(`${files} files`)).catch(() => {});
    },
    tooMany: () =>
      connection.console.warn(`The folder has more than ${MOST_FILES} files; the rest is left out.`),
    end: () => {
      shown?.then((reporter) => reporter.done()).catch(() => {});
    },
  };
}
