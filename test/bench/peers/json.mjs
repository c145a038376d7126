import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const service = getLanguageService({});

/** Lines of a letter as JSON of about the same size. */
export function jsonOf(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const entries = lines.map((line, at) => ({ [`line ${at}`]: line.trim() }));
  return JSON.stringify(entries, null, 1)
    .slice(0, text.length)
    .replace(/,?[^,]*$/, '\n]');
}

/** vscode-json-languageservice: parse, symbols, folding, validation. */
export async function json(text) {
  const document = TextDocument.create('file:///letter.json', 'json', 1, text);
  const parsed = service.parseJSONDocument(document);
  return [
    service.findDocumentSymbols2(document, parsed),
    service.getFoldingRanges(document),
    await service.doValidation(document, parsed),
  ];
}
