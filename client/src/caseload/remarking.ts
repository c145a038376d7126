import * as l10n from '@vscode/l10n';
import { commands, Disposable, type QuickPickItem, Uri, window } from 'vscode';
import { isLetter } from '../language';
import type { Notes } from './notes';
import { type FindingKey, type Remark, STATES, type State, stateNames } from './notesFile';
import type { Node } from './tree';

/** Registers the commands that set state and note of a letter or a finding. */
export const registerRemarking = (notes: Notes): Disposable =>
  Disposable.from(
    commands.registerCommand('imrLetters.setState', (node?: unknown) => remark(notes, node, askState)),
    commands.registerCommand('imrLetters.editNote', (node?: unknown) => remark(notes, node, askNote)),
  );

type Subject = { readonly letter: Uri; readonly finding: FindingKey | null };
type Ask = (before: Remark, title: string) => Promise<Remark | undefined>;

async function remark(notes: Notes, node: unknown, ask: Ask): Promise<void> {
  const subject = subjectOf(node) ?? letterBeingRead();
  if (!subject) {
    window.setStatusBarMessage(l10n.t('There is no IMR letter here.'), MESSAGE_MS);
    return;
  }
  const { letter, finding } = subject;
  const before = finding ? notes.ofFinding(letter, finding) : notes.ofLetter(letter);
  const title = `${letter.path.split('/').at(-1)}${finding ? `: ${finding.code}` : ''}`;
  const after = await ask(before, title);
  if (after) await notes.set(letter, finding, after);
}

const MESSAGE_MS = 5000;

function subjectOf(value: unknown): Subject | undefined {
  const node = value as Node | undefined;
  if (node?.kind !== 'entry') return undefined;
  const { name, finding } = node.entry;
  return { letter: Uri.parse(name), finding };
}

function letterBeingRead(): Subject | undefined {
  const document = window.activeTextEditor?.document;
  return document && isLetter(document) ? { letter: document.uri, finding: null } : undefined;
}

type StateItem = QuickPickItem & { readonly state: State | null };

async function askState(before: Remark, title: string): Promise<Remark | undefined> {
  const items: StateItem[] = [
    ...STATES.map((state) => ({ label: stateNames()[state], state })),
    { label: l10n.t('No state'), state: null },
  ];
  const marked = items.map((item) => ({
    ...item,
    ...(item.state === before.state ? { description: l10n.t('as it is') } : {}),
  }));
  const choice = await window.showQuickPick(marked, {
    title,
    placeHolder: l10n.t('How far has the review come?'),
  });
  return choice && { ...before, state: choice.state };
}

async function askNote(before: Remark, title: string): Promise<Remark | undefined> {
  const prompt = l10n.t('Your note. It is kept in the folder of the letter; an empty one takes it away.');
  const note = await window.showInputBox({ title, prompt, value: before.note });
  return note === undefined ? undefined : { ...before, note: note.trim() };
}
