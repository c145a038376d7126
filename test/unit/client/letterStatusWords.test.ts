import assert from 'node:assert/strict';
import { type Subject, statusOf } from '../../../client/src/letterStatusWords';
import type { LetterState } from '../../../server/src/lsp/messages';

const READ: LetterState = {
  version: 1,
  isTooLong: false,
  layout: 'final-determination',
  isFullyRead: true,
  items: 3,
  decided: 3,
  accepted: 0,
};
const NONE = { errors: 0, warnings: 0, informations: 0, hints: 0 };

const letter = (of: Partial<Extract<Subject, { readonly kind: 'letter' }>> = {}) =>
  statusOf({ kind: 'letter', server: 'running', state: READ, counts: NONE, isEarlier: false, ...of });

/** There is no room for more in VS Code’s list, which cuts what is longer. */
const MOST = 62;

describe('what is said of the state of a letter', () => {
  it('is how many findings it has of each severity, and how much of it is decided', () => {
    const counts = { errors: 2, warnings: 1, informations: 3, hints: 1 };
    const found = letter({ counts, state: { ...READ, decided: 2 } });
    assert.equal(found.text, 'IMR: 2 errors, 1 warning, 3 notes, 1 hint');
    assert.equal(found.detail, '2 of 3 items decided');
    assert.deepEqual([found.severity, found.explanation], ['information', '']);
    assert.equal(found.deed?.command, 'workbench.actions.view.problems');
    assert.equal(letter().text, 'IMR: nothing found');
    assert.match(letter({ state: { ...READ, accepted: 2 } }).explanation, /^2 findings were accepted/);
  });

  it('warns where only the frame of it, or nothing, could be read', () => {
    const frame = letter({ state: { ...READ, layout: 'notice-2013', isFullyRead: false } });
    assert.deepEqual([frame.severity, frame.detail], ['warning', 'read in part']);
    assert.match(frame.explanation, /\(notice of 2013\) only the frame is known/);
    const unknown = letter({ state: { ...READ, layout: null, isFullyRead: false, items: 0, decided: 0 } });
    assert.deepEqual([unknown.severity, unknown.detail], ['warning', 'not read']);
    assert.match(unknown.explanation, /nothing could be checked/);
  });

  it('warns where the text is too long to be read', () => {
    const { text, explanation, severity } = letter({ state: { ...READ, isTooLong: true, items: 0 } });
    assert.deepEqual([text, severity], ['IMR: too large', 'warning']);
    assert.match(explanation, /more than 5 MB/);
  });

  it('counts no findings in an earlier version of a file, and says why', () => {
    const { text, explanation } = letter({ isEarlier: true });
    assert.equal(text, 'IMR: earlier version');
    assert.match(explanation, /reported in the file itself/);
  });

  it('is that it is being read, until the server has answered', () => {
    for (const of of [{ server: 'starting', state: null }, { state: null }] as const)
      assert.deepEqual([letter(of).isBusy, letter(of).text], [true, 'IMR: reading…']);
    assert.equal(letter().isBusy, false);
  });

  it('offers to restart a server that has ended', () => {
    const { severity, deed } = letter({ server: 'stopped', state: null });
    assert.deepEqual([severity, deed?.command], ['error', 'imrLetters.restartServer']);
  });

  it('is short enough to be read', () => {
    const many = { errors: 12, warnings: 12, informations: 12, hints: 0 };
    const texts = (['unlike', 'off', 'declined'] as const).map((why) => statusOf({ kind: 'text', why }));
    const letters = [letter({ counts: many }), letter({ server: 'stopped' }), letter({ isEarlier: true })];
    for (const { text, detail } of [...texts, ...letters, statusOf({ kind: 'too-large' })])
      assert.ok(`${text} – ${detail}`.length <= MOST, text);
  });
});
