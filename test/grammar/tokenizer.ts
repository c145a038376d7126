import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

export const ROOT = path.resolve(__dirname, '../..');
const FILE = path.join(ROOT, 'syntaxes/imr-letter.tmLanguage.json');
const SUFFIX = '.imr-letter';

/** A coloured piece of a line: its words and its scopes without the name of the language. */
export type Piece = { readonly words: string; readonly scopes: string };

type RawRule = {
  readonly match?: string;
  readonly name?: string;
  readonly patterns?: readonly RawRule[];
  readonly captures?: Readonly<Record<string, RawRule>>;
};

/** The grammar's rules, those inside captures included. */
export function readRules(): readonly RawRule[] {
  const { repository } = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { repository: Record<string, RawRule> };
  const within = (rule: RawRule): readonly RawRule[] => [
    rule,
    ...(rule.patterns ?? []).flatMap(within),
    ...Object.values(rule.captures ?? {}).flatMap(within),
  ];
  return Object.values(repository).flatMap(within);
}

/** A function that gives the coloured pieces of one line, as VS Code finds them. */
export async function loadTokenizer(): Promise<(line: string) => readonly Piece[]> {
  const wasm = createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(fs.readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (): Promise<IRawGrammar> => parseRawGrammar(fs.readFileSync(FILE, 'utf8'), FILE),
  });
  const grammar = (await registry.loadGrammar(`text${SUFFIX}`))!;
  return (line) =>
    grammar
      .tokenizeLine(line, INITIAL)
      .tokens.filter(({ scopes }) => scopes.length > 1)
      .map(({ startIndex, endIndex, scopes }) => ({
        words: line.slice(startIndex, endIndex),
        scopes: scopes.slice(1).join(' ').replaceAll(SUFFIX, ''),
      }));
}
