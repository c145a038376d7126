import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptRequest } from '../../server/src/lsp/messages';
import type { FindingIdentity } from '../../server/src/review/identity';
import { type OpenLetter, sample } from './client';
import { ACCEPTED, Desk, FOLDER, SETTINGS } from './judging';

const FAULTS = sample('faults.txt');
const INFORMATION = 3;

describe('the judgement of the user', function () {
  this.timeout(60_000);
  let desk: Desk;
  let letters = 0;
  beforeEach(async () => {
    desk = new Desk();
    await desk.start();
  });
  afterEach(() => desk.server.endsWell());

  const open = (text = FAULTS, uri = `${FOLDER}/2017/${++letters}.txt`) => desk.server.open(text, uri);
  const severityIn = async (letter: OpenLetter, code: string) =>
    (await letter.diagnostics()).find((each) => each.code === code)?.severity;
  const codesIn = async (letter: OpenLetter) => (await letter.diagnostics()).map(({ code }) => String(code));

  const acceptanceAt = async (letter: OpenLetter, code: string) => {
    const diagnostic = (await letter.diagnostics()).find((each) => each.code === code)!;
    const actions = (await letter.actions(diagnostic.range, [diagnostic])) ?? [];
    return { diagnostic, action: actions.find(({ command }) => command?.title.includes(code))! };
  };
  const accept = async (letter: OpenLetter, code: string, reason = 'It stands so in the PDF.') => {
    const { action } = await acceptanceAt(letter, code);
    const [uri, finding] = action.command!.arguments as [string, FindingIdentity];
    return desk.server.ask<string | null>(acceptRequest.method, { textDocument: { uri }, finding, reason });
  };

  describe('in the settings', () => {
    it('changes severities, and leaves codes out', async () => {
      await desk.choose({ severity: { mojibake: 'error', 'unknown-decision': 'off' } });
      const letter = await open();
      assert.equal(await severityIn(letter, 'mojibake'), 1);
      assert.equal(await severityIn(letter, 'unknown-decision'), undefined);
      assert.equal(await severityIn(letter, 'missing-decision'), 1);
    });

    it('raises what a published letter must not carry', async () => {
      const text = FAULTS.replace('Gabapentin', 'Call 916-555-0134. Gabapentin');
      assert.equal(await severityIn(await open(text), 'personal-information'), INFORMATION);
      await desk.choose({ publicationCheck: true });
      assert.equal(await severityIn(await open(text), 'personal-information'), 2);
    });

    it('counts from the moment it is changed', async () => {
      const letter = await open();
      assert.equal(await severityIn(letter, 'mojibake'), INFORMATION);
      await desk.choose({ severity: { mojibake: 'hint' } });
      await desk.until(() => desk.refreshes > 0);
      assert.equal(await severityIn(letter, 'mojibake'), 4);
    });
  });

  describe('in the file of the folder', () => {
    it('comes before the settings, code by code', async () => {
      await desk.choose({ severity: { mojibake: 'off', 'missing-decision': 'hint' } });
      await desk.write({ [SETTINGS]: { severity: { mojibake: 'warning' } } });
      const letter = await open();
      assert.equal(await severityIn(letter, 'mojibake'), 2);
      assert.equal(await severityIn(letter, 'missing-decision'), 4);
    });

    it('is the nearest one upward, within the open folder', async () => {
      await desk.write({
        'memory://caseload/.imr-letters.json': { severity: { mojibake: 'error' } },
        [SETTINGS]: { severity: { mojibake: 'warning' } },
        [`${FOLDER}/2017/.imr-letters.json`]: { severity: { 'missing-decision': 'off' } },
      });
      assert.equal(await severityIn(await open(FAULTS, `${FOLDER}/2016/a.txt`), 'mojibake'), 2);
      const letter = await open();
      assert.equal(await severityIn(letter, 'mojibake'), INFORMATION);
      assert.equal(await severityIn(letter, 'missing-decision'), undefined);
      await desk.write({ [SETTINGS]: null });
      assert.equal(await severityIn(await open(FAULTS, `${FOLDER}/2016/b.txt`), 'mojibake'), INFORMATION);
    });

    it('is that of the letter’s own folder where no folder is open', async () => {
      desk.folders = [];
      await desk.write({
        [SETTINGS]: { severity: { mojibake: 'off' } },
        [`${FOLDER}/2017/.imr-letters.json`]: { severity: { mojibake: 'error' } },
      });
      assert.equal(await severityIn(await open(), 'mojibake'), 1);
      assert.equal(await severityIn(await open(FAULTS, `${FOLDER}/2016/c.txt`), 'mojibake'), INFORMATION);
      assert.equal(await severityIn(await open(FAULTS, 'untitled:Untitled-1'), 'mojibake'), INFORMATION);
    });

    it('counts from the moment it is changed', async () => {
      const letter = await open();
      assert.equal(await severityIn(letter, 'mojibake'), INFORMATION);
      await desk.write({ [SETTINGS]: { severity: { mojibake: 'off' } } });
      await desk.until(() => desk.refreshes > 0);
      assert.equal(await severityIn(letter, 'mojibake'), undefined);
    });

    it('is used but for what is wrong in it, which is shown there', async () => {
      const text = '{\n  "severity": { "mojibake": "off",\n    "mojibak": "off" }\n}';
      await desk.write({ [SETTINGS]: text });
      assert.equal(await severityIn(await open(), 'mojibake'), undefined);
      await desk.until(() => desk.published.has(SETTINGS));
      const [{ message, range, severity }] = desk.published.get(SETTINGS) as [never];
      assert.equal(message, 'There is no finding “mojibak”.');
      assert.deepEqual(range, { start: { line: 2, character: 4 }, end: { line: 2, character: 20 } });
      assert.equal(severity, 1);
      await desk.write({ [SETTINGS]: {} });
      await desk.until(() => desk.published.get(SETTINGS)?.length === 0);
    });

    it('is read from the disk, where it is there', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'imr-letters-'));
      try {
        writeFileSync(join(folder, '.imr-letters.json'), '{ "severity": { "mojibake": "error" } }');
        desk.folders = [pathToFileURL(folder).toString()];
        const letter = await open(FAULTS, pathToFileURL(join(folder, 'Año (1).txt')).toString());
        assert.equal(await severityIn(letter, 'mojibake'), 1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  describe('of one finding', () => {
    it('is offered beside its fixes, with what our client needs to ask', async () => {
      const letter = await open();
      const { diagnostic, action } = await acceptanceAt(letter, 'mojibake');
      assert.deepEqual(action.diagnostics, [diagnostic]);
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.command!.command, 'imrLetters.acceptFinding');
      assert.deepEqual(
        [action.command!.arguments![0], action.command!.arguments![2]],
        [letter.uri, diagnostic.message],
      );
    });

    it('is not offered where nothing can be kept', async () => {
      const letter = await open(FAULTS, 'untitled:Untitled-2');
      assert.equal((await acceptanceAt(letter, 'mojibake')).action, undefined);
    });

    it('is kept in an open folder whose address names no machine, and nowhere else there', async () => {
      desk.folders = ['memory:/letters'];
      const outside = await open(FAULTS, 'memory:/elsewhere/faults.txt');
      assert.equal((await acceptanceAt(outside, 'mojibake')).action, undefined);
      const letter = await open(FAULTS, 'memory:/letters/2017/faults.txt');
      assert.equal(await accept(letter, 'mojibake'), null);
      assert.ok(desk.files.has('memory:/letters/.imr-letters.accepted.json'));
    });

    it('is written beside the letters, and the finding is gone', async () => {
      const letter = await open(FAULTS, `${FOLDER}/2017/Pe%C3%B1a%20(1).txt`);
      const before = await codesIn(letter);
      assert.equal(await accept(letter, 'mojibake'), null);
      const { accepted } = JSON.parse(desk.files.get(ACCEPTED)!);
      const [{ fingerprint, ...entry }] = accepted;
      assert.deepEqual(entry, {
        letter: '2017/Peña (1).txt',
        case: 'CM17-9900008',
        code: 'mojibake',
        item: entry.item,
        reason: 'It stands so in the PDF.',
      });
      assert.match(fingerprint, /^[0-9a-f]{16}$/);
      await desk.until(() => desk.refreshes > 0);
      assert.deepEqual(
        await codesIn(letter),
        before.filter((code) => code !== 'mojibake'),
      );
    });

    it('is written beside the settings of the folder, or where findings were accepted before', async () => {
      await desk.write({ [`${FOLDER}/2017/.imr-letters.json`]: {} });
      const letter = await open();
      await accept(letter, 'mojibake');
      assert.ok(desk.files.has(`${FOLDER}/2017/.imr-letters.accepted.json`));
      await desk.write({ [`${FOLDER}/2017/.imr-letters.accepted.json`]: null, [ACCEPTED]: { accepted: [] } });
      await accept(letter, 'mojibake');
      assert.equal(JSON.parse(desk.files.get(ACCEPTED)!).accepted[0].letter, `2017/${letters}.txt`);
    });

    it('is sturdy against edits elsewhere', async () => {
      const letter = await open();
      await accept(letter, 'mojibake');
      await letter.change({
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '\n\n',
      });
      assert.ok(!(await codesIn(letter)).includes('mojibake'));
    });

    it('is given several at once', async () => {
      const letter = await open();
      const codes = ['mojibake', 'missing-decision', 'unknown-decision', 'duplicate-item'];
      assert.deepEqual(
        await Promise.all(codes.map((code) => accept(letter, code))),
        codes.map(() => null),
      );
      assert.equal(JSON.parse(desk.files.get(ACCEPTED)!).accepted.length, 4);
    });

    it('is refused where it is no longer there, and where the file cannot be understood', async () => {
      const letter = await open();
      const { action } = await acceptanceAt(letter, 'mojibake');
      await desk.write({ [ACCEPTED]: '{ "accepted": [' });
      assert.match((await accept(letter, 'mojibake'))!, /cannot be understood/);
      assert.equal(desk.files.get(ACCEPTED), '{ "accepted": [');
      const at = letter.placeOf('Â®', 0);
      await letter.change({ range: { start: at, end: { ...at, character: at.character + 2 } }, text: '®' });
      const [uri, finding] = action.command!.arguments as [string, FindingIdentity];
      const params = { textDocument: { uri }, finding, reason: 'x' };
      assert.match((await desk.server.ask<string>(acceptRequest.method, params))!, /no longer there/);
    });
  });

  describe('names accepted findings', () => {
    const shown = () =>
      (desk.published.get(ACCEPTED) ?? []).map(({ message, severity, tags, range }) => [
        range.start.line,
        severity,
        tags,
        message,
      ]);
    const UNNECESSARY = [1];
    const GONE = 'the letter does not have this finding any more, or its words have changed.';

    it('that an open letter no longer has, until it has them again', async () => {
      const letter = await open();
      await accept(letter, 'mojibake');
      const at = letter.placeOf('Â®', 0);
      const end = { ...at, character: at.character + 2 };
      await letter.change({ range: { start: at, end }, text: '®' });
      await letter.diagnostics();
      await desk.until(() => shown().length === 1);
      const message = `Accepted mojibake in 2017/${letters}.txt: ${GONE}`;
      assert.deepEqual(shown(), [[2, 2, UNNECESSARY, message]]);
      await letter.change({ range: { start: at, end: { ...at, character: at.character + 1 } }, text: 'Â®' });
      await letter.diagnostics();
      await desk.until(() => shown().length === 0);
    });

    it('of letters that are closed, changed or gone', async () => {
      const letter = await open();
      await accept(letter, 'mojibake');
      const [entry] = JSON.parse(desk.files.get(ACCEPTED)!).accepted;
      const accepted = [
        { ...entry, letter: 'closed.txt', case: 'CM17-9900001' },
        { ...entry, letter: 'gone.txt', case: 'CM17-9900002' },
        { ...entry, letter: 'mended.txt', case: 'CM17-9900003' },
        { ...entry, letter: 'other.txt', case: 'CM17-9900004' },
      ];
      const numbered = (number: number) => FAULTS.replace('CM17-9900008', `CM17-990000${number}`);
      await desk.write({
        [`${FOLDER}/closed.txt`]: numbered(1),
        [`${FOLDER}/mended.txt`]: numbered(3).replace('Â®', '®'),
        [`${FOLDER}/other.txt`]: numbered(5),
        [ACCEPTED]: JSON.stringify({ accepted }, null, 0).replaceAll('},', '},\n'),
      });
      await letter.diagnostics();
      await desk.until(() => shown().length > 0);
      const missing = 'no letter has this name any more, and none that was read has this case number.';
      const said = (name: string, why: string) => `Accepted mojibake in ${name}.txt: ${why}`;
      assert.deepEqual(shown().toSorted(), [
        [1, 2, UNNECESSARY, said('gone', missing)],
        [2, 2, UNNECESSARY, said('mended', GONE)],
        [3, 2, UNNECESSARY, said('other', GONE)],
      ]);
    });

    it('by what is on the disk, where an open letter is closed without its changes', async () => {
      const letter = await open();
      desk.files.set(letter.uri, FAULTS);
      await accept(letter, 'mojibake');
      const at = letter.placeOf('Â®', 0);
      await letter.change({ range: { start: at, end: { ...at, character: at.character + 2 } }, text: '®' });
      await letter.diagnostics();
      await desk.until(() => shown().length === 1);
      await letter.close();
      await desk.until(() => shown().length === 0);
    });

    it('that cannot be understood', async () => {
      await desk.write({ [ACCEPTED]: '{ "accepted": [7] }' });
      await (await open()).diagnostics();
      await desk.until(() => shown().length === 1);
      assert.match(String(shown()[0]![3]), /needs letter, code and fingerprint/);
    });

    it('no longer, when the file is gone', async () => {
      await desk.write({ [ACCEPTED]: '{' });
      const letter = await open();
      await letter.diagnostics();
      await desk.until(() => shown().length === 1);
      await desk.write({ [ACCEPTED]: null });
      await desk.until(() => shown().length === 0);
    });
  });
});
