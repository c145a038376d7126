// What the measurements call of the program, bundled as its users get it.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { foldingOf } from '../../server/src/features/folding';
import { outlineOf } from '../../server/src/features/outline';
import { diagnosticOf, foldingRangesOf, symbolOf } from '../../server/src/lsp/convert';
import { review } from '../../server/src/review/review';

export { parseLetter } from '../../server/src/letter/parse';
export { generateLetter, generateLetters } from '../generated/letters';
export { review };

/** All that an editor shows of a letter that was just opened. */
export function editorAnswers(text: string): unknown {
  const document = TextDocument.create('file:///letter.txt', 'imr-letter', 1, text);
  const { letter, findings } = review(text);
  return [
    outlineOf(letter).map((entry) => symbolOf(document, entry)),
    foldingRangesOf(document, foldingOf(letter)),
    findings.map((finding) => diagnosticOf(document, finding, () => null)),
  ];
}
