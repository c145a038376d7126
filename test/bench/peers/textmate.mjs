import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const grammarFile = new URL('../../../syntaxes/imr-letter.tmLanguage.json', import.meta.url);

/** The yardstick T: vscode-textmate, with which VS Code colours, over our grammar. */
export async function textmateTokenizer() {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'grammar.json'),
  });
  const grammar = await registry.loadGrammar('text.imr-letter');
  return (text) => {
    let state = textmate.INITIAL;
    for (const line of text.split(/\r?\n/)) state = grammar.tokenizeLine2(line, state).ruleStack;
    return state;
  };
}
