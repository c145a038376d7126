import assert from 'node:assert/strict';
import type { AnnotatedTextEdit, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { type OpenLetter, Server, sample } from './client';

const FAULTS = sample('faults.txt');
const DAMAGED = FAULTS.replace('Gabapentin 300mg', 'Gabapentin 300mgâ„¢');
const FIX_ALL = 'source.fixAll.imrLetters';

describe('fixes', function () {
  this.timeout(60_000);

  const whole = (letter: OpenLetter) => ({
    start: { line: 0, character: 0 },
    end: letter.positionAt(letter.text.length),
  });
  const offered = async (letter: OpenLetter, only?: readonly string[]): Promise<readonly CodeAction[]> =>
    (await letter.actions(whole(letter), [], only)) ?? [];
  const editsOf = ({ edit }: CodeAction): readonly TextEdit[] =>
    (edit!.documentChanges as TextDocumentEdit[]).flatMap(({ edits }) => edits as TextEdit[]);
  /** As an editor does, from the last one to the first. */
  const apply = async (letter: OpenLetter, action: CodeAction) => {
    const edits = editsOf(action).toReversed();
    await letter.change(...edits.map(({ range, newText }) => ({ range, text: newText })));
  };
  const codes = async (letter: OpenLetter) => (await letter.diagnostics()).map(({ code }) => code);

  describe('of an editor that can do no more than the basics', () => {
    const server = new Server();
    before(async () => {
      const { capabilities } = await server.start();
      assert.deepEqual(capabilities.codeActionProvider, {
        codeActionKinds: ['quickfix', FIX_ALL],
        resolveProvider: true,
      });
    });
    after(() => server.endsWell());

    it('repair all damage of the extraction at once, where that is asked for, and nothing else', async () => {
      for (const only of [[FIX_ALL], ['source.fixAll'], ['source'], ['refactor', 'source']]) {
        const letter = await server.open(DAMAGED);
        const before = await codes(letter);
        const actions = await offered(letter, only);
        assert.deepEqual(
          actions.map(({ title, kind }) => [title, kind]),
          [['Repair what making the text has damaged (2 places)', FIX_ALL]],
        );
        await apply(letter, actions[0]!);
        assert.equal(letter.text, DAMAGED.replace('Â®', '®').replace('â„¢', '™'));
        assert.deepEqual(
          await codes(letter),
          before.filter((code) => code !== 'mojibake'),
        );
        assert.deepEqual(await offered(letter, only), []);
      }
    });

    it('are offered by their kind', async () => {
      const letter = await server.open(DAMAGED);
      const kinds = async (only?: readonly string[]) =>
        [...new Set((await offered(letter, only)).map(({ kind }) => kind))].sort();
      assert.deepEqual(await kinds(), ['quickfix']);
      assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
      assert.deepEqual(await kinds(['']), ['quickfix', FIX_ALL]);
      assert.deepEqual(await kinds(['source.fixAll.imrLetters.more']), []);
      assert.deepEqual(await kinds(['source.organizeImports', 'refactor']), []);
    });

    it('are none for what is to be asked for', async () => {
      const letter = await server.open(FAULTS.replace('Â®', '®'));
      const decision = (await offered(letter)).find(({ title }) => title === 'Change to Upheld')!;
      assert.equal(decision.edit!.changeAnnotations, undefined);
      for (const edit of editsOf(decision)) assert.deepEqual(Object.keys(edit), ['range', 'newText']);
      assert.deepEqual(await offered(letter, [FIX_ALL]), []);
    });
  });

  describe('of an editor that can ask before an edit is made', () => {
    const server = new Server();
    before(async () => {
      const workspaceEdit = { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } };
      await server.start({}, { capabilities: { workspace: { workspaceEdit } } });
    });
    after(() => server.endsWell());

    const annotations = ({ edit }: CodeAction) => Object.values(edit!.changeAnnotations ?? {});

    it('ask where they change words of the letter, and not where they repair damage', async () => {
      const letter = await server.open(DAMAGED);
      const fixes = await offered(letter, ['quickfix']);
      const decision = fixes.find(({ title }) => title === 'Change to Upheld')!;
      const [asked, ...others] = annotations(decision);
      assert.deepEqual(others, []);
      assert.equal(asked!.needsConfirmation, true);
      assert.match(asked!.label, /evidence/);
      const ids = Object.keys(decision.edit!.changeAnnotations!);
      for (const edit of editsOf(decision)) assert.equal((edit as AnnotatedTextEdit).annotationId, ids[0]);
      const repair = fixes.find(({ title }) => title === 'Change to ®')!;
      assert.deepEqual(annotations(repair), []);
      for (const action of await offered(letter, [FIX_ALL])) assert.deepEqual(annotations(action), []);
    });
  });

  describe('of our client, which asks before words of a letter are changed', () => {
    const server = new Server();
    before(() => server.start({ isOurs: true }));
    after(() => server.endsWell());

    it('hand over what it needs to ask, and damage to be repaired at once', async () => {
      const letter = await server.open(DAMAGED);
      const fixes = await offered(letter, ['quickfix']);
      const { edit, command } = fixes.find(({ title }) => title === 'Change to Upheld')!;
      assert.equal(edit, undefined);
      const start = letter.placeOf('Uphled', 0);
      const end = letter.placeOf('Uphled', 'Uphled'.length);
      assert.deepEqual(command, {
        title: 'Change to Upheld',
        command: 'imrLetters.changeWords',
        arguments: [
          {
            uri: letter.uri,
            version: letter.version,
            title: 'Change to Upheld',
            edits: [{ range: { start, end }, newText: 'Upheld' }],
          },
        ],
      });
      assert.ok(fixes.find(({ title }) => title === 'Change to ®')!.edit);
    });
  });

  describe('of an editor that asks again for what was chosen', () => {
    const server = new Server();
    const told: string[] = [];
    before(async () => {
      server.hears('window/showMessage', ({ message }: { message: string }) => told.push(message));
      const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
      await server.start({}, { capabilities: { textDocument: { codeAction } } });
    });
    after(() => server.endsWell());

    const chosen = (action: CodeAction): Promise<CodeAction> => server.ask('codeAction/resolve', action);

    it('are handed over as long as the letter is the same', async () => {
      const letter = await server.open(DAMAGED);
      for (const only of [['quickfix'], [FIX_ALL]]) {
        for (const action of await offered(letter, only)) {
          assert.equal(action.edit, undefined);
          const { edit } = await chosen(action);
          assert.deepEqual((edit!.documentChanges as TextDocumentEdit[])[0]!.textDocument, {
            uri: letter.uri,
            version: letter.version,
          });
        }
      }
      assert.deepEqual(told, []);
    });

    it('are refused when the letter has moved on, and the user is told', async () => {
      const letter = await server.open(DAMAGED);
      const actions = [...(await offered(letter)), ...(await offered(letter, [FIX_ALL]))];
      const start = { line: 0, character: 0 };
      await letter.change({ range: { start, end: start }, text: ' ' });
      for (const action of actions) assert.equal((await chosen(action)).edit, undefined);
      assert.equal(told.length, actions.length);
      assert.match(told[0]!, /^Nothing was changed/);
      const [again] = await offered(letter, [FIX_ALL]);
      assert.ok((await chosen(again!)).edit);
      await letter.close();
      assert.equal((await chosen(again!)).edit, undefined);
    });
  });
});
