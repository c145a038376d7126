import assert from 'node:assert/strict';
import type { Location, WorkspaceSymbol } from 'vscode-languageserver/node';
import type { CaseloadState, CheckAnswer } from '../../server/src/lsp/messages';
import { item, letterOf } from '../unit/letter/letters';
import { sample } from './client';
import { Desk, FOLDER } from './judging';

const BRACE = letterOf(item({ request: 'Wrist brace' }));
const NAME = `${FOLDER}/2017/Pe%C3%B1a%20%281%29.txt`;

describe('a folder that only the editor reaches', () => {
  let desk: Desk;
  const read = (): Promise<CaseloadState> => desk.server.ask('imrLetters/caseload/read', {});

  beforeEach(async () => {
    desk = new Desk();
    desk.files.set(NAME, BRACE);
    desk.files.set(`${FOLDER}/faults.imr`, sample('faults.txt'));
    desk.files.set(`${FOLDER}/.git/letter.txt`, BRACE);
    desk.files.set(`${FOLDER}/notes.txt`, 'No letter.');
    await desk.start();
  });
  afterEach(() => desk.server.endsWell());

  it('is read as one of the machine is', async () => {
    assert.equal((await read()).letters, 2);
    const symbols = await desk.server.ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'wrist brace' });
    assert.deepEqual(
      symbols.map(({ location }) => location.uri),
      [NAME],
    );
  });

  it('is read again where files are new or gone', async () => {
    await read();
    await desk.write({ [NAME]: null, [`${FOLDER}/new.txt`]: BRACE });
    assert.equal((await read()).letters, 2);
    const symbols = await desk.server.ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'wrist brace' });
    assert.deepEqual(
      symbols.map(({ location }) => location.uri),
      [`${FOLDER}/new.txt`],
    );
  });

  it('has its letters checked by the file of the folder', async () => {
    const check = async (): Promise<number> =>
      (await desk.server.ask<CheckAnswer>('imrLetters/caseload/check', {})).findings;
    const before = await check();
    await desk.write({ [`${FOLDER}/.imr-letters.json`]: { severity: { mojibake: 'off' } } });
    assert.ok((await check()) < before);
  });

  it('is searched for what an open letter cites', async () => {
    const text = sample('01-upheld-medication.txt');
    desk.files.set(`${FOLDER}/other.txt`, text);
    const letter = await desk.server.open(text, `${FOLDER}/open.txt`);
    const places = await letter.references(letter.placeOf('Chronic Pain Medical Treatment'));
    const others = new Set(places!.map(({ uri }: Location) => uri));
    assert.ok(others.has(`${FOLDER}/other.txt`), [...others].join());
  });
});
