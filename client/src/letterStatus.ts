import * as l10n from '@vscode/l10n';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
  languages,
  TabInputText,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type LetterState, letterStateRequest, SOURCE } from '../../server/src/lsp/messages';
import { isEarlierVersion, isLetter, LETTER_LANGUAGE } from './language';
import { type Counts, type Status, type Subject, statusOf } from './letterStatusWords';
import type { Recognition } from './recognition';
import type { LetterServer } from './server';

/**
 * Registers what is said in the status bar, under the braces beside the language, of the text that is being looked at,
 * and the command that makes a letter of it.
 */
export function registerLetterStatus(
  server: LetterServer,
  recognition: Recognition,
  output: LogOutputChannel,
): Disposable {
  const status = new LetterStatus(server, recognition, output);
  const show = (): void => status.show();
  server.onState(show);
  show();
  return Disposable.from(
    status,
    commands.registerCommand('imrLetters.treatAsLetter', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, LETTER_LANGUAGE);
    }),
    commands.registerCommand(EXPLAIN, explain),
    window.onDidChangeActiveTextEditor(show),
    window.tabGroups.onDidChangeTabs(show),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeConfiguration(show),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) show();
    }),
  );
}

const EXPLAIN = 'imrLetters.explainState';

async function explain(explanation: string, deed: Status['deed']): Promise<void> {
  const choice = await window.showInformationMessage(explanation, ...(deed ? [deed.title] : []));
  if (deed && choice === deed.title) await commands.executeCommand(deed.command);
}

class LetterStatus implements Disposable {
  readonly #server: LetterServer;
  readonly #recognition: Recognition;
  readonly #output: LogOutputChannel;
  #item: LanguageStatusItem | undefined;
  #turn = 0;

  constructor(server: LetterServer, recognition: Recognition, output: LogOutputChannel) {
    this.#server = server;
    this.#recognition = recognition;
    this.#output = output;
  }

  dispose(): void {
    this.#item?.dispose();
  }

  /** Looks anew at the text that is being looked at; only the answer to the last look is shown. */
  show(): void {
    const turn = ++this.#turn;
    this.#subject().then(
      (subject) => {
        if (turn === this.#turn) this.#tell(subject && statusOf(subject));
      },
      (error: unknown) => this.#output.error(String(error)),
    );
  }

  async #subject(): Promise<Subject | null> {
    const document = window.activeTextEditor?.document;
    if (!document) return (await isTooLargeShown()) ? { kind: 'too-large' } : null;
    if (!isLetter(document)) {
      const why = this.#recognition.whyNot(document);
      return why && { kind: 'text', why };
    }
    return {
      kind: 'letter',
      server: this.#server.state(),
      state: await this.#stateOf(document),
      counts: countsIn(languages.getDiagnostics(document.uri)),
      isEarlier: isEarlierVersion(document.uri),
    };
  }

  async #stateOf({ uri }: TextDocument): Promise<LetterState | null> {
    if (this.#server.state() !== 'running') return null;
    return this.#server.ask(letterStateRequest, { textDocument: { uri: uri.toString() } });
  }

  #tell(status: Status | null): void {
    if (!status) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= languages.createLanguageStatusItem('imrLetters.letter', SELECTOR);
    const { explanation, deed } = status;
    Object.assign(this.#item, {
      name: 'IMR Letters',
      text: status.text,
      detail: status.detail,
      severity: SEVERITIES[status.severity],
      busy: status.isBusy,
      command: explanation
        ? { title: l10n.t('Why?'), command: EXPLAIN, arguments: [explanation, deed] }
        : (deed ?? undefined),
      accessibilityInformation: {
        label: [status.text, status.detail, explanation].filter(Boolean).join('. '),
      },
    });
  }
}

const SELECTOR = [{ language: LETTER_LANGUAGE }, { language: 'plaintext' }];

const SEVERITIES: Readonly<Record<Status['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

function countsIn(diagnostics: readonly Diagnostic[]): Counts {
  const count = (severity: DiagnosticSeverity): number =>
    diagnostics.filter((each) => each.source === SOURCE && each.severity === severity).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    informations: count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
  };
}

/** VS Code shows a larger text and tells no extension of it. */
const LARGEST_BYTES = 50 * 1024 * 1024;

async function isTooLargeShown(): Promise<boolean> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputText) || !/\.(?:txt|imr)$/i.test(input.uri.path)) return false;
  const stat = await workspace.fs.stat(input.uri).then(undefined, () => null);
  return stat !== null && stat.size > LARGEST_BYTES;
}
