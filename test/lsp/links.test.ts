import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');

describe('the language server, asked for links,', function () {
  this.timeout(60_000);
  const server = new Server();
  before(async () => {
    const { capabilities } = await server.start();
    assert.deepEqual(capabilities.documentLinkProvider, { resolveProvider: false });
  });
  after(() => server.endsWell());

  const linksOf = async (letter: OpenLetter): Promise<readonly DocumentLink[]> =>
    (await server.ask<DocumentLink[] | null>('textDocument/documentLink', {
      textDocument: { uri: letter.uri },
    })) ?? [];

  it('answers with the guidelines that are cited, each with its page and what that is', async () => {
    const letter = await server.open(MIXED);
    assert.deepEqual(
      (await linksOf(letter))
        .map(({ range, target, tooltip }) => [letter.textIn(range), target, tooltip])
        .at(-1),
      [
        'Opioid Treatment',
        'https://www.law.cornell.edu/regulations/california/8-CCR-9792.24.4',
        'Opioids Treatment Guidelines (2016): 8 CCR 9792.24.4 as it reads now',
      ],
    );
  });

  it('marks both pieces of an address that a line end cuts, whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const cut = MIXED.replace('Walking aids.', 'https://example.gov/Rules-and-\n  Guidance/R148.pdf.');
      const letter = await server.open(cut.replaceAll('\n', end));
      const found = (await linksOf(letter)).filter(({ target }) => target?.startsWith('https://example.gov'));
      assert.deepEqual(
        found.map(({ range, target }) => [letter.textIn(range), target]),
        [
          ['https://example.gov/Rules-and-', 'https://example.gov/Rules-and-Guidance/R148.pdf'],
          ['Guidance/R148.pdf', 'https://example.gov/Rules-and-Guidance/R148.pdf'],
        ],
      );
    }
  });

  it('answers for the text as it is after a change', async () => {
    const letter = await server.open(MIXED);
    const at = letter.placeOf('CLINICAL CASE SUMMARY', 0);
    await letter.change({ range: { start: at, end: at }, text: 'See Labor Code section 4610.6.\n' });
    const found = await linksOf(letter);
    assert.equal(letter.textIn(found[0]!.range), 'Labor Code section 4610.6');
  });

  it('gives links of the web alone', async () => {
    const letter = await server.open(
      MIXED.replace('The crutches are', 'command:evil file:///etc/passwd vscode://x javascript:alert(1) are'),
    );
    for (const { target } of await linksOf(letter)) assert.match(target!, /^https?:\/\//);
  });
});
