import assert from 'node:assert/strict';
import { type Subject, statusOf } from '../../../client/src/letterStatusWords';
import type { LetterState } from '../../../server/src/lsp/messages';

const READ: LetterState = {
  version: 1,
  layout: 'final-determination',
  isFullyRead: true,
  items: 3,
  decided: 3,
  accepted: 0,
};
const NONE = { errors: 0, warnings: 0, informations: 0, hints: 0 };

const letter = (of: Partial<Extract<Subject, { readonly kind: 'letter' }>> = {}) =>
  statusOf({ kind: 'letter', server: 'running', state: READ, counts: NONE, isEarlier: false, ...of });

describe('what is said of the state of a letter', () => {
  it('is how many findings it has of each severity, and how much of it is decided', () => {
    const counts = { errors: 2, warnings: 1, informations: 3, hints: 1 };
    const { text, detail, severity, deed } = letter({ counts, state: { ...READ, decided: 2, accepted: 1 } });
    assert.equal(text, 'IMR letter: 2 errors, 1 warning, 3 notes, 1 hint');
    assert.equal(detail, '3 disputed items, 2 decided. Read in full. 1 finding accepted.');
    assert.equal(severity, 'information');
    assert.equal(deed?.command, 'workbench.actions.view.problems');
    assert.equal(letter().text, 'IMR letter: nothing found');
    assert.match(letter().detail, /^3 disputed items, all decided\./);
  });

  it('warns where only the frame of it, or nothing, could be read', () => {
    const frame = letter({ state: { ...READ, layout: 'notice-2013', isFullyRead: false } });
    assert.equal(frame.severity, 'warning');
    assert.match(frame.detail, /\(notice of 2013\) only the frame is known/);
    const unknown = letter({ state: { ...READ, layout: null, isFullyRead: false, items: 0, decided: 0 } });
    assert.equal(unknown.severity, 'warning');
    assert.match(
      unknown.detail,
      /^No disputed item\. No known layout of a letter: nothing could be checked\.$/,
    );
  });

  it('counts no findings in an earlier version of a file, and says why', () => {
    const { text, detail } = letter({ isEarlier: true });
    assert.equal(text, 'IMR letter, an earlier version');
    assert.match(detail, /^Findings are not reported in copies of a file as it was/);
  });

  it('is that it is being read, until the server has answered', () => {
    for (const of of [{ server: 'starting', state: null }, { state: null }] as const)
      assert.deepEqual([letter(of).isBusy, letter(of).detail], [true, 'Being read…']);
    assert.equal(letter().isBusy, false);
  });

  it('offers to restart a server that has ended', () => {
    const { severity, deed } = letter({ server: 'stopped', state: null });
    assert.deepEqual([severity, deed?.command], ['error', 'imrLetters.restartServer']);
  });
});
