import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadTokenizer, type Piece, ROOT, readRules } from './tokenizer';

/** Scopes that the themes of VS Code itself colour: Modern, High Contrast, Solarized and Monokai. */
const THEMED =
  /^(?:markup\.(?:heading|bold|inserted|deleted|changed)|entity\.name\.(?:section|type)|support\.function|storage\.type|keyword\.other|constant\.(?:numeric|language)|string\.unquoted)\.(?:[a-z-]+\.){0,2}imr-letter$/;

const SAMPLES = path.join(ROOT, 'samples');

describe('The colours of a letter', () => {
  let tokenize: (line: string) => readonly Piece[];

  before(async () => {
    tokenize = await loadTokenizer();
  });

  it('tell upheld, overturned and partly overturned apart', () => {
    const decided = ['Upheld', 'Overturned', 'Partially Overturned'].map(
      (decision) => tokenize(`Wrist brace: ${decision}`).at(-1)!.scopes,
    );
    assert.deepEqual(decided, [
      'markup.bold.decision markup.deleted.upheld',
      'markup.bold.decision markup.inserted.overturned',
      'markup.bold.decision markup.changed.partly-overturned',
    ]);
  });

  it('come from scopes that common themes know', () => {
    const names = readRules().flatMap(({ name }) => name?.split(' ') ?? []);
    assert.deepEqual(
      names.filter((name) => !THEMED.test(name)),
      [],
    );
  });

  it('do not depend on indentation, form feeds or blanks at the end of the line', () => {
    for (const line of sampleLines()) {
      const moved = `\f      ${line.replace(/^[\s\f]+/, '')}   `;
      assert.deepEqual(visible(tokenize(moved)), visible(tokenize(line)), line);
    }
  });

  it('mark every decision of the samples that stands at the end of a line', () => {
    for (const line of sampleLines()) {
      const decision = /: {1,2}(Upheld|Overturned)\s*$/.exec(line)?.[1];
      if (decision) assert.equal(tokenize(line).at(-1)!.words, decision, line);
    }
  });
});

const visible = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map(({ words, scopes }) => ({ words: words.trim(), scopes })).filter(({ words }) => words);

function sampleLines(): readonly string[] {
  return fs
    .readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => fs.readFileSync(path.join(SAMPLES, name), 'utf8').split('\n'));
}
