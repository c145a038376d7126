import assert from 'node:assert/strict';
import { headlineOf } from '../../../client/src/quietTrace';

describe('what is traced of a message', () => {
  it('is its name, not what it holds', () => {
    const message =
      '[Trace - 10:00:00] Sending notification \'textDocument/didOpen\'.\nParams: { "text": "x" }';
    assert.equal(headlineOf(message), "[Trace - 10:00:00] Sending notification 'textDocument/didOpen'.");
  });

  it('is nothing where it is all JSON', () => {
    for (const message of ['{"type":"send-notification","params":{"text":"x"}}', '"x"', '[1] {"x":1}'])
      assert.equal(headlineOf(message), '(not shown)');
  });
});
