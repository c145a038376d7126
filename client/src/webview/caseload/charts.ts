import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
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
import { element } from '../dom';
import { type ColumnId, words } from './columns';
import type { TableRow } from './rows';
import { coloursNow, hatched } from './theme';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

const MOST_KINDS = 12;
const BAR_HEIGHT = 22;
const HIGHER_BAR = 32;
const TIME_HEIGHT = 220;
const AXIS_HEIGHT = 44;

/** What a chart shows: bars with their label, their figures in words and what a click on one asks for. */
type Figures = {
  readonly labels: readonly string[];
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Heads of the table, and a line of it for each bar. */
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
};

type Shown = {
  readonly title: string;
  readonly unit: 'rate' | 'count';
  /** Bars lie on their side, save over time. */
  readonly overTime: boolean;
  /** The column that a click on a bar filters. */
  readonly column: ColumnId;
  readonly figures: (rows: readonly TableRow[]) => Figures;
};

const CHARTS: readonly Shown[] = [
  {
    title: 'Overturn rate by treatment',
    unit: 'rate',
    overTime: false,
    column: 'treatment',
    figures: (rows) =>
      rates(outcomesBy(rows, ({ item }) => orNone(item.treatment, 'Not recognised'), MOST_KINDS)),
  },
  {
    title: 'Overturn rate by guideline of the reviewer',
    unit: 'rate',
    overTime: false,
    column: 'guidelines',
    figures: (rows) => rates(outcomesBy(rows, ({ item }) => item.reviewerGuidelines, MOST_KINDS)),
  },
  {
    title: 'Reasons for denial',
    unit: 'count',
    overTime: false,
    column: 'reasons',
    figures: (rows) =>
      counts(
        'Reason',
        'Items',
        reasonsForDenial(rows).map(({ label, count }) => ({ label: words(label), count })),
      ),
  },
  {
    title: 'Findings by code',
    unit: 'count',
    overTime: false,
    column: 'findings',
    figures: (rows) => counts('Code', 'Findings', findingsByCode(rows)),
  },
  {
    title: 'Decisions over time',
    unit: 'count',
    overTime: true,
    column: 'decided',
    figures: (rows) => decisions(outcomesOverTime(rows)),
  },
];

