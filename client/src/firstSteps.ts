import { commands, Disposable, type Extension, type ExtensionContext, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** What the first steps cannot tell by the command that was run: it may have had nothing to do. */
type Tried = 'hover' | 'item' | 'save' | 'summary';

const known = new Set<Tried>();

/** Lets the first steps know that something was done, once. */
export function noteTried(what: Tried): void {
  if (known.has(what)) return;
  known.add(what);
  commands.executeCommand('setContext', `imrLetters.tried.${what}`, true);
}

const FIX_APPLIED = 'imrLetters.fixApplied';

/** Registers the command that shows the first steps, and what a quick fix runs by which they know of it. */
export const registerFirstSteps = ({ extension }: ExtensionContext): Disposable =>
  Disposable.from(
    commands.registerCommand('imrLetters.openFirstSteps', () => openFirstSteps(extension)),
    commands.registerCommand(FIX_APPLIED, () => {}),
  );

/** Beside other things the first steps get most of the room, until they are closed. */
async function openFirstSteps({ id, packageJSON: { displayName } }: Extension<unknown>): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${id}#imrLetters.firstSteps`);
  if (window.tabGroups.all.length < 2) return;
  await commands.executeCommand('workbench.action.minimizeOtherEditors');
  const closing = window.tabGroups.onDidChangeTabs(({ closed }) => {
    // VS Code says of such a tab nothing but its name.
    if (!closed.some(({ input, label }) => input === undefined && label.includes(displayName))) return;
    closing.dispose();
    commands.executeCommand('workbench.action.evenEditorWidths');
  });
}

/** Notes that an explanation was shown, and has a quick fix tell that it was applied: VS Code says neither. */
export const firstStepsMiddleware: Pick<Middleware, 'provideHover' | 'resolveCodeAction'> = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover) noteTried('hover');
    return hover;
  },
  resolveCodeAction: async (action, token, next) => {
    const resolved = await next(action, token);
    if (resolved?.edit) resolved.command ??= { command: FIX_APPLIED, title: resolved.title };
    return resolved;
  },
};
