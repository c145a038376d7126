import { spellCheckDocument } from 'cspell-lib';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { lint } from 'markdownlint/sync';

/** markdownlint with all its rules. */
export const markdownlint = (text) => lint({ strings: { letter: text } });

/** cspell-lib with its own dictionaries, without suggestions. */
export const cspell = (text) =>
  spellCheckDocument(
    { uri: 'file:///letter.txt', text, languageId: 'plaintext', locale: 'en' },
    { generateSuggestions: false, noConfigSearch: true },
    {},
  );

/** harper.js, a grammar checker in WebAssembly. */
export async function harperLinter() {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text, { language: 'plaintext' });
}
