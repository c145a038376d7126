import * as l10n from '@vscode/l10n';
import { LAYOUT_NAMES } from '../../server/src/letter/layouts';
import type { Layout } from '../../server/src/letter/model';
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

/** What is said of it: few words, as there is no room for more; what they mean; and what one can do about it. */
export type Status = {
  readonly text: string;
  readonly detail: string;
  /** Where the few words do not say why; empty otherwise. */
  readonly explanation: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly isBusy: boolean;
  readonly deed: { readonly title: string; readonly command: string } | null;
};

/** The state of a text in words. */
export function statusOf(subject: Subject): Status {
  if (subject.kind === 'letter') return ofLetter(subject);
  if (subject.kind === 'text') return ofText(subject.why);
  return said(l10n.t('IMR: too large'), l10n.t('over 50 MB'), {
    explanation: l10n.t(
      'VS Code does not hand files of more than 50 MB to extensions. No letter is that long.',
    ),
    severity: 'warning',
  });
}

function ofText(why: WhyNot): Status {
  const text = l10n.t('IMR: not treated as a letter');
  const deed = { title: l10n.t('Treat as Letter'), command: 'imrLetters.treatAsLetter' };
  if (why === 'unlike') return said(text, '', { explanation: UNLIKE(), severity: 'warning', deed });
  return why === 'off'
    ? said(text, l10n.t('recognition is off'), { explanation: OFF(), deed })
    : said(text, l10n.t('as you chose'), { explanation: DECLINED(), deed });
}

function ofLetter({ server, state, counts, isEarlier }: Extract<Subject, { kind: 'letter' }>): Status {
  if (server === 'stopped') {
    const deed = { title: l10n.t('Restart'), command: 'imrLetters.restartServer' };
    return said(l10n.t('IMR: not running'), '', { explanation: STOPPED(), severity: 'error', deed });
  }
  if (server !== 'running' || !state) return said(l10n.t('IMR: reading…'), '', { isBusy: true });
  if (state.isTooLong)
    return said(l10n.t('IMR: too large'), l10n.t('over 5 MB'), {
      explanation: TOO_LONG(),
      severity: 'warning',
    });
  if (isEarlier)
    return said(l10n.t('IMR: earlier version'), l10n.t('no findings'), { explanation: EARLIER() });
  const text = l10n.t('IMR: {0}', countsOf(counts));
  const deed = { title: l10n.t('Problems'), command: 'workbench.actions.view.problems' };
  if (state.isFullyRead) return said(text, decidedOf(state), { explanation: acceptedOf(state), deed });
  return state.layout
    ? said(text, l10n.t('read in part'), { explanation: FRAME(state.layout), severity: 'warning' })
    : said(text, l10n.t('not read'), { explanation: UNKNOWN(), severity: 'warning' });
}

const said = (text: string, detail: string, more: Partial<Status>): Status => ({
  text,
  detail,
  explanation: '',
  severity: 'information',
  isBusy: false,
  deed: null,
  ...more,
});

function countsOf({ errors, warnings, informations, hints }: Counts): string {
  const parts = [
    errors === 1 ? l10n.t('1 error') : errors > 1 ? l10n.t('{0} errors', errors) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', warnings) : '',
    informations === 1 ? l10n.t('1 note') : informations > 1 ? l10n.t('{0} notes', informations) : '',
    hints === 1 ? l10n.t('1 hint') : hints > 1 ? l10n.t('{0} hints', hints) : '',
  ];
  return parts.filter(Boolean).join(', ') || l10n.t('nothing found');
}

const decidedOf = ({ items, decided }: LetterState): string =>
  items === 0 ? l10n.t('no disputed item') : l10n.t('{0} of {1} items decided', decided, items);

function acceptedOf({ accepted }: LetterState): string {
  if (accepted === 0) return '';
  return accepted === 1
    ? l10n.t('1 finding was accepted and is not counted.')
    : l10n.t('{0} findings were accepted and are not counted.', accepted);
}

const FRAME = (layout: Layout): string =>
  l10n.t(
    'Of the layout of this letter ({0}) only the frame is known: sections, requests and decisions are read, guidelines and rationales are not checked.',
    LAYOUT_NAMES[layout],
  );
const TOO_LONG = (): string => l10n.t('Texts of more than 5 MB are not read. No letter is that long.');
const UNKNOWN = (): string =>
  l10n.t('The titles of this text fit no known layout of a letter: nothing could be checked.');
const UNLIKE = (): string =>
  l10n.t(
    'This text looks like an IMR letter, but its beginning does not show that it is one: something stands before it, or parts of it are missing.',
  );
const OFF = (): string =>
  l10n.t(
    'This is an IMR letter, but letters are not recognised: the setting imrLetters.recognition.enabled is off.',
  );
const DECLINED = (): string =>
  l10n.t('This is an IMR letter, but another language was chosen for it in this window.');
const STOPPED = (): string =>
  l10n.t(
    'The language server has ended or could not be started. What is wrong stands in the output of IMR Letters.',
  );
const EARLIER = (): string =>
  l10n.t('This is a copy of a file as it was. Its findings are reported in the file itself.');
