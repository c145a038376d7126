import assert from 'node:assert/strict';
import { faultOf } from '../../server/src/lsp/faults';
import { ALL_QUESTIONS } from '../fuzz/questions';
import { Server, sample } from './client';

const SECRET = 'Zyxomorphine';

describe('what the language server logs', function () {
  this.timeout(60_000);

  it('is nothing of a letter, however it is asked and traced', async () => {
    const server = new Server();
    const traced: string[] = [];
    server.hears('$/logTrace', (params) => traced.push(JSON.stringify(params)));
    await server.start(undefined, { trace: 'verbose' });
    await server.tell('$/setTrace', { value: 'verbose' });
    const text = sample('faults.txt').replaceAll('Upheld', `${SECRET}: Upheld`);
    const letter = await server.open(text);
    const positions = [letter.placeOf(SECRET), { line: -1, character: SECRET }, null, SECRET];
    for (const position of positions) {
      for (const { method, params } of ALL_QUESTIONS) {
        const asked = { textDocument: { uri: letter.uri }, ...params(position as never) };
        await server.ask(method, asked).catch(() => {});
      }
    }
    await server.tell('textDocument/didChange', {
      textDocument: { uri: letter.uri, version: 2 },
      contentChanges: [{ range: SECRET, text: SECRET }, SECRET],
    });
    await letter.symbols();
    const said = [...server.complaints, ...traced].join('\n');
    assert.ok(!said.includes(SECRET), said);
    assert.equal(await server.stop(), 0);
  });

  it('names the place of a fault and not its words, which may be those of a letter', () => {
    const fault = faultOf(new TypeError(`${SECRET} is no function\nand ${SECRET} neither`));
    assert.match(fault, /^TypeError\n\s+at /);
    assert.ok(!fault.includes(SECRET));
    assert.equal(faultOf(SECRET), 'unknown fault');
  });
});
