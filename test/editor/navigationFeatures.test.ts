import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  DocumentHighlightKind,
  type InlayHint,
  type Location,
  type LocationLink,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { letter, placeOf } from './documents';

const ask = <T>(provider: string, document: TextDocument, ...more: unknown[]): Thenable<readonly T[]> =>
  commands.executeCommand(`vscode.execute${provider}`, document.uri, ...more);

const folded = (words: string): string => words.replace(/\s+/g, ' ');

async function titlesAbove(document: TextDocument): Promise<readonly string[]> {
  const lenses = await ask<CodeLens>('CodeLensProvider', document, 100);
  return lenses.map(({ command }) => command!.title);
}

async function hintsIn(document: TextDocument): Promise<readonly string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const hints = await ask<InlayHint>('InlayHintProvider', document, whole);
  return hints.map(({ label, position }) => {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    return `${before.split(' ').at(-1)} <${label}>`;
  });
}

describe('from one place of a letter to another', () => {
  let document: TextDocument;

  before(async () => {
    document = await letter('03-mixed-partly-approved.txt');
  });

  it('a treatment in the summary leads to the request for it', async () => {
    const place = placeOf(document, 'Norco. An MRI');
    const [link, ...more] = await ask<LocationLink>('DefinitionProvider', document, place);
    assert.deepEqual(more, []);
    assert.equal(document.getText(link?.targetSelectionRange), 'Norco 10/325mg #90');
    assert.equal(document.getText(link?.originSelectionRange), 'Norco');
  });

  it('a decision leads to the conclusion it rests on, and that back to the request', async () => {
    const decision = placeOf(document, 'Overturned');
    const [link] = await ask<LocationLink>('DefinitionProvider', document, decision);
    assert.match(
      folded(document.getText(link?.targetSelectionRange)),
      /crutches .* is medically necessary\.$/,
    );
    const back = await ask<LocationLink>('DefinitionProvider', document, link!.targetRange.end);
    assert.match(document.getText(back[0]?.targetSelectionRange), /Crutches for purchase$/);
  });

  it('all mentions of a treatment are marked and listed', async () => {
    const place = placeOf(document, 'Norco. An MRI');
    const marks = await ask<DocumentHighlight>('DocumentHighlights', document, place);
    const places = await ask<Location>('ReferenceProvider', document, place);
    assert.ok(marks.length >= 8);
    assert.equal(marks.length, places.length);
    assert.ok(marks.every(({ range }) => document.getText(range) === 'Norco'));
    assert.equal(marks.filter(({ kind }) => kind === DocumentHighlightKind.Write).length, 1);
  });

  it('a citation is listed with those in the other letters of the folder', async () => {
    const open = await letter('01-upheld-medication.txt');
    const place = placeOf(open, 'Chronic Pain Medical Treatment 2016');
    const found = await ask<Location>('ReferenceProvider', open, place);
    const names = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)!));
    assert.ok(
      names.has('01-upheld-medication.txt') && names.has('04-overturned-imaging.txt'),
      [...names].join(),
    );
    for (const { uri, range } of found) {
      const text = (await workspace.openTextDocument(uri)).getText(range);
      assert.equal(folded(text), 'Chronic Pain Medical Treatment');
    }
  });
});

describe('between the lines of a letter', () => {
  let document: TextDocument;

  before(async () => {
    document = await letter('02-upheld-2014-wording.txt');
  });

  it('stand the generic names of the brands that are asked for', async () => {
    assert.deepEqual(await hintsIn(document), [
      'Norco <hydrocodone/acetaminophen>',
      'Soma <carisoprodol>',
      'Prilosec <omeprazole>',
      'Ambien <zolpidem>',
    ]);
  });

  it('stands above each item what was decided, and an offer to copy its summary', async () => {
    const titles = await titlesAbove(document);
    assert.ok(titles.includes('Upheld · not medically necessary · MTUS Chronic Pain Treatment Guidelines'));
    assert.equal(titles.filter((title) => title === 'Copy summary').length, 5);
  });

  it('stands nothing that was switched off, from then on', async () => {
    const settings = workspace.getConfiguration('imrLetters', document);
    const choose = async (generics?: string, lenses?: boolean): Promise<void> => {
      await settings.update('hints.generics', generics, ConfigurationTarget.Workspace);
      await settings.update('lenses.enabled', lenses, ConfigurationTarget.Workspace);
    };
    await choose('off', false);
    assert.deepEqual(await hintsIn(document), []);
    assert.deepEqual(await titlesAbove(document), []);
    await choose('everywhere', true);
    assert.equal((await hintsIn(document)).length, 8);
    await choose();
    assert.equal((await hintsIn(document)).length, 4);
    assert.ok((await titlesAbove(document)).length >= 10);
  });
});
