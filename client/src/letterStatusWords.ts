import { t } from '@vscode/l10n';
import { LAYOUT_NAMES } from '../../server/src/letter/layouts';
import type { LetterState } from '../../server/src/lsp/messages';
import type { WhyNot } from './recognition';
import type { ServerState } from './server';

/** Findings that are reported, by their severity. */
export type Counts = {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
};

/** What there is to say of a text that is being looked at. */
export type Subject =
  | {
      readonly kind: 'letter';
      readonly server: ServerState;
      /** Null as long as the server has not answered. */
      readonly state: LetterState | null;
      readonly counts: Counts;
      /** Whether it is a copy of a file as it was, whose findings are not reported. */
      readonly isEarlier: boolean;
    }
  | { readonly kind: 'text'; readonly why: WhyNot }
  | { readonly kind: 'too-large' };

/** What is said of it: a few words, a sentence or two, and what one can do about it. */
export type Status = {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly isBusy: boolean;
  readonly deed: { readonly title: string; readonly command: string } | null;
};

/** The state of a text in words. */
export function statusOf(subject: Subject): Status {
  if (subject.kind === 'too-large') return said(t('Too large for IMR Letters'), TOO_LARGE(), 'warning');
  return subject.kind === 'text' ? ofText(subject.why) : ofLetter(subject);
}

function ofText(why: WhyNot): Status {
  const text = t('Not treated as an IMR letter');
  const treat = { title: t('Treat as Letter'), command: 'imrLetters.treatAsLetter' };
  if (why === 'unlike') return { ...said(text, UNLIKE(), 'warning'), deed: treat };
  return { ...said(text, why === 'off' ? OFF() : DECLINED(), 'information'), deed: treat };
}

function ofLetter({ server, state, counts, isEarlier }: Extract<Subject, { kind: 'letter' }>): Status {
  if (server === 'stopped') {
    const restart = { title: t('Restart'), command: 'imrLetters.restartServer' };
    return { ...said(t('IMR Letters is not running'), STOPPED(), 'error'), deed: restart };
  }
  if (server !== 'running' || !state)
    return { ...said(t('IMR letter'), t('Being read…'), 'information'), isBusy: true };
  const severity = state.isFullyRead ? 'information' : 'warning';
  const details = [decidedOf(state), readingOf(state), acceptedOf(state)].filter(Boolean);
  if (isEarlier)
    return said(t('IMR letter, an earlier version'), [EARLIER(), ...details].join(' '), severity);
  return {
    ...said(t('IMR letter: {0}', countsOf(counts)), details.join(' '), severity),
    deed: { title: t('Show Problems'), command: 'workbench.actions.view.problems' },
  };
}

const said = (text: string, detail: string, severity: Status['severity']): Status => ({
  text,
  detail,
  severity,
  isBusy: false,
  deed: null,
});

function countsOf({ errors, warnings, informations, hints }: Counts): string {
  const parts = [
    errors === 1 ? t('1 error') : errors > 1 ? t('{0} errors', errors) : '',
    warnings === 1 ? t('1 warning') : warnings > 1 ? t('{0} warnings', warnings) : '',
    informations === 1 ? t('1 note') : informations > 1 ? t('{0} notes', informations) : '',
    hints === 1 ? t('1 hint') : hints > 1 ? t('{0} hints', hints) : '',
  ];
  return parts.filter(Boolean).join(', ') || t('nothing found');
}

function decidedOf({ items, decided }: LetterState): string {
  if (items === 0) return t('No disputed item.');
  if (items === 1) return decided === 1 ? t('1 disputed item, decided.') : t('1 disputed item, not decided.');
  return decided === items
    ? t('{0} disputed items, all decided.', items)
    : t('{0} disputed items, {1} decided.', items, decided);
}

function readingOf({ layout, isFullyRead }: LetterState): string {
  if (!layout) return t('No known layout of a letter: nothing could be checked.');
  if (isFullyRead) return t('Read in full.');
  return t(
    'Of its layout ({0}) only the frame is known: sections, requests and decisions are read, guidelines and rationales are not checked.',
    LAYOUT_NAMES[layout],
  );
}

function acceptedOf({ accepted }: LetterState): string {
  if (accepted === 0) return '';
  return accepted === 1 ? t('1 finding accepted.') : t('{0} findings accepted.', accepted);
}

const TOO_LARGE = (): string =>
  t('VS Code does not hand files of more than 50 MB to extensions. No letter is that long.');
const UNLIKE = (): string =>
  t(
    'It looks like an IMR letter, but its beginning does not show that it is one: something stands before it, or parts of it are missing.',
  );
const OFF = (): string =>
  t('Letters are not recognised here: the setting imrLetters.recognition.enabled is off.');
const DECLINED = (): string =>
  t('It is an IMR letter, but another language was chosen for it in this window.');
const STOPPED = (): string =>
  t(
    'The language server has ended or could not be started. What is wrong stands in the output of IMR Letters.',
  );
const EARLIER = (): string =>
  t('Findings are not reported in copies of a file as it was, but in the file itself.');
