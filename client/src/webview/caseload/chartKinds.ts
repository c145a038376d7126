import * as l10n from '@vscode/l10n';
import {
  type Count,
  findingsByCode,
  OTHERS,
  type Outcome,
  outcomesBy,
  outcomesOverTime,
  overturnRate,
  reasonsForDenial,
} from '../../../../server/src/caseload/figures';
import { reasonName } from '../../caseload/words';
import type { ColumnId } from './columns';
import { EMPTY } from './filters';
import type { TableRow } from './rows';

/** A chart shows no more kinds; the others are put together, or are in its table alone. */
const MOST_KINDS = 12;

/** What a chart shows: bars with their label, their figures in words and what a click on one asks for. */
export type Figures = {
  readonly labels: readonly string[];
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Heads of the table, and a line of it for each bar. */
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
};

export type Shown = {
  readonly title: string;
  readonly unit: 'rate' | 'count';
  /** Bars lie on their side, save over time. */
  readonly overTime: boolean;
  /** The column that a click on a bar filters. */
  readonly column: ColumnId;
  readonly figures: (rows: readonly TableRow[]) => Figures;
};

/** The charts, in their order. */
export const CHARTS: readonly Shown[] = [
  {
    title: l10n.t('Overturn rate by treatment'),
    unit: 'rate',
    overTime: false,
    column: 'treatment',
    figures: (rows) =>
      rates(
        l10n.t('Treatment'),
        outcomesBy(rows, ({ item }) => [item.treatment ?? EMPTY], MOST_KINDS),
      ),
  },
  {
    title: l10n.t('Overturn rate by guideline of the reviewer'),
    unit: 'rate',
    overTime: false,
    column: 'guidelines',
    figures: (rows) =>
      rates(
        l10n.t('Guideline'),
        outcomesBy(rows, ({ item }) => item.reviewerGuidelines, MOST_KINDS),
      ),
  },
  {
    title: l10n.t('Reasons for denial'),
    unit: 'count',
    overTime: false,
    column: 'reasons',
    figures: (rows) =>
      counts(
        l10n.t('Reason'),
        l10n.t('Items'),
        reasonsForDenial(rows).map(({ label, count }) => ({ label: reasonName(label), count })),
      ),
  },
  {
    title: l10n.t('Findings by code'),
    unit: 'count',
    overTime: false,
    column: 'findings',
    figures: (rows) => counts(l10n.t('Code'), l10n.t('Findings'), findingsByCode(rows)),
  },
  {
    title: l10n.t('Decisions over time'),
    unit: 'count',
    overTime: true,
    column: 'decided',
    figures: (rows) => decisions(outcomesOverTime(rows)),
  },
];

/** A share from 0 to 1 as people read it. */
export const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;

/** What is said of the kinds that are put together. */
export const others = (): string => l10n.t('All others');

const named = <Kind extends { readonly label: string }>(kinds: readonly Kind[]): readonly Kind[] =>
  kinds.map((kind) => (kind.label === OTHERS ? { ...kind, label: others() } : kind));

const rates = (what: string, outcomes: readonly Outcome[]): Figures => ({
  labels: named(outcomes).map(({ label, upheld, overturned }) => `${label} (${upheld + overturned})`),
  bars: [{ name: l10n.t('Overturned'), values: outcomes.map(overturnRate) }],
  heads: [what, l10n.t('Items'), l10n.t('Upheld'), l10n.t('Overturned'), l10n.t('Rate')],
  lines: named(outcomes).map((outcome) => [
    outcome.label,
    String(outcome.upheld + outcome.overturned),
    String(outcome.upheld),
    String(outcome.overturned),
    percent(overturnRate(outcome)),
  ]),
});

const counts = (what: string, unit: string, all: readonly Count[]): Figures => ({
  labels: all.slice(0, MOST_KINDS).map(({ label }) => label),
  bars: [{ name: unit, values: all.slice(0, MOST_KINDS).map(({ count }) => count) }],
  heads: [what, unit],
  lines: all.map(({ label, count }) => [label, String(count)]),
});

const decisions = (outcomes: readonly Outcome[]): Figures => ({
  ...rates(l10n.t('Time'), outcomes),
  labels: outcomes.map(({ label }) => label),
  bars: [
    { name: l10n.t('Upheld'), values: outcomes.map(({ upheld }) => upheld) },
    {
      name: l10n.t('Overturned in part or as a whole'),
      values: outcomes.map(({ overturned }) => overturned),
    },
  ],
});
