// Takes the pictures of the README and the documentation: our own samples in a real VS Code.
//
//   node test/pictures.mjs [OUT] [--only NAME] [--theme light|dark|high-contrast|high-contrast-light]
//
// OUT is images/ where it is not given; --theme takes every picture in that theme.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf } from './host/address.mjs';
import { launchBrowser } from './host/browser.mjs';
import { linkExtension, ROOT } from './host/checkout.mjs';
import { startServer } from './host/server.mjs';
import { writeSettings } from './host/settings.mjs';
import { openWorkbench } from './host/workbench.mjs';

const SAMPLES = path.join(ROOT, 'samples');

/**
 * What is on each picture: `steps` gets the window, with the folder of samples in it, and shows it. `window` is its size
 * where it is not that of the others.
 */
const PICTURES = [
  { name: 'letter', theme: 'light', steps: letter },
  { name: 'letter-dark', theme: 'dark', steps: letter },
  { name: 'letter-high-contrast', theme: 'high-contrast', steps: letter },
  { name: 'citation', theme: 'light', steps: citation, window: { width: 1040, height: 600 } },
  { name: 'reading', theme: 'light', steps: reading },
  { name: 'reading-dark', theme: 'dark', steps: reading },
  { name: 'caseload', theme: 'light', steps: caseload },
  { name: 'caseload-dark', theme: 'dark', steps: caseload },
];

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

const WINDOW = { width: 1280, height: 800 };
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'window.commandCenter': false };

/** Outline, Problems view and the hover of a decision. */
async function letter(workbench) {
  await workbench.openFile('faults.txt');
  await workbench.outline();
  await workbench.problems();
  await workbench.hover('Upheld');
}

/** What is known of a cited guideline. */
async function citation(workbench) {
  await workbench.openFile('04-overturned-imaging.txt');
  await workbench.command('View: Close Primary Side Bar');
  await workbench.goTo('Chronic Pain Medical Treatment 2016');
  await workbench.page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines
  await workbench.hover('Chronic Pain Medical Treatment 2016');
}

/** The reading view beside its letter, at an item. */
async function reading(workbench) {
  await workbench.openFile('03-mixed-partly-approved.txt');
  await workbench.goTo('Associated surgical service: Crutches');
  await workbench.command('IMR: Show Reading View');
  const view = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await view.getByText('Crutches for purchase').first().waitFor();
  await workbench.goTo('Associated surgical service: Crutches'); // the lines of a narrower editor are others
}

/** The letters of the folder in the view at the side, and as a table with charts. */
async function caseload(workbench) {
  await workbench.openFile('03-mixed-partly-approved.txt');
  await workbench.command('IMR Letters: Focus on Letters View');
  await workbench.page.locator('.monaco-list-row', { hasText: 'Overturned' }).first().click();
  await workbench.page.locator('.monaco-list-row', { hasText: 'Crutches for purchase' }).first().waitFor();
  await workbench.command('IMR: Open Caseload Table');
  const table = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await table.getByText('Crutches for purchase').first().waitFor();
  await table.getByRole('button', { name: 'Charts' }).click();
  await table.getByRole('img', { name: 'Decisions over time' }).waitFor();
}

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'imr-letters-'));
process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
let server;
let browser;
try {
  await takeAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close();
  await server?.stop();
}

async function takeAll() {
  const options = { only: { type: 'string' }, theme: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const out = path.resolve(positionals[0] ?? path.join(ROOT, 'images'));
  const wanted = PICTURES.filter(({ name }) => !values.only || name === values.only);
  if (wanted.length === 0) throw new Error(`There is no picture ${values.only}.`);
  if (values.theme && !THEMES[values.theme]) throw new Error(`There is no theme ${values.theme}.`);
  fs.mkdirSync(out, { recursive: true });

  const folders = { userData: path.join(temp, 'user'), extensions: path.join(temp, 'extensions') };
  linkExtension(folders.extensions);
  server = await startServer(folders);
  browser = await launchBrowser();
  for (const { name, theme, steps, window } of wanted) {
    const file = path.join(out, `${name}.png`);
    await take(file, values.theme ?? theme, steps, window);
    console.log(file);
  }
}

/** Each picture has a window of its own, as new. */
async function take(file, theme, steps, window = WINDOW) {
  writeSettings(path.join(temp, 'user'), { ...SETTINGS, 'workbench.colorTheme': THEMES[theme] });
  const page = await browser.newPage({ viewport: window });
  try {
    const workbench = await openWorkbench(page, addressOf(server, { folder: SAMPLES }), SAMPLES);
    await steps(workbench);
    await workbench.screenshot(file);
  } catch (error) {
    const failed = path.join(os.tmpdir(), `${path.basename(file, '.png')}-failed.png`);
    await page.screenshot({ path: failed }).catch(() => {});
    throw new Error(`${path.basename(file)}: ${error.message} (the window then: ${failed})`);
  } finally {
    await page.close();
  }
}
