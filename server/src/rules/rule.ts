import type { Letter } from '../letter/model';
import type { Span } from '../text/span';

/**
 * error: the decision cannot be relied on as written; warning: a reviewer has to look; information: a note; hint:
 * hardly marked, and no rule's own severity, but users may choose it.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Another place of the letter that a finding rests on. */
export type Evidence = { readonly span: Span; readonly message: string };

/**
 * safe: repairs damage that was done when the text was made from the PDF, and nothing else, so it may run
 * unattended; ask: changes words of the letter and is for someone who drafts or corrects it.
 */
export type Safety = 'safe' | 'ask';

export type Edit = { readonly span: Span; readonly text: string };

export type Fix = { readonly title: string; readonly safety: Safety; readonly edits: readonly Edit[] };

/** What a rule says of one place of a letter. */
export type Report = {
  readonly span: Span;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** What is wrong, with the words at fault. */
  readonly message: string;
  readonly related?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
};

export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Evidence[];
  readonly fixes: readonly Fix[];
};

/**
 * Text of a letter that shows a rule: either a whole letter, or a part of its issues section that
 * `exampleLetter` sets into a sound one.
 */
export type Example = string;

export type Rule = {
  /** Stable name of the finding; settings, exports and documentation use it. */
  readonly code: string;
  readonly severity: Severity;
  /** Its severity where letters are checked for publication; absent where that makes no difference. */
  readonly publication?: Severity;
  readonly check: (letter: Letter) => Iterable<Report>;
};

/**
 * What people read about a rule. It stands in the rule's own file as a function, so that a program that shows no
 * documentation does not carry it.
 */
export type Documentation = {
  /** What it reports, in one sentence without a full stop. */
  readonly summary: string;
  /** What exactly is looked at, and what is not. */
  readonly what: string;
  /** Why it matters to a reviewer or to an appeal. */
  readonly why: string;
  /** Gives exactly one finding, of this code. */
  readonly bad: Example;
  /** Gives no finding. */
  readonly good: Example;
  /** What the quick fix does; absent where there is none. */
  readonly fix?: { readonly safety: Safety; readonly summary: string };
};

/** A rule with its documentation. */
export type DocumentedRule = Rule & Documentation;

/** States a rule; exists so that every rule file reads alike and is checked against the contract. */
export const defineRule = (rule: Rule): Rule => rule;
