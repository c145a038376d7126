import '../texts';

import { unpack } from '../../../../server/src/caseload/packed';

import type { FromTable, ToTable } from '../../caseload/tableMessages';

import { Charts } from './charts';
import { type ColumnId, showWithout } from './columns';
import { Controls } from './controls';
import { csvOf, xlsxOf } from './exporting';
import { matcherOf } from './filters';
import { Grid } from './grid';
import { Rows, type TableRow } from './rows';
import './caseload.css';

/** What VS Code gives to a page of its own. */
declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromTable) => void;
  readonly setState: (state: object) => void;
};

const BRIEF_MS = 50;
const PAUSE_FACTOR = 5;

const nonce = document.currentScript?.nonce ?? '';
const editor = acquireVsCodeApi();
const rows = new Rows();
const controls = new Controls(document.body, {
  filtered: () => {
    filter();
    tellView();
  },
  grouped: (id) => {
    grid.group(id);
    tellView();
  },
  chosen: (isShown) => grid.choose(isShown),
  save: (format) => save(format),
  charted: () => {
    grid.fit();
    drawChartsSoon();
    tellView();
  },
  importPdfs: () => editor.postMessage({ kind: 'import' }),
  read: () => editor.postMessage({ kind: 'read' }),
  stop: () => editor.postMessage({ kind: 'stop' }),
});
const grid = new Grid(controls.table, nonce, {
  open: ({ name, item }, isBeside) => editor.postMessage({ kind: 'open', name, line: item.line, isBeside }),
  onRemark: ({ name }, remark) => editor.postMessage({ kind: 'remark', name, remark }),
  onView: () => tellView(),
  filterField: (column, cell) => controls.putField(column, cell),
});
const charts = new Charts(controls.charts, (column: ColumnId, label) => controls.choose(column, label));

let all: readonly TableRow[] = [];
let chartsAreDue = false;
let isDue = false;
/** Milliseconds that showing all lines took the last time. */
let lastCost = 0;

window.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.kind === 'letters') {
    if (data.fresh) rows.clear();
    rows.put(unpack(data.letters), data.removed);
  } else if (data.kind === 'state') {
    showWithout(data.folders);
    controls.tell(data.state);
  } else if (data.kind === 'view') {
    grid.restore(data.view);
    controls.restore(data.view);
  } else {
    if (data.kind === 'remarks') rows.remark(new Map(data.remarks));
    showAllSoon();
  }
});
new ResizeObserver(() => grid.fit()).observe(controls.table);
new MutationObserver(() => charts.showAgain()).observe(document.body, { attributeFilter: ['class'] });
editor.setState({});
editor.postMessage({ kind: 'ready' });

/** While letters stream in, most of the time is left to whoever looks at the table. */
function showAllSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(
    () => {
      const start = performance.now();
      isDue = false;
      all = rows.all();
      controls.offer(all);
      grid.show(all, matcherOf(controls.filters));
      shown();
      lastCost = performance.now() - start;
    },
    lastCost < BRIEF_MS ? 0 : lastCost * PAUSE_FACTOR,
  );
}

function filter(): void {
  grid.filter(matcherOf(controls.filters));
  shown();
}

function shown(): void {
  const matching = grid.shown();
  controls.count(matching, all);
  editor.postMessage({ kind: 'shown', rows: matching.length });
  drawChartsSoon();
}

/** Has the extension keep how the table is set up. */
function tellView(): void {
  editor.postMessage({ kind: 'view', view: { ...grid.view, ...controls.view } });
}

/** With the next picture, once for all that changes before it; not while they are hidden. */
function drawChartsSoon(): void {
  if (chartsAreDue || controls.charts.hidden) return;
  chartsAreDue = true;
  requestAnimationFrame(() => {
    chartsAreDue = false;
    charts.show(grid.shown());
  });
}

async function save(format: 'csv' | 'xlsx'): Promise<void> {
  const lines = grid.shown();
  const bytes = format === 'csv' ? csvOf(lines) : await xlsxOf(lines);
  editor.postMessage({ kind: 'save', format, bytes });
}
