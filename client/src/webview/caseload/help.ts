import * as l10n from '@vscode/l10n';
import { element } from '../dom';
import type { TableColumn } from './columns';
import { EMPTY } from './filters';

/** What stands in an empty field that filters a column. */
export const exampleFor = ({ kind }: TableColumn): string =>
  kind === 'text' ? l10n.t('Filter') : kind === 'day' ? '>=2016' : '>30';

/** What can be written into a field that filters a column. */
export const hintFor = ({ kind }: TableColumn): string =>
  kind === 'text'
    ? l10n.t('Words that have to be there, in any order')
    : l10n.t('One or two limits: {0}', kind === 'day' ? '>=2016-07 <2017' : '>30 <=60');

/** How to find things in the table and what its keys do, to be opened where it is wanted. */
export const helpWith = (): HTMLElement =>
  element(
    'details',
    { id: 'help' },
    element('summary', {}, l10n.t('Filters and keys')),
    element(
      'dl',
      {},
      ...linesOfHelp().flatMap(([what, ...how]) => [
        element('dt', {}, what),
        ...how.map((each) => element('dd', {}, each)),
      ]),
    ),
  );

const linesOfHelp = (): readonly (readonly [what: string, how: string])[] => [
  [l10n.t('Words'), l10n.t('All of them, in any order, whole or in part: knee mri')],
  [l10n.t('Days'), l10n.t('A year, month or day, or limits: 2016-07, 7/1/2016, >=2016-07, >=2016-07 <2017')],
  [l10n.t('Numbers'), l10n.t('Limits: =30, >30, >30 <=60')],
  [l10n.t('Empty cells'), EMPTY],
  [
    l10n.t('Cells'),
    l10n.t(
      'Enter or a double click opens the letter at the item, with Ctrl or Cmd beside the table; Ctrl+C or Cmd+C copies the cell.',
    ),
  ],
  [
    l10n.t('Heads'),
    l10n.t(
      'Enter or a click sorts; Shift+Left, Shift+Right or dragging the edge changes the width; a double click on the edge fits it.',
    ),
  ],
];
