import * as l10n from '@vscode/l10n';
import type { Entry, Group, Grouping } from '../../../server/src/caseload/groups';
import type { CaseloadState } from '../../../server/src/lsp/messages';

/** What the groupings are called in menus and titles. */
export const groupingNames = (): Readonly<Record<Grouping, string>> => ({
  decision: l10n.t('Decision'),
  treatment: l10n.t('Treatment'),
  guideline: l10n.t('Guideline'),
  specialty: l10n.t('Specialty'),
  finding: l10n.t('Finding'),
});

const namesOfNone = (): Readonly<Record<Grouping, string>> => ({
  decision: l10n.t('No decision'),
  treatment: l10n.t('Treatment not recognised'),
  guideline: l10n.t('No guideline named'),
  specialty: l10n.t('No specialty named'),
  finding: l10n.t('No finding'),
});

const decisionNames = (): Readonly<Record<string, string>> => ({
  upheld: l10n.t('Upheld'),
  overturned: l10n.t('Overturned'),
  'partly-overturned': l10n.t('Partly overturned'),
});

/** The name of a group as people read it. */
export function groupName(by: Grouping, key: string): string {
  if (key === '') return namesOfNone()[by];
  if (by === 'decision') return decisionName(key);
  return by === 'finding' ? key : categoryName(key);
}

export const decisionName = (kind: string): string => decisionNames()[kind] ?? kind;

/** A category of treatments as people read it; other words as they are. */
export const categoryName = (category: string): string => categoryNames()[category] ?? capital(category);

const categoryNames = (): Readonly<Record<string, string>> => ({
  'diagnostic-test': l10n.t('Diagnostic test'),
  'home-care': l10n.t('Home care'),
});

/** A reason as people read it: “No functional improvement”. */
export const reasonName = (reason: string): string =>
  reason === 'no-rationale'
    ? l10n.t('Treating physician gave no reason')
    : capital(reason).replaceAll('-', ' ');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const amount = (count: number): string => count.toLocaleString('en-US');

export const lettersOf = (count: number): string =>
  count === 1 ? l10n.t('1 letter') : l10n.t('{0} letters', amount(count));

export const disputedItemsOf = (count: number): string =>
  count === 1 ? l10n.t('1 disputed item') : l10n.t('{0} disputed items', amount(count));

export const itemsOf = (count: number): string =>
  count === 1 ? l10n.t('1 item') : l10n.t('{0} items', amount(count));

export const findingsOf = (count: number): string =>
  count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', amount(count));

/** How much there is in a group. */
export const sizeOf = (by: Grouping, { entries, letters }: Group): string =>
  l10n.t('{0} in {1}', by === 'finding' ? findingsOf(entries) : itemsOf(entries), lettersOf(letters));

/** What of the open folders was left out, in sentences that follow others; empty where all was read. */
export const leftOutOf = ({ tooLarge, unreadable, isCut }: CaseloadState): string =>
  [
    tooLarge === 1 && l10n.t('1 text was left out: it is larger than 5 MB.'),
    tooLarge > 1 && l10n.t('{0} texts were left out: they are larger than 5 MB.', amount(tooLarge)),
    unreadable === 1 && l10n.t('1 text could not be read.'),
    unreadable > 1 && l10n.t('{0} texts could not be read.', amount(unreadable)),
    isCut && l10n.t('There are more than 20,000 texts; the rest was left out.'),
  ]
    .filter(Boolean)
    .join(' ');

export const pdfsOf = (count: number): string =>
  count === 1 ? l10n.t('1 PDF not imported') : l10n.t('{0} PDFs not imported', amount(count));

/** What the open folders have besides letters, for a line of counts; empty where that is nothing. */
export const othersOf = ({ pdfs, others }: CaseloadState): string =>
  [
    pdfs > 0 && pdfsOf(pdfs),
    others === 1 && l10n.t('1 text is no letter'),
    others > 1 && l10n.t('{0} texts are no letters', amount(others)),
  ]
    .filter(Boolean)
    .join(' · ');

/** The case of an entry, with its decision where the group does not tell it. */
export const caseOf = (by: Grouping, { caseNumber, decision }: Entry): string =>
  [caseNumber, by === 'decision' || decision === null ? null : decisionName(decision)]
    .filter(Boolean)
    .join(' · ');
