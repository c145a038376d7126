// What a person does in VS Code's window, for the pictures. Every step waits for what it brings about, never for time.
import * as fs from 'node:fs';
import * as path from 'node:path';

const FILES_ROW = '.explorer-folders-view .monaco-list-row';
const FILES_HEADER = '.pane:has(.explorer-folders-view) > .pane-header';
const OUTLINE_ROW = '.outline-tree .monaco-list-row';
const PROBLEM_ROW = '.markers-panel .monaco-list-row';
const READY = ['.monaco-workbench .part.statusbar', FILES_ROW];
const QUICK_INPUT = '.quick-input-widget .quick-input-box input';
const QUICK_ROW = '.quick-input-list .monaco-list-row';
const HOVER = '.monaco-hover:not(.hidden) .hover-contents';
const SHOTS_UNTIL_STILL = 40;

/** Opens the address in the page; resolves, when the window is there, with the steps that one can take in it. */
export async function openWorkbench(page, address, folder) {
  await page.goto(address);
  for (const part of READY) await page.waitForSelector(part, { timeout: 60_000 });
  return {
    page,
    ...editorSteps(page, folder),
    ...viewSteps(page),
    command: (title) => command(page, title),
    screenshot: (file) => screenshot(page, file),
  };
}

function editorSteps(page, folder) {
  let open;
  const openFile = async (name) => {
    await ask(page, 'Control+p', name, name);
    await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await page.locator('.editor-instance .view-line').first().waitFor();
    open = path.join(folder, name);
  };
  /** Puts the cursor before the first place in the open file that holds the text. */
  const goTo = async (text) => {
    const before = textBefore(open, text).split(/\r?\n/);
    await ask(page, 'Control+g', `${before.length}:${before.at(-1).length + 1}`);
    await page.waitForFunction(boxOf, text);
  };
  /** Shows what the extension says of the text, with the mouse at its beginning. */
  const hover = async (text) => {
    await goTo(text);
    const box = await page.evaluate(boxOf, text);
    await page.mouse.move(box.x + 8, box.y + box.height / 2);
    await page.mouse.move(box.x + 10, box.y + box.height / 2);
    await page.locator(HOVER).first().waitFor();
  };
  /** Lists what can be done about the finding at the text. */
  const quickFixes = async (text) => {
    await goTo(text);
    await page.keyboard.press('Control+Period');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
  };
  /** Resolves when the open file has a finding of that severity: error, warning, info or hint. */
  const finding = (severity) => page.locator(`.squiggly-${severity}`).first().waitFor();
  return { openFile, goTo, hover, quickFixes, finding };
}

function viewSteps(page) {
  /** Shows the outline in place of the list of files. */
  const outline = async () => {
    await command(page, 'Explorer: Focus on Outline View');
    await page.locator(OUTLINE_ROW).first().waitFor();
    await page.locator(FILES_HEADER).click();
    await page.locator(FILES_ROW).first().waitFor({ state: 'hidden' });
  };
  const problems = async () => {
    await command(page, 'Problems: Focus on Problems View');
    await page.locator(PROBLEM_ROW).first().waitFor();
  };
  return { outline, problems };
}

/** Runs a command of the palette by its whole title. */
async function command(page, title) {
  await ask(page, 'F1', title, title);
}

/** Opens a quick input with the keys, types, chooses the first row (one that holds `row` where given). */
async function ask(page, keys, text, row) {
  await page.mouse.move(5, 5); // over a word, Control would underline it
  await page.keyboard.press(keys);
  await page.waitForSelector(QUICK_INPUT);
  await page.keyboard.type(text);
  await page
    .locator(QUICK_ROW, row ? { hasText: row } : {})
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
}

function textBefore(file, text) {
  const whole = fs.readFileSync(file, 'utf8');
  const at = whole.indexOf(text);
  if (at < 0) throw new Error(`${path.basename(file)} does not hold “${text}”.`);
  return whole.slice(0, at);
}

/** Runs in the page: where the text is shown in the editor, or undefined. */
function boxOf(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), passed = 0; node; passed += node.length, node = walker.nextNode()) {
      if (passed + node.length <= at) continue;
      const range = document.createRange();
      range.setStart(node, at - passed);
      range.setEnd(node, node.length);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y, height };
    }
  }
  return undefined;
}

/** Takes the picture once the window has come to rest. */
async function screenshot(page, file) {
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  let last = await shoot();
  for (let count = 0; count < SHOTS_UNTIL_STILL; count++) {
    const next = await shoot();
    if (next.equals(last)) break;
    last = next;
  }
  fs.writeFileSync(file, last);
}
