// A page of VS Code in which tests run: what they print, and how they end.
import { format } from 'node:util';

const TIMED_OUT = 124;
const CLICK_MS = 300;

// VS Code hands its whole log to codeAutomationLog; only what the extension host's console says is the tests'.
const LOG_HOOK = `window.codeAutomationLog = (type, list) =>
  window.hostLog(type, list, new Error().stack.includes('$logExtensionHostMessage'));`;

/**
 * Prints what the tests of a page print, errors and warnings to stderr, and with `verbose` all that is said there.
 * Resolves, before the page goes anywhere, with a promise of how the run ends, as an exit code and why: VS Code says
 * the code, or something breaks on the way, or it takes longer than `limit` milliseconds.
 */
export async function testsOf(page, { limit, verbose }) {
  const ended = endOf(page, limit);
  if (verbose) {
    page.on('console', (message) => console.error(`[page] ${message.text()}`));
    page.on('pageerror', (error) => console.error(`[page] ${error.stack}`));
  }
  await page.addInitScript(LOG_HOOK);
  await page.exposeFunction('hostLog', (type, list, fromTests) => {
    if (!fromTests && !verbose) return;
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    stream.write(`${format(...list)}\n`);
  });
  return { ended };
}

function endOf(page, limit) {
  return new Promise((resolve) => {
    const broken = (why, code = 1) => resolve({ code, why });
    page.exposeFunction('codeAutomationExit', (code) => resolve({ code: Number(code) }));
    page.on('crash', () => broken('VS Code’s page crashed.'));
    page.context().on('close', () => broken('Chromium ended.'));
    page.on('console', (message) => {
      if (message.text().includes('No extension host found that can launch the test runner'))
        broken(message.text());
    });
    setTimeout(() => broken(`The run did not end within ${limit} ms.`, TIMED_OUT), limit).unref();
  });
}

/** A reader who double-clicks a text wherever a webview of the page shows it, until the page is gone. */
export async function clickInWebviews(page, text) {
  while (!page.isClosed()) {
    for (const frame of page.frames().filter((each) => each !== page.mainFrame())) {
      const shown = frame.getByText(text).first();
      await shown.dblclick({ timeout: CLICK_MS }).catch(() => {}); // it is not there, or not any more
    }
    await page.waitForTimeout(CLICK_MS).catch(() => {});
  }
}
