import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { unmatched } from '../review/accepted';
import type { Problem } from '../review/files';
import { review } from '../review/review';
import { addressOf, comparableUri } from './addresses';
import { rangeOf } from './convert';
import { type Accepted, type FolderFile, type Judgements, judgedBy, judging } from './judgements';
import { SOURCE } from './messages';

type Desk = {
  readonly judgements: Judgements;
  readonly readText: (uri: string) => Promise<string | null>;
  /** Addresses of the letters that are open. */
  readonly open: () => readonly string[];
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
};

/** Shows what is wrong in the files that say how to judge, and which accepted findings are about nothing any more. */
export class JudgementProblems {
  readonly #desk: Desk;
  readonly #sent = new Map<string, string>();
  /** Of each file of accepted findings whose letters were looked at, the names that no letter has. */
  readonly #missing = new WeakMap<FolderFile<Accepted>, Promise<ReadonlySet<string>>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** For the files that hold for one letter; their addresses. */
  async show(letter: string): Promise<readonly string[]> {
    const { settings, accepted } = await this.#desk.judgements.filesFor(letter);
    if (settings) this.#send(settings, settings.read.problems.map(asError(settings)));
    if (accepted) {
      const missing = await this.#missingIn(accepted);
      const isCurrent = (await this.#desk.judgements.filesFor(letter)).accepted === accepted;
      if (isCurrent) this.#send(accepted, diagnosticsOf(accepted, missing));
    }
    return [settings, accepted].flatMap((file) => file?.uri ?? []);
  }

  /** For the files that hold for the open letters, and no longer for any other. */
  async showAll(): Promise<void> {
    const shown = new Set((await Promise.all(this.#desk.open().map((letter) => this.show(letter)))).flat());
    for (const uri of this.#sent.keys()) {
      if (shown.has(uri)) continue;
      this.#sent.delete(uri);
      this.#desk.send(uri, []);
    }
  }

  /** A letter was closed, perhaps without what was changed in it. */
  async closed(letter: string): Promise<void> {
    const { accepted } = await this.#desk.judgements.filesFor(letter);
    const text = accepted && (await this.#desk.readText(letter));
    if (!accepted || typeof text !== 'string') return;
    judgedBy(accepted, letter, judging(review(text)), NO_CHOICES);
    await this.show(letter);
  }

  #missingIn(accepted: FolderFile<Accepted>): Promise<ReadonlySet<string>> {
    const missing = this.#missing.get(accepted) ?? this.#lookAt(accepted);
    this.#missing.set(accepted, missing);
    return missing;
  }

  /** Looks at every letter that is named, unless it is open. */
  async #lookAt(accepted: FolderFile<Accepted>): Promise<ReadonlySet<string>> {
    const { entries, findings, book } = accepted.read;
    const open = new Set(this.#desk.open().map(comparableUri));
    const missing = new Set<string>();
    for (const name of new Set(entries.map(({ letter }) => letter))) {
      const address = addressOf(accepted.folder, ...name.split('/'));
      if (open.has(comparableUri(address))) continue;
      const text = LEADS_OUT.test(name) ? null : await this.#desk.readText(address);
      if (text !== null) judgedBy(accepted, address, judging(review(text)), NO_CHOICES);
      else {
        missing.add(name);
        book.note(name, findings.named(name), new Set());
      }
    }
    return missing;
  }

  #send({ uri }: { readonly uri: string }, diagnostics: Diagnostic[]): void {
    const content = JSON.stringify(diagnostics);
    if ((this.#sent.get(uri) ?? '[]') === content) return;
    this.#sent.set(uri, content);
    this.#desk.send(uri, diagnostics);
  }
}

const NO_CHOICES = new Map();
const LEADS_OUT = /(?:^|\/)\.\.?(?:\/|$)|^\//;

type Place = { readonly uri: string; readonly text: string };

const asError = (file: Place): ((problem: Problem) => Diagnostic) => {
  const document = TextDocument.create(file.uri, 'json', 0, file.text);
  return ({ span, message }) => ({
    range: rangeOf(document, span),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message,
  });
};

function diagnosticsOf(file: FolderFile<Accepted>, missing: ReadonlySet<string>): Diagnostic[] {
  const { problems, book } = file.read;
  const asDiagnostic = asError(file);
  const vain = Array.from(book.unmatched(), (entry) => ({
    ...asDiagnostic({ span: entry.span, message: unmatched(entry, missing.has(entry.letter)) }),
    severity: DiagnosticSeverity.Warning,
    tags: [DiagnosticTag.Unnecessary],
  }));
  return [...problems.map(asDiagnostic), ...vain];
}
