import { allGuidelines, type GuidelineRow, wasInForce } from '../../knowledge/index';
import type { GuidelineParagraph, Letter } from '../../letter/model';
import { guidelineForce, guidelineName } from '../hover/guideline';
import type { Completion, CompletionProvider } from './completion';
import { guidelineParagraphAt, isBeforeWord, isInLine } from './places';

const NAMED = /Decision\s+based\s+on\s+(Non-\s{0,12}MTUS\s+Citations?|MTUS)[ \t]+([^\d.:;\r\n]*)$/i;
const LONGEST_NAME = 60;
const LONGEST_MARKER = 120;

/** After “Decision based on MTUS” or “Non-MTUS Citation” in a guideline paragraph: guidelines, as letters name them. */
export const guidelineCompletions: CompletionProvider = (letter, offset) => {
  const paragraph = guidelineParagraphAt(letter, offset);
  if (!paragraph) return [];
  const from = Math.max(paragraph.label.end, offset - LONGEST_MARKER);
  const found = NAMED.exec(letter.text.slice(from, offset));
  if (!found || found[2]!.length > LONGEST_NAME) return [];
  const span = { start: offset - found[2]!.length, end: endOfName(letter.text, paragraph, offset) };
  if (!isInLine(letter.text, span) || isBeforeWord(letter.text, span.end)) return [];
  const decided = letter.header.decision?.value ?? null;
  const rows = /^non/i.test(found[1]!) ? OUTSIDE : inOrder(letter);
  return rows.map((row): Completion => {
    const text = printedName(row);
    return {
      kind: 'guideline',
      label: text,
      text,
      span,
      detail: forceOf(row, decided),
      documentation: [guidelineName(row, decided), guidelineForce(row, decided, false)]
        .filter(Boolean)
        .join('\n\n'),
    };
  });
};

/** The end of the name and year that are cited at `offset`, so that another can take their place; else `offset`. */
function endOfName(text: string, { citations }: GuidelineParagraph, offset: number): number {
  for (const { span, guideline } of citations) {
    if (!guideline || span.start > offset) continue;
    const year = /^[\s,(]{0,3}(?:19|20)\d\d\b\)?/.exec(text.slice(guideline.end, guideline.end + 9));
    const end = guideline.end + (year?.[0].length ?? 0);
    if (offset <= end) return end;
  }
  return offset;
}

const MTUS = allGuidelines.filter(
  ({ id, family, confidence }) => family === 'MTUS' && id !== 'mtus' && confidence !== 'low',
);
const KINDS_OUTSIDE = ['odg-chapter', 'acoem-chapter'];
/** The chapters of the ODG, then those of ACOEM, then the other guidelines of medicine. */
const OUTSIDE = [
  ...KINDS_OUTSIDE.flatMap((kind) =>
    allGuidelines.filter((row) => row.kind === kind && row.id !== 'acoem-mdguidelines'),
  ),
  ...allGuidelines.filter((row) => row.kind === 'specialty-guideline'),
];

/** The chapters of the MTUS, those in force on the decision date first, then the newest. */
function inOrder({ header }: Letter): readonly GuidelineRow[] {
  const decided = header.decision?.value ?? null;
  const rank = (row: GuidelineRow): number => (decided !== null && wasInForce(row, decided) === true ? 0 : 1);
  return [...MTUS].sort((a, b) => rank(a) - rank(b) || newestFirst(a, b) || (a.name < b.name ? -1 : 1));
}

function newestFirst({ from: a = '' }: GuidelineRow, { from: b = '' }: GuidelineRow): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function forceOf(row: GuidelineRow, decided: string | null): string {
  const then = row.family === 'MTUS' && decided !== null ? wasInForce(row, decided) : undefined;
  return then === undefined ? '' : then ? 'in force' : 'not in force';
}

/** As letters name it: treatment guidelines without that word, chapters after their source. */
function printedName({ family, kind, name, aliases, edition }: GuidelineRow): string {
  if (kind === 'odg-chapter') return `Official Disability Guidelines (ODG), ${name}`;
  if (kind === 'acoem-chapter') return `ACOEM Practice Guidelines, ${name}`;
  if (family !== 'MTUS') return name;
  const printed = name.endsWith(' Guidelines') ? (aliases?.[0] ?? name) : name.replace(/^MTUS /, '');
  return edition ? `${printed} ${edition}` : printed;
}