const orNone = (value: string | null, none: string): readonly string[] => [value ?? none];

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10}%`;

const rates = (outcomes: readonly Outcome[]): Figures => ({
  labels: outcomes.map(({ label, upheld, overturned }) => `${label} (${upheld + overturned})`),
  bars: [{ name: 'Overturned', values: outcomes.map(overturnRate) }],
  heads: ['', 'Items', 'Upheld', 'Overturned', 'Rate'],
  lines: outcomes.map((outcome) => [
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
  ...rates(outcomes),
  labels: outcomes.map(({ label }) => label),
  bars: [
    { name: 'Upheld', values: outcomes.map(({ upheld }) => upheld) },
    { name: 'Overturned in part or as a whole', values: outcomes.map(({ overturned }) => overturned) },
  ],
});

/** The charts beside the table, each with its figures as a table, which is also what a screen reader reads. */
export class Charts {
  readonly #places: readonly {
    readonly shown: Shown;
    readonly canvas: HTMLCanvasElement;
    readonly table: HTMLElement;
    readonly none: HTMLElement;
  }[];
  readonly #choose: (column: ColumnId, label: string) => void;
  #charts: readonly Chart[] = [];
  #rows: readonly TableRow[] = [];

  constructor(container: HTMLElement, choose: (column: ColumnId, label: string) => void) {
    this.#choose = choose;
    this.#places = CHARTS.map((shown) => {
      const canvas = element('canvas', { attributes: { role: 'img' } });
      const table = element('table', {});
      const none = element('p', { className: 'none' }, 'Nothing to show.');
      const details = element('details', {}, element('summary', {}, 'Figures'), table);
      const box = element('div', { className: shown.overTime ? 'chart over-time' : 'chart' }, canvas);
      container.append(element('section', {}, element('h2', {}, shown.title), none, box, details));
      return { shown, canvas, table, none };
    });
  }

  show(rows: readonly TableRow[]): void {
    this.#rows = rows;
    for (const chart of this.#charts) chart.destroy();
    this.#charts = this.#places.flatMap(({ shown, canvas, table, none }) => {
      const figures = shown.figures(rows);
      const isEmpty = figures.lines.length === 0;
      none.hidden = !isEmpty;
      canvas.parentElement!.hidden = isEmpty;
      table.parentElement!.hidden = isEmpty;
      table.replaceChildren(...tableOf(shown.title, figures));
      canvas.setAttribute('aria-label', summaryOf(shown, figures));
      if (isEmpty) return [];
      canvas.parentElement!.style.height = `${heightOf(shown, figures)}px`;
      return [new Chart(canvas, this.#configurationOf(shown, figures))];
    });
  }

  /** Takes notice that colours or the room have changed. */
  showAgain(): void {
    this.show(this.#rows);
  }

  #configurationOf(shown: Shown, figures: Figures): ChartConfiguration<'bar'> {
    const colours = coloursNow();
    const fills = shown.overTime
      ? [colours.upheld, hatched(colours.overturned, colours.background)]
      : [colours.bar];
    const values = {
      beginAtZero: true,
      grid: { color: colours.grid },
      ticks: { color: colours.text, precision: 0 },
    };
    const rate = {
      ...values,
      suggestedMax: 0.5,
      ticks: { color: colours.text, callback: (value: number | string) => percent(Number(value)) },
    };
    const kinds = {
      grid: { display: false },
      stacked: shown.overTime,
      ticks: { color: colours.text, font: FONT, autoSkip: shown.overTime },
    };
    const amounts = { ...(shown.unit === 'rate' ? rate : values), stacked: shown.overTime };
    return {
      type: 'bar',
      data: {
        labels: figures.labels.map(inLines),
        datasets: figures.bars.map(({ name, values: data }, index) => ({
          label: name,
          data: [...data],
          backgroundColor: fills[index]!,
          borderColor: colours.edge,
          borderWidth: colours.edge === 'transparent' ? 0 : 1,
          maxBarThickness: BAR_HEIGHT - 6,
        })),
      },
      options: {
        indexAxis: shown.overTime ? 'x' : 'y',
        animation: false,
        interaction: { mode: 'index', axis: shown.overTime ? 'x' : 'y', intersect: false },
        maintainAspectRatio: false,
        scales: shown.overTime ? { x: kinds, y: amounts } : { y: kinds, x: amounts },
        plugins: {
          legend: { display: shown.overTime, labels: { color: colours.text, boxWidth: 14 } },
          tooltip: {
            callbacks: {
              title: ([bar]) => figures.labels[bar!.dataIndex]!,
              label: ({ dataset, raw }) =>
                `${dataset.label}: ${shown.unit === 'rate' ? percent(Number(raw)) : Number(raw).toLocaleString('en-US')}`,
            },
          },
        },
        onClick: (_, [bar]) => {
          const label = bar && figures.lines[bar.index]?.[0];
          if (label && label !== OTHERS && !shown.overTime) this.#choose(shown.column, label);
        },
      },
    };
  }
}

const LINE_LENGTH = 22;
const FONT = { size: 11 };

/** A label in two lines at the most; what it loses is in the table, and shown with the bar. */
function inLines(label: string): string[] {
  if (label.length <= LINE_LENGTH) return [label];
  const [first] = /^.{1,21}[ /-]/.exec(label) ?? [label.slice(0, LINE_LENGTH)];
  const rest = label.slice(first.length);
  return [first, rest.length > LINE_LENGTH ? `…${rest.slice(1 - LINE_LENGTH)}` : rest];
}

function heightOf({ overTime }: Shown, { labels }: Figures): number {
  if (overTime) return TIME_HEIGHT;
  const isHigh = labels.some((label) => label.length > LINE_LENGTH);
  return labels.length * (isHigh ? HIGHER_BAR : BAR_HEIGHT) + AXIS_HEIGHT;
}

function tableOf(title: string, { heads, lines }: Figures): readonly HTMLElement[] {
  const head = heads.map((each) => element('th', { attributes: { scope: 'col' } }, each));
  return [
    element('caption', { className: 'unseen' }, title),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...lines.map(([name, ...values]) => lineOf(name!, values))),
  ];
}

const lineOf = (name: string, values: readonly string[]): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { attributes: { scope: 'row' } }, name),
    ...values.map((value) => element('td', {}, value)),
  );

/** The largest figures in a sentence. */
const summaryOf = ({ title, unit }: Shown, { labels, lines }: Figures): string =>
  `${title}. ${labels
    .slice(0, 3)
    .map((label, index) => `${label}: ${unit === 'rate' ? lines[index]!.at(-1) : lines[index]![1]}`)
    .join(', ')}. All figures are in the table that follows.`;
