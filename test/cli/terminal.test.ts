import assert from 'node:assert/strict';
import { progressOver } from '../../server/src/cli/progress';
import { forTerminal, paintFor } from '../../server/src/cli/terminal';
import { records, run, sample, temporaryFolders } from './program';

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const HOSTILE = 'Lidocaine \u001b[2J\u009b31m\u0007 5% \u202ehctap\u2066\u200b\u{e0041} #30';

describe('text of a letter on a terminal', () => {
  const folders = temporaryFolders();
  const letters = (): string =>
    folders.with({
      'a\u001b[31m\u202e.txt': sample('faults.txt').replaceAll('Lidocaine 5% patch #30', HOSTILE),
      'b\n\u001b].txt': '',
    });

  it('is escaped where it could act or hide', () => {
    const { out, err } = run(['check', '.'], letters());
    assert.doesNotMatch(out, UNSEEN);
    assert.doesNotMatch(err, UNSEEN);
    assert.ok(out.includes('a\\u{1b}[31m\\u{202e}.txt:65:1: warning missing-guideline'));
    assert.match(out, /\ufffd\[2J\ufffd31m\ufffd 5% \ufffdhctap\ufffd+ #30/);
    assert.equal(err, 'b\\u{a}\\u{1b}].txt: is empty\n');
  });

  it('is escaped in records too, which say the same', () => {
    const { out } = run(['extract', '.'], letters());
    assert.doesNotMatch(out, UNSEEN);
    const [record] = records(out);
    assert.equal(record?.file, 'a\u001b[31m\u202e.txt');
    assert.ok(record.items.some(({ request }) => request === HOSTILE));
  });

  it('keeps letters of every script', () => {
    assert.equal(forTerminal('“Dolor” – 90° ≥ 3, שלום, 痛み, 🦴'), '“Dolor” – 90° ≥ 3, שלום, 痛み, 🦴');
  });
});

describe('colours', () => {
  const terminal = { isTTY: true, hasColors: () => true };
  const before = process.env.NO_COLOR;
  beforeEach(() => {
    delete process.env.NO_COLOR;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = before;
  });

  it('mark severities on a terminal', () => {
    const paint = paintFor(terminal);
    const painted = (['error', 'warning', 'information'] as const).map((severity) =>
      paint(severity, severity),
    );
    assert.deepEqual(
      painted.map((word) => word.replace(/\u001b\[\d+m/g, '')),
      ['error', 'warning', 'information'],
    );
    assert.equal(new Set(painted.map((word) => /^\u001b\[\d+m/.exec(word)?.[0])).size, 3);
  });

  it('are left out elsewhere, and where NO_COLOR asks for it', () => {
    assert.equal(paintFor({})('error', 'error'), 'error');
    assert.equal(paintFor({ isTTY: true, hasColors: () => false })('error', 'error'), 'error');
    process.env.NO_COLOR = '1';
    assert.equal(paintFor(terminal)('error', 'error'), 'error');
  });
});

describe('how far a run has come', () => {
  const CLEARED = '\u001b[2K';
  const { stderr } = process;
  const before = { isTTY: stderr.isTTY, write: stderr.write };
  let shown = '';
  beforeEach(() => {
    shown = '';
    const write = (text: string): boolean => {
      shown += text;
      return true;
    };
    Object.assign(stderr, { isTTY: true, write });
  });
  afterEach(() => Object.assign(stderr, before));

  async function run(isPrinting: boolean): Promise<void> {
    async function* outcomes() {
      yield* ['read', 'refused', 'read'];
    }
    for await (const outcome of progressOver(outcomes(), 3, isPrinting, (each) => each === 'refused'))
      if (outcome === 'refused') stderr.write('a.txt: is empty\n');
  }

  it('is shown on a terminal, away while something is said there, and gone at the end', async () => {
    await run(false);
    assert.ok(shown.includes('of 3 files'));
    assert.ok(shown.includes(`${CLEARED}a.txt: is empty\n`));
    assert.ok(shown.endsWith(CLEARED));
  });

  it('is not shown where the result is printed', async () => {
    await run(true);
    assert.equal(shown, 'a.txt: is empty\n');
  });
});
