import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');
const FAULTS = sample('faults.txt');

const COUNT = / \| \d (?:finding|note)s?\b[^|]*(?= \|)/;

/** What stands above the lines of a letter: the line, then the titles. */
function above(letter: OpenLetter, lenses: readonly CodeLens[] | null): readonly string[] {
  const lines = new Map<number, string[]>();
  for (const { range, command } of lenses ?? []) {
    lines.set(range.start.line, [...(lines.get(range.start.line) ?? []), command!.title]);
  }
  return [...lines].map(
    ([line, titles]) =>
      `${letter.textIn({ start: { line, character: 0 }, end: { line, character: 16 } }).trim()}: ${titles.join(' | ')}`,
  );
}

describe('lenses', function () {
  this.timeout(60_000);

  describe('in an editor that cannot be asked for settings', () => {
    const server = new Server();
    before(async () => {
      const { capabilities } = await server.start();
      assert.ok(capabilities.codeLensProvider);
    });
    after(() => server.endsWell());

    it('stand above each item', async () => {
      const letter = await server.open(MIXED);
      const titles = above(letter, await letter.lenses()).map((line) => line.replace(COUNT, ''));
      assert.deepEqual(titles, [
        'Post-operative p: Upheld · not medically necessary · MTUS Postsurgical Treatment 2009 | Copy summary',
        'Associated surgi: Upheld · not medically necessary · ODG Knee & Leg | Copy summary',
        'Associated surgi: Overturned · medically necessary · ODG Knee & Leg | Copy summary',
        'Norco 10/325mg #: Upheld · not medically necessary · MTUS Opioid Treatment 2016 | Copy summary',
      ]);
    });

    it('call nothing that only our client has', async () => {
      const letter = await server.open(FAULTS);
      assert.deepEqual(
        new Set((await letter.lenses())!.map(({ command }) => command?.command)),
        new Set(['']),
      );
    });

    it('follow what is typed', async () => {
      const letter = await server.open(MIXED);
      const start = letter.placeOf('Norco 10/325mg #90: ', 'Norco 10/325mg #90: '.length);
      await letter.change({
        range: { start, end: { ...start, character: start.character + 6 } },
        text: 'Uphled',
      });
      assert.match(
        above(letter, await letter.lenses())[3]!,
        /: Uphled\? · .* \| \d findings?[^|]* \| Copy summary$/,
      );
    });

    it('are none in other text', async () => {
      for (const text of ['', 'A shopping list']) {
        assert.deepEqual(await (await server.open(text)).lenses(), []);
      }
    });
  });

  describe('in our own client', () => {
    const server = new Server();
    before(() => server.start({ isOurs: true }));
    after(() => server.endsWell());

    it('lead to the findings, and to the summary of their item', async () => {
      const letter = await server.open(FAULTS);
      const commands = (await letter.lenses())!.map(({ command }) => command!);
      const findings = commands.filter(({ title }) => /^\d+ (?:finding|note)/.test(title));
      assert.ok(findings.length > 3);
      for (const { command } of findings) assert.equal(command, 'workbench.actions.view.problems');
      const summaries = commands.filter(({ command }) => command === 'imrLetters.copyItemSummary');
      const items = summaries.map((_, index) => [letter.uri, index]);
      assert.deepEqual(
        summaries.map((each) => each.arguments),
        items,
      );
      assert.ok(commands.some(({ title, command }) => title.startsWith('Upheld') && command === ''));
    });
  });

  describe('in an editor with settings', () => {
    const server = new Server();
    let enabled = true;
    let refreshed: () => void = () => {};
    before(() => {
      server.answers('workspace/configuration', () => [{ lenses: { enabled } }]);
      server.answers('workspace/codeLens/refresh', () => {
        refreshed();
        return null;
      });
      const workspace = { configuration: true, codeLens: { refreshSupport: true } };
      return server.start(undefined, { capabilities: { workspace } });
    });
    after(() => server.endsWell());

    it('go and come as chosen, at once', async () => {
      const letter = await server.open(MIXED);
      for (const choice of [true, false, true]) {
        enabled = choice;
        const done = new Promise<void>((resolve) => {
          refreshed = resolve;
        });
        await server.tell('workspace/didChangeConfiguration', { settings: null });
        await done;
        assert.equal((await letter.lenses())!.length > 0, choice);
      }
    });
  });
});
