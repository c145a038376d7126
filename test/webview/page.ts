import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FromView, ToView, ViewState } from '../../client/src/readingMessages';
import { type Texts, webviewPage } from '../../client/src/webviewPage';
import { readingOf } from '../../server/src/features/reading/index';
import { review } from '../../server/src/review/review';

const DIST = join(__dirname, '../../dist');
const ORIGIN = 'https://view.example';
const FILES: Readonly<Record<string, string>> = {
  'reading.js': 'text/javascript',
  'reading.css': 'text/css',
};

/** As text: what compiles the tests would put helpers into a function that the page does not have. */
const VSCODE = `window.acquireVsCodeApi = () => ({
  postMessage: (message) => window.hear(message),
  setState: (state) => { window.remembered = state; },
});`;

/** What stands in for VS Code around the page. */
declare global {
  interface Window {
    hear: (message: FromView) => void;
    remembered: ViewState | undefined;
  }
}

/** The reading view's page in a browser, with what it says and asks for. */
export class View {
  readonly page: Page;
  readonly asked: string[] = [];
  readonly complaints: string[] = [];
  /** What the page has said since it was last asked to forget. */
  said: readonly FromView[] = [];
  readonly #heard = new EventEmitter();
  #version = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, texts: Texts = {}): Promise<View> {
    const view = new View(page);
    page.on('console', (message) => view.complaints.push(message.text()));
    page.on('pageerror', (error) => view.complaints.push(error.message));
    await page.route('**', (route) => {
      const name = route
        .request()
        .url()
        .slice(ORIGIN.length + 1);
      view.asked.push(name);
      const contentType = FILES[name];
      if (contentType) return route.fulfill({ contentType, body: readFileSync(join(DIST, name), 'utf8') });
      const script = `${ORIGIN}/reading.js`;
      const style = `${ORIGIN}/reading.css`;
      const body = webviewPage({
        title: 'Reading View',
        script,
        style,
        source: ORIGIN,
        nonce: 'once',
        texts,
      });
      return route.fulfill({ contentType: 'text/html', body });
    });
    await page.exposeFunction('hear', (message: FromView) => {
      view.said = [...view.said, message];
      view.#heard.emit('message');
    });
    await page.addInitScript({ content: VSCODE });
    await page.goto(`${ORIGIN}/`);
    await view.hears('ready');
    return view;
  }

  /** Shows a letter as its next version; resolves when it is there. */
  async show(text: string, uri = 'file:///letter.txt'): Promise<void> {
    const version = ++this.#version;
    await this.tell({ kind: 'letter', uri, version, reading: readingOf(review(text)) });
    await this.#hears((message) => message.kind === 'shown' && message.version === version);
  }

  tell = (message: ToView): Promise<void> =>
    this.page.evaluate((each) => window.postMessage(each, '*'), message);

  /** The last thing of its kind that the page said; waits for it. */
  hears = <Kind extends FromView['kind']>(kind: Kind): Promise<Extract<FromView, { kind: Kind }>> =>
    this.#hears((message): message is Extract<FromView, { kind: Kind }> => message.kind === kind);

  async #hears<Heard extends FromView>(
    isIt: ((message: FromView) => message is Heard) | ((message: FromView) => boolean),
  ): Promise<Heard> {
    for (;;) {
      const found = this.said.findLast(isIt);
      if (found) return found as Heard;
      await once(this.#heard, 'message');
    }
  }

  forget(): void {
    this.said = [];
  }

  /** Where the first of these words stand on the screen. */
  async placeOf(words: string): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
    const box = await this.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2, width };
      }
      return null;
    }, words);
    if (!box) throw new Error(`The page does not show “${words}”.`);
    return box;
  }
}
