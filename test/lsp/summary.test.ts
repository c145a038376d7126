import assert from 'node:assert/strict';
import {
  type ItemChoice,
  type LetterState,
  letterStateRequest,
  type ReadingAnswer,
  readingRequest,
  type SummaryAnswer,
  summaryRequest,
} from '../../server/src/lsp/messages';
import { LINE_ENDS, type OpenLetter, Server, sample } from './client';

const MIXED = sample('03-mixed-partly-approved.txt');

describe('our own requests', function () {
  this.timeout(60_000);
  const server = new Server();
  before(() => server.start());
  after(() => server.endsWell());

  const summaryOf = (letter: { uri: string }, format = 'markdown', item?: ItemChoice) =>
    server.ask<SummaryAnswer | null>(summaryRequest.method, {
      textDocument: { uri: letter.uri },
      format,
      ...(item && { item }),
    });
  const readingOf = (letter: { uri: string }) =>
    server.ask<ReadingAnswer | null>(readingRequest.method, { textDocument: { uri: letter.uri } });

  describe('for a summary', () => {
    let letter: OpenLetter;
    before(async () => {
      letter = await server.open(MIXED);
    });

    it('give the whole letter in either form', async () => {
      const markdown = await summaryOf(letter);
      assert.equal(markdown?.items, 4);
      assert.match(markdown.text, /^# IMR determination CM16-9900003\n\n3 upheld, 1 overturned\.\n/);
      const plain = await summaryOf(letter, 'plain');
      assert.match(plain!.text, /^IMR DETERMINATION CM16-9900003\n\n3 upheld, 1 overturned\.\n/);
    });

    it('give one item by its index or by a place in it', async () => {
      const crutches = await summaryOf(letter, 'markdown', { index: 2 });
      assert.match(crutches!.text, /## 3\. .*Crutches for purchase\n\n- \*\*Decision:\*\* Overturned/);
      const position = letter.placeOf('The crutches are inexpensive');
      assert.deepEqual(await summaryOf(letter, 'markdown', { position }), crutches);
    });

    it('give nothing where there is no such item, and of no open letter', async () => {
      assert.equal(await summaryOf(letter, 'markdown', { index: 4 }), null);
      assert.equal(await summaryOf(letter, 'markdown', { position: letter.placeOf('CLINICAL CASE') }), null);
      assert.equal(await summaryOf({ uri: 'file:///nowhere.txt' }), null);
    });

    it('do not depend on the line ends', async () => {
      const texts = new Set<string>();
      for (const end of LINE_ENDS) {
        const { text } = (await summaryOf(await server.open(MIXED.replaceAll('\n', end))))!;
        texts.add(text.replace(/^Letter: .+?\. Read by/m, 'Read by'));
      }
      assert.equal(texts.size, 1);
    });
  });

  describe('for reading', () => {
    it('give the letter with the version that was read', async () => {
      const letter = await server.open(MIXED);
      const first = await readingOf(letter);
      assert.equal(first?.version, 1);
      assert.deepEqual(
        first.reading.items.map(({ decision }) => decision.name),
        ['Upheld', 'Upheld', 'Overturned', 'Upheld'],
      );
      const start = letter.placeOf('Overturned', 0);
      await letter.change({ range: { start, end: letter.placeOf('Overturned', 10) }, text: 'Upheld' });
      const second = await readingOf(letter);
      assert.equal(second?.version, 2);
      assert.equal(second.reading.decisions, '4 upheld');
    });

    it('give nothing of no open letter', async () => {
      assert.equal(await readingOf({ uri: 'file:///nowhere.txt' }), null);
    });
  });

  describe('for the state of a letter', () => {
    const stateOf = (letter: { uri: string }) =>
      server.ask<LetterState | null>(letterStateRequest.method, { textDocument: { uri: letter.uri } });

    it('say how it was read and how much of it is decided', async () => {
      const faults = await stateOf(await server.open(sample('faults.txt')));
      assert.deepEqual(faults, {
        version: 1,
        isTooLong: false,
        layout: 'final-determination',
        isFullyRead: true,
        items: 12,
        decided: 10,
        accepted: 0,
      });
      const notice = await stateOf(await server.open(sample('07-notice-of-2013.txt')));
      assert.deepEqual([notice?.layout, notice?.isFullyRead], ['notice-2013', false]);
    });

    it('give nothing of no open letter', async () => {
      assert.equal(await stateOf({ uri: 'file:///nowhere.txt' }), null);
    });
  });
});
