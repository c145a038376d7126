import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Remark } from '../../client/src/caseload/notesFile';
import type { FromTable, ToTable } from '../../client/src/caseload/tableMessages';
import { type Texts, webviewPage } from '../../client/src/webviewPage';
import { Caseload } from '../../server/src/caseload/caseload';
import { pack } from '../../server/src/caseload/packed';
import type { NamedLetter } from '../../server/src/caseload/row';
import { letterRowOf } from '../../server/src/caseload/rows';
import { review } from '../../server/src/review/review';

const DIST = join(__dirname, '../../dist');
const ORIGIN = 'https://view.example';
export const FOLDER = 'file:///letters';
const FILES: Readonly<Record<string, string>> = {
  'caseload.js': 'text/javascript',
  'caseload.css': 'text/css',
};

/** That all was read, in the state that the page is told of. */
export const NOTHING_LEFT_OUT = { tooLarge: 0, unreadable: 0, pdfs: 0, others: 0, isCut: false } as const;

/** As text: what compiles the tests would put helpers into a function that the page does not have. */
const VSCODE = `window.acquireVsCodeApi = () => ({
  postMessage: (message) => window.hear(message.bytes ? { ...message, bytes: Array.from(message.bytes) } : message),
  setState: () => {},
});`;

/** The letters of these texts, as a caseload has them. */
export function lettersOf(texts: Readonly<Record<string, string>>): readonly NamedLetter[] {
  const caseload = new Caseload();
  for (const [name, text] of Object.entries(texts)) {
    const row = letterRowOf(review(text));
    caseload.put(`${FOLDER}/${name}`, '1', row, row);
  }
  return caseload.letters();
}

/** The page of the caseload's table in a browser, with what it says and asks for. */
export class TablePage {
  readonly page: Page;
  readonly asked: string[] = [];
  readonly complaints: string[] = [];
  said: readonly FromTable[] = [];
  readonly #heard = new EventEmitter();

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, theme = '', texts: Texts = {}): Promise<TablePage> {
    const table = new TablePage(page);
    page.on('console', (message) => table.complaints.push(message.text()));
    page.on('pageerror', (error) => table.complaints.push(error.message));
    await page.route('**', (route) => {
      const name = route
        .request()
        .url()
        .slice(ORIGIN.length + 1);
      table.asked.push(name);
      const contentType = FILES[name];
      if (contentType)
        return route.fulfill({
          contentType,
          body: readFileSync(join(DIST, name), 'utf8') + (name.endsWith('css') ? theme : ''),
        });
      const script = `${ORIGIN}/caseload.js`;
      const style = `${ORIGIN}/caseload.css`;
      const body = webviewPage({ title: 'Caseload', script, style, source: ORIGIN, nonce: 'once', texts });
      return route.fulfill({ contentType: 'text/html', body });
    });
    await page.exposeFunction('hear', (message: FromTable) => {
      table.said = [...table.said, message];
      table.#heard.emit('message');
    });
    await page.addInitScript({ content: VSCODE });
    await page.goto(`${ORIGIN}/`);
    await table.hears('ready');
    return table;
  }

  /** Shows letters instead of all before; resolves when their lines are there. */
  async show(letters: readonly NamedLetter[], removed: readonly string[] = [], fresh = true): Promise<void> {
    const items = letters.reduce((sum, { letter }) => sum + letter.items.length, 0);
    await this.tell({ kind: 'letters', fresh, letters: pack(letters), removed });
    await this.tell({
      kind: 'state',
      state: { ...NOTHING_LEFT_OUT, reading: 'read', letters: letters.length, items, revision: 1 },
      folders: [FOLDER],
    });
    await this.afterwards(() => this.tell({ kind: 'complete' }));
  }

  /** Does something; resolves with the number of lines when the page has shown what comes of it. */
  async afterwards(deed: () => Promise<unknown>): Promise<number> {
    this.forget();
    await deed();
    return (await this.hears('shown')).rows;
  }

  remark = (name: string, remark: Remark): Promise<number> =>
    this.afterwards(() => this.tell({ kind: 'remarks', remarks: [[`${FOLDER}/${name}`, remark]] }));

  tell = (message: ToTable): Promise<void> =>
    this.page.evaluate((json) => window.postMessage(JSON.parse(json), '*'), JSON.stringify(message));

  /** The last thing of its kind that the page said; waits for it. */
  async hears<Kind extends FromTable['kind']>(kind: Kind): Promise<Extract<FromTable, { kind: Kind }>> {
    for (;;) {
      const found = this.said.findLast((message) => message.kind === kind);
      if (found) return found as Extract<FromTable, { kind: Kind }>;
      await once(this.#heard, 'message');
    }
  }

  forget(): void {
    this.said = [];
  }

  /** The lines on the screen, the cells of each in their order. */
  async cells(column: string): Promise<readonly string[]> {
    const rows = this.page.locator('.slick-row');
    const found = await rows.evaluateAll(
      (all, name) =>
        all.map(
          (row) =>
            [
              Number((row as HTMLElement).dataset.row),
              row.querySelector(`.slick-cell.${name}`)?.textContent ?? '',
            ] as const,
        ),
      column,
    );
    return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
  }
}
