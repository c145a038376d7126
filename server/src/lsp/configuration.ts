import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
} from 'vscode-languageserver';
import type { GenericHints, HintSettings } from '../features/hints';
import { type FindingSettings, readFindingSettings } from '../review/severities';

/** What a user has chosen for a document. */
export type Settings = {
  readonly hints: HintSettings;
  readonly lenses: { readonly enabled: boolean };
  /** Whether a letter itself may be formatted; otherwise a copy is. */
  readonly formatting: { readonly inPlace: boolean };
  readonly findings: FindingSettings;
};

const SECTION = 'imrLetters';
const GENERICS: readonly GenericHints[] = ['off', 'requests', 'everywhere'];

/**
 * The settings of the documents, asked of the editor when they are first needed and again when one has changed. For
 * an editor that cannot be asked, what it has told counts, and the defaults until then.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #listeners: (() => void)[] = [];
  readonly #canAsk: boolean;
  readonly #canBeTold: boolean;
  #told: unknown = null;

  constructor(connection: Connection, { workspace }: ClientCapabilities) {
    this.#connection = connection;
    this.#canAsk = workspace?.configuration === true;
    this.#canBeTold = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#told = valueIn(settings, SECTION);
      this.#settings.clear();
      for (const listener of this.#listeners) listener();
    });
  }

  /** Asks an editor that has been initialized to tell of changes. */
  async watch(): Promise<void> {
    if (!this.#canBeTold) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  of(uri: string): Promise<Settings> {
    let settings = this.#settings.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#settings.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#settings.delete(uri);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async #ask(uri: string): Promise<Settings> {
    if (!this.#canAsk) return readSettings(this.#told);
    try {
      return readSettings(
        await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }),
      );
    } catch {
      return readSettings(null);
    }
  }
}

/** Reads the settings of the section `imrLetters`; what is missing or of another kind has its default. */
export function readSettings(section: unknown): Settings {
  const generics = valueIn(section, 'hints', 'generics');
  return {
    hints: {
      pages: valueIn(section, 'hints', 'pages') !== false,
      generics: GENERICS.find((each) => each === generics) ?? 'requests',
    },
    lenses: { enabled: valueIn(section, 'lenses', 'enabled') !== false },
    formatting: { inPlace: valueIn(section, 'formatting', 'inPlace') === true },
    findings: readFindingSettings(valueIn(section, 'findings')).settings,
  };
}

const valueIn = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
