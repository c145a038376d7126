import type { FindingIdentity } from '../review/identity';
import { type JudgedFindings, type Judgement, judgeFindings } from '../review/judge';
import { visible } from '../text/span';
import type { FindingRow, LetterRow } from './row';

export type JudgedRow = { readonly row: LetterRow } & Pick<JudgedFindings<FindingRow>, 'matched'>;

/** What is kept of a letter under the judgement of its user: nothing has to be read again where that has changed. */
export function judgeRow(row: LetterRow, judgement: Judgement): JudgedRow {
  const { findings, matched } = judgeFindings(row.findings, (finding) => identityIn(row, finding), judgement);
  return { row: { ...row, findings }, matched };
}

/** As `identityOf` tells it from the letter itself. */
export function identityIn({ items }: LetterRow, { code, fingerprint, item }: FindingRow): FindingIdentity {
  const request = item === null ? null : items[item]!.request;
  return { code, item: request && visible(request), fingerprint };
}
