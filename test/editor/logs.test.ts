import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { commands, type Uri, workspace } from 'vscode';

/** So long a line of a letter stands in no message that is not about it. */
const TELLING = 40;

const textOf = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

/** What this extension has logged so far, in every host that this window had. */
async function logged(): Promise<string> {
  const folder = process.env.EDITOR_TESTS_LOGS!;
  const names = await readdir(folder, { recursive: true });
  const ours = names.filter((name) => path.basename(name) === 'IMR Letters.log');
  return (await Promise.all(ours.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

/** As if the user had asked for all there is. */
before('everything is logged', () => commands.executeCommand('_extensionTests.setLogLevel', 'trace'));

/** After all other tests of the editor, which have opened, changed and asked about every letter of the samples. */
after('nothing of a letter was logged', async () => {
  const letters = await workspace.findFiles('**/*.txt');
  const lines = (await Promise.all(letters.map(textOf))).flatMap((text) =>
    text.split(/\r\n|\n|\r/).map((line) => line.trim()),
  );
  const all = await logged();
  assert.match(all, /textDocument\//, 'what client and server say is traced');
  for (const line of new Set(lines)) assert.ok(line.length < TELLING || !all.includes(line), line);
});
