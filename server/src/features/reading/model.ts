import type { DecisionKind, SectionKind } from '../../letter/model';
import type { Severity } from '../../rules/rule';
import type { Span } from '../../text/span';

/**
 * A letter set for reading: paragraphs whole, page breaks gone, nothing left out and nothing added but names.
 * Spans and starts are UTF-16 offsets of the letter's text. Plain data, so that it can be sent.
 */
export type Reading = {
  /** The case number, or “IMR letter”. */
  readonly title: string;
  /** How many items were decided in which way, as “2 upheld, 1 overturned”. */
  readonly decisions: string;
  /** What was asked for and decided, in the order of the letter. */
  readonly items: readonly ItemLine[];
  readonly blocks: readonly Block[];
  readonly findings: readonly Note[];
};

/** An item in a line of the overview; `start` is the place of its request. */
export type ItemLine = {
  readonly request: string;
  readonly decision: DecisionShown;
  readonly start: number;
};

/** `name` of a missing decision says so, of an unknown one it is the word that stands there. */
export type DecisionShown = { readonly kind: DecisionKind | null; readonly name: string };

export type Note = { readonly code: string; readonly severity: Severity; readonly message: string };

export type Block = CaseFacts | SectionBlock | ItemBlock | Passage;

/** The case header: what it says under which of its labels, as printed. */
export type CaseFacts = {
  readonly kind: 'facts';
  readonly span: Span;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly start: number }[];
  readonly notes: readonly number[];
};

export type SectionBlock = {
  readonly kind: 'section';
  readonly section: SectionKind;
  /** Of the title. */
  readonly span: Span;
  readonly title: readonly Run[];
  readonly notes: readonly number[];
  readonly blocks: readonly Block[];
};

/** A disputed item with its paragraphs. */
export type ItemBlock = {
  readonly kind: 'item';
  /** From 1, in the order of the letter. */
  readonly number: number;
  /** Of the heading with its decision. */
  readonly span: Span;
  /** What is decided; empty where the letter does not say. */
  readonly request: readonly Run[];
  readonly decision: DecisionShown;
  readonly notes: readonly number[];
  readonly blocks: readonly Block[];
};

/**
 * `list`: text where documents are listed; `heading`: the whole heading of an item, with the decision, where only a
 * portion of it is decided.
 */
export type PassagePart = 'text' | 'list' | 'heading' | 'claims-administrator' | 'reviewer' | 'rationale';

/** A paragraph. */
export type Passage = {
  readonly kind: 'passage';
  readonly part: PassagePart;
  readonly span: Span;
  /** The label that opens it, as printed; empty where there is none. */
  readonly label: readonly Run[];
  /** Empty where nothing follows the label. */
  readonly runs: readonly Run[];
  /** Indices of the findings that begin here. */
  readonly notes: readonly number[];
};

export type Role = 'request' | 'decision' | 'conclusion';

/** A stretch of text in one line of the letter; its characters stand at `start` and on, the last blank may be a line end. */
export type Run = {
  readonly start: number;
  readonly text: string;
  readonly role: Role | null;
  /** Indices of the findings that mark it. */
  readonly findings: readonly number[];
};
