import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const OLDER = sample('02-upheld-2014-wording.txt');
const PAGES_ALONE = OLDER.replace('Guidelines Opioids Page(s):', 'Guidelines Page(s):');

/** A letter's hints, each with the words before it. */
async function hintsOf(letter: OpenLetter): Promise<readonly string[]> {
  const end = letter.positionAt(letter.text.length);
  return ((await letter.hints({ start: { line: 0, character: 0 }, end })) ?? []).map((hint) =>
    shown(letter, hint),
  );
}

function shown(letter: OpenLetter, { position, label, paddingLeft }: InlayHint): string {
  const before = letter.textIn({ start: { ...position, character: 0 }, end: position });
  return `${before.slice(-14).trim()}${paddingLeft ? ' ' : ''}<${label}>`;
}

const IN_REQUESTS = [
  'Norco <hydrocodone/acetaminophen>',
  'Soma <carisoprodol>',
  'Prilosec <omeprazole>',
  'Ambien <zolpidem>',
];

describe('hints', function () {
  this.timeout(60_000);

  describe('in an editor that cannot be asked for settings', () => {
    const server = new Server();
    before(async () => {
      const { capabilities } = await server.start();
      assert.ok(capabilities.inlayHintProvider);
    });
    after(() => server.endsWell());

    it('are the usual ones', async () => {
      assert.deepEqual(await hintsOf(await server.open(OLDER)), IN_REQUESTS);
      assert.deepEqual((await hintsOf(await server.open(PAGES_ALONE))).slice(0, 3), [
        IN_REQUESTS[0],
        '76-85 <Opioids>',
        '76-85, 88-89 <Opioids>',
      ]);
    });

    it('are given for the part of the letter that is shown, with a word on where they come from', async () => {
      const letter = await server.open(OLDER);
      const start = letter.placeOf('Soma 350mg #60: Upheld', 0);
      const [hint, ...more] = (await letter.hints({ start, end: { line: start.line + 1, character: 0 } }))!;
      assert.deepEqual(more, []);
      assert.equal(hint!.tooltip, 'Generic name of Soma');
    });

    it('do not depend on the line ends', async () => {
      assert.deepEqual(await hintsOf(await server.open(OLDER.replaceAll('\n', '\r\n'))), IN_REQUESTS);
    });

    it('are none in other text', async () => {
      assert.deepEqual(await hintsOf(await server.open('')), []);
      assert.deepEqual(await hintsOf(await server.open('Norco helps.')), []);
    });
  });

  describe('in an editor with settings', () => {
    const server = new Server();
    let chosen: unknown;
    let asked: unknown[];
    let refreshed: () => void;
    let registered: unknown;

    before(async () => {
      server.answers('workspace/configuration', ({ items }: { items: readonly object[] }) => {
        asked.push(...items);
        return items.map(() => chosen);
      });
      server.answers('workspace/inlayHint/refresh', () => {
        refreshed();
        return null;
      });
      const isRegistered = new Promise<void>((resolve) => {
        server.answers('client/registerCapability', ({ registrations }: { registrations: unknown }) => {
          registered = registrations;
          resolve();
        });
      });
      const workspace = {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        inlayHint: { refreshSupport: true },
      };
      await server.start(undefined, { capabilities: { workspace } });
      await isRegistered;
    });
    beforeEach(() => {
      asked = [];
    });
    after(() => server.endsWell());

    /** Chooses the settings as a user does: resolves when the server has asked the editor to show them. */
    async function choose(settings: unknown): Promise<void> {
      chosen = settings;
      const done = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      await server.tell('workspace/didChangeConfiguration', { settings: null });
      await done;
    }

    it('the server is told of changes to its own settings alone', () => {
      const [{ method, registerOptions }] = registered as [{ method: string; registerOptions: unknown }];
      assert.equal(method, 'workspace/didChangeConfiguration');
      assert.deepEqual(registerOptions, { section: 'imrLetters' });
    });

    it('are asked for once for a document, until one has changed', async () => {
      chosen = null;
      const letter = await server.open(OLDER);
      await hintsOf(letter);
      await hintsOf(letter);
      assert.deepEqual(asked, [{ scopeUri: letter.uri, section: 'imrLetters' }]);
      await choose(null);
      await hintsOf(letter);
      assert.equal(asked.length, 2);
      await letter.close();
      await hintsOf(await server.open(OLDER, letter.uri));
      assert.equal(asked.length, 3);
    });

    it('are shown as chosen, at once', async () => {
      const letter = await server.open(PAGES_ALONE);
      await choose({ hints: { pages: false, generics: 'off' } });
      assert.deepEqual(await hintsOf(letter), []);
      await choose({ hints: { pages: true, generics: 'off' } });
      assert.deepEqual(await hintsOf(letter), ['76-85 <Opioids>', '76-85, 88-89 <Opioids>']);
      await choose({ hints: { pages: false, generics: 'everywhere' } });
      assert.deepEqual((await hintsOf(letter)).slice(-4), IN_REQUESTS);
      assert.equal((await hintsOf(letter)).length, 8);
    });

    it('are the usual ones where a setting makes no sense', async () => {
      const letter = await server.open(OLDER);
      for (const settings of [
        null,
        7,
        'on',
        [],
        { hints: 'on' },
        { hints: { generics: true, pages: 'x' } },
      ]) {
        await choose(settings);
        assert.deepEqual(await hintsOf(letter), IN_REQUESTS);
      }
    });
  });
});
