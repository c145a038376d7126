import * as l10n from '@vscode/l10n';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  type Plugin,
  Tooltip,
} from 'chart.js';
import { toFont } from 'chart.js/helpers';
import { element } from '../dom';
import { CHARTS, type Figures, others, percent, type Shown } from './chartKinds';
import type { ColumnId } from './columns';
import type { TableRow } from './rows';
import { coloursNow, hatched } from './theme';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

const BAR_HEIGHT = 22;
const HIGHER_BAR = 32;
const TIME_HEIGHT = 220;
const AXIS_HEIGHT = 44;

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
      const none = element('p', { className: 'none' }, l10n.t('Nothing to show.'));
      const details = element('details', {}, element('summary', {}, l10n.t('Figures')), table);
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
      min: 0,
      grid: { color: colours.grid },
      ticks: { color: colours.text, precision: 0 },
    };
    const rate = {
      ...values,
      max: 1,
      ticks: {
        color: colours.text,
        stepSize: RATE_STEP,
        callback: (value: number | string) => percent(Number(value)),
      },
    };
    const kinds = {
      grid: { display: false },
      stacked: shown.overTime,
      ticks: { color: colours.text, font: FONT, autoSkip: shown.overTime },
    };
    const amounts = { ...(shown.unit === 'rate' ? rate : values), stacked: shown.overTime };
    const said = (value: number): string =>
      shown.unit === 'rate' ? percent(value) : value.toLocaleString('en-US');
    return {
      type: 'bar',
      plugins: shown.overTime ? [] : [valuesBeside(said, colours.text)],
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
        layout: { padding: { right: shown.overTime ? 0 : ROOM_FOR_VALUE } },
        scales: shown.overTime ? { x: kinds, y: amounts } : { y: kinds, x: amounts },
        plugins: {
          legend: { display: shown.overTime, labels: { color: colours.text, boxWidth: 14 } },
          tooltip: {
            callbacks: {
              title: ([bar]) => figures.labels[bar!.dataIndex]!,
              label: ({ dataset, raw }) => `${dataset.label}: ${said(Number(raw))}`,
            },
          },
        },
        onClick: (_, [bar]) => {
          const label = bar && figures.lines[bar.index]?.[0];
          if (label && label !== others() && !shown.overTime) this.#choose(shown.column, label);
        },
      },
    };
  }
}

const RATE_STEP = 0.5;

const ROOM_FOR_VALUE = 36;
const GAP = 4;

/** Says behind each bar how much it is, which is all that there is of a bar of nothing. */
const valuesBeside = (said: (value: number) => string, colour: string): Plugin<'bar'> => ({
  id: 'valuesBeside',
  afterDatasetsDraw: (chart) => {
    const { ctx, data } = chart;
    ctx.save();
    ctx.fillStyle = colour;
    ctx.font = toFont(FONT).string;
    ctx.textBaseline = 'middle';
    for (const [index, { x, y }] of chart.getDatasetMeta(0).data.entries())
      ctx.fillText(said(Number(data.datasets[0]!.data[index])), x + GAP, y);
    ctx.restore();
  },
});

const LINE_LENGTH = 20;
const FONT = { size: 11 };

/** A label in two lines at the most; what it loses is in the table, and shown with the bar. */
function inLines(label: string): string[] {
  if (label.length <= LINE_LENGTH) return [label];
  const [first] = /^.{1,19}[ /-]/.exec(label) ?? [label.slice(0, LINE_LENGTH)];
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
    .join(', ')}. ${l10n.t('All figures are in the table that follows.')}`;
