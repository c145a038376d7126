import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FormattingAnswer, formattingRequest } from '../../server/src/lsp/messages';
import { type OpenLetter, Server, sample } from './client';

const SPACED = sample('02-upheld-2014-wording.txt');
const OPTIONS = { tabSize: 4, insertSpaces: true };
const visible = (text: string): string => text.replace(/\s+/g, '');

describe('formatting', function () {
  this.timeout(60_000);

  const edits = (server: Server, { uri }: OpenLetter): Promise<TextEdit[]> =>
    server.ask('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });
  const applied = ({ text, uri }: OpenLetter, changes: readonly TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create(uri, 'imr-letter', 1, text), [...changes]);

  describe('where letters are evidence', () => {
    const server = new Server();
    before(async () => {
      const { capabilities } = await server.start();
      assert.equal(capabilities.documentFormattingProvider, true);
    });
    after(() => server.endsWell());

    it('changes nothing', async () => {
      assert.deepEqual(await edits(server, await server.open(SPACED)), []);
    });

    it('says to our client, which asks the user, what it would do', async () => {
      const letter = await server.open(SPACED);
      const answer = await server.ask<FormattingAnswer>(formattingRequest.method, {
        textDocument: { uri: letter.uri },
      });
      assert.equal(answer.version, 1);
      assert.equal(answer.text, applied(letter, answer.edits));
      assert.match(answer.text, /^HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal/);
      assert.equal(visible(answer.text), visible(SPACED));
    });

    it('keeps what is printed on every page', async () => {
      const [first, ...others] = SPACED.split(/(?=^\s*IMR ISSUES)/m);
      const paged = [first, 'Page 2 of 3\n', ...others].join('\n');
      const letter = await server.open(paged);
      const { text, edits: changes } = await server.ask<FormattingAnswer>(formattingRequest.method, {
        textDocument: { uri: letter.uri },
      });
      assert.match(text, /^Page 2 of 3$/m);
      assert.equal(visible(text), visible(paged));
      assert.equal(text, applied(letter, changes));
    });

    it('has nothing to do in an even letter', async () => {
      const letter = await server.open(SPACED);
      const params = { textDocument: { uri: letter.uri } };
      const { text } = await server.ask<FormattingAnswer>(formattingRequest.method, params);
      const even = await server.open(text);
      const again = await server.ask<FormattingAnswer>(formattingRequest.method, {
        textDocument: { uri: even.uri },
      });
      assert.deepEqual(again.edits, []);
    });
  });

  it('changes the letter where the settings allow it', async () => {
    const server = new Server();
    server.answers('workspace/configuration', ({ items }: { items: readonly object[] }) =>
      items.map(() => ({ formatting: { inPlace: true } })),
    );
    await server.start({}, { capabilities: { workspace: { configuration: true } } });
    const letter = await server.open(SPACED);
    const after = applied(letter, await edits(server, letter));
    assert.match(after, /^HOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS Federal/);
    assert.equal(visible(after), visible(SPACED));
    await server.endsWell();
  });
});
