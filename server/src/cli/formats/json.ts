import type { LetterRecord } from '../../caseload/record-model';
import { type ReadLetter, recordIn } from '../task';
import { jsonForTerminal } from '../terminal';
import { type TextFormat, textFormat } from './format';

/** JSON that a terminal can show. */
type JsonOf = (letter: ReadLetter) => string;

/** One JSON object a line, a letter each. */
const lines = (jsonOf: JsonOf): TextFormat => textFormat((letter) => `${jsonOf(letter)}\n`);

/** One JSON list of all letters. */
const list = (jsonOf: JsonOf): TextFormat => textFormat(jsonOf, '[\n', '\n]\n', ',\n');

const record: JsonOf = (letter) => letter.record;

const findings: JsonOf = (letter) => {
  const { version, generator, file, sha256, caseNumber, findings, accepted }: LetterRecord = recordIn(letter);
  return jsonForTerminal(
    JSON.stringify({ version, generator, file, sha256, caseNumber, findings, accepted }),
  );
};

export const recordLines = lines(record);
export const recordList = list(record);
/** Of each letter its findings and whose they are; the fields are those of the record. */
export const findingLines = lines(findings);
export const findingList = list(findings);
