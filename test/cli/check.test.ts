import assert from 'node:assert/strict';
import { lines, run, sample, temporaryFolders } from './program';

const SOUND = 'samples/01-upheld-medication.txt';
const WARNED = 'samples/07-notice-of-2013.txt';
const FAULTY = 'samples/faults.txt';

const statusOf = (...args: readonly string[]): number | null => run(['check', ...args]).status;

describe('imr-letters check', () => {
  const folders = temporaryFolders();

  it('prints a line a finding with its place, severity, code and message', () => {
    const { out, err, status } = run(['check', FAULTY]);
    const findings = lines(out).slice(0, -1);
    for (const line of findings) {
      assert.match(line, /^samples\/faults\.txt:\d+:\d+: (?:error|warning|information) [a-z-]+ \S.*$/);
    }
    assert.ok(
      findings.includes(
        'samples/faults.txt:23:1: error missing-section The section “CLINICAL CASE SUMMARY” is missing.',
      ),
    );
    assert.equal(err, '');
    assert.equal(status, 1);
  });

  it('ends with what was checked and found', () => {
    const closing = (...args: readonly string[]) => lines(run(['check', ...args]).out).at(-1);
    assert.equal(closing(SOUND), '1 letter checked: no finding.');
    assert.equal(closing(SOUND, WARNED), '2 letters checked: 1 warning in 1 letter.');
    assert.match(
      closing(FAULTY)!,
      /^1 letter checked: \d+ errors, \d+ warnings, 1 information in 1 letter\.$/,
    );
  });

  it('counts the texts of a folder that are no letters', () => {
    const folder = folders.with({
      'letter.txt': sample('01-upheld-medication.txt'),
      'notes.txt': 'Call the adjuster about the IMR of last week.\n',
    });
    const { status, out, err } = run(['check', '.'], folder);
    assert.equal(out, '1 letter checked: no finding; 1 text left out as no IMR letter.\n');
    assert.equal(err, '');
    assert.equal(status, 0);
  });

  it('fails on errors, or from the chosen severity on', () => {
    assert.equal(statusOf(SOUND), 0);
    assert.equal(statusOf(WARNED), 0);
    assert.equal(statusOf(FAULTY), 1);
    assert.equal(statusOf('--fail-on', 'error', WARNED), 0);
    assert.equal(statusOf('--fail-on', 'warning', WARNED), 1);
    assert.equal(statusOf('--fail-on', 'information', WARNED), 1);
    assert.equal(statusOf('--fail-on', 'information', SOUND), 0);
    assert.equal(statusOf('--fail-on', 'never', FAULTY), 0);
  });

  it('fails with 2 rather than with 1, and not for what --fail-on says', () => {
    assert.equal(statusOf(FAULTY, 'samples/README.md'), 2);
    assert.equal(statusOf('--fail-on', 'never', 'samples/README.md'), 2);
  });
});

describe('a wrong call of imr-letters', () => {
  for (const args of [
    [],
    ['check'],
    ['extract'],
    ['chekc', SOUND],
    ['check', '--fail-on', 'fatal', SOUND],
    ['extract', '--format', 'xml', SOUND],
    ['extract', '--output', '', SOUND],
    ['extract', '--files-from', 'samples/no-such-list'],
    ['check', '--files-from', 'samples'],
    ['import', 'samples'],
    ['rule'],
    ['rule', 'no-such-rule'],
  ]) {
    it(`fails with 2: ${args.join(' ') || '(nothing)'}`, () => {
      const { status, out, err } = run(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, args.length > 0 ? /^imr-letters: / : /^Usage: imr-letters /);
    });
  }

  it('is not one that asks for help or the version', () => {
    for (const args of [['--help'], ['--version'], ['help', 'check'], ['extract', '--help']]) {
      const { status, out, err } = run(args);
      assert.deepEqual({ status, err }, { status: 0, err: '' });
      assert.notEqual(out, '');
    }
  });
});
