import type { Item, Letter, Section, SectionKind } from '../../server/src/letter/model';
import type { Edit, Finding } from '../../server/src/rules/rule';
import { sentencesOf } from '../../server/src/text/sentences';
import { overlaps, type Span, textOf } from '../../server/src/text/span';

/** A letter into which faults are laid, with what is found in it before. */
export type Ground = {
  readonly text: string;
  readonly letter: Letter;
  readonly findings: readonly Finding[];
};

/** Where a fault can stand: the letter with these edits has it. */
export type Place = {
  readonly faulty: readonly Edit[];
  /** The edits that make the sound letter it is compared with; none where that is the letter itself. */
  readonly sound?: readonly Edit[];
};

/** A kind of fault that a careful reader would mark wherever it is laid. */
export type Fault = {
  /** What it is, in the words of the table. */
  readonly kind: string;
  readonly code: string;
  /** Codes that say the same of it. */
  readonly or?: readonly string[];
  /** Codes whose reports are true of the changed letter too. */
  readonly besides?: readonly string[];
  readonly places: (ground: Ground) => Iterable<Place>;
};

export const cut = (span: Span): Edit => ({ span, text: '' });
export const replaced = (span: Span, text: string): Edit => ({ span, text });
export const inserted = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** A place for each of `edits`. */
export const placesOf = (edits: readonly Edit[]): readonly Place[] =>
  edits.map((edit) => ({ faulty: [edit] }));

/** `text` after `edits`, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const { span, text: words } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + words;
    at = span.end;
  }
  return result + text.slice(at);
}

export const sectionOf = ({ letter }: Ground, kind: SectionKind): readonly Section[] =>
  letter.sections.filter((section) => section.kind === kind);

/** The clinical summary, where it has text. */
export const summariesOf = (ground: Ground): readonly Section[] =>
  sectionOf(ground, 'clinical-summary').filter(({ body }) => body.start < body.end);

/** A place for a sentence at the end of the clinical summary. */
export const toldLast = (ground: Ground, sentence: string): readonly Edit[] =>
  summariesOf(ground).map(({ body }) => inserted(body.end, ` ${sentence}`));

/** A place for a sentence at the head of an item's rationale. */
export const reasonedFirst = ({ rationale }: WholeItem, sentence: string): Edit =>
  inserted(rationale.body.start, `${sentence} `);

/** An item that has all its parts, in their usual order. */
export type WholeItem = { readonly [Part in keyof Item]: NonNullable<Item[Part]> };

export const wholeItems = ({ letter }: Ground): readonly WholeItem[] =>
  letter.items.filter(
    (item): item is WholeItem =>
      Object.values(item).every((part) => part !== null) &&
      item.claimsAdministrator!.label.start < item.reviewer!.label.start &&
      item.reviewer!.label.start < item.rationale!.label.start &&
      item.rationale!.body.start < item.rationale!.body.end,
  );

/** Whether nothing is found within `span` before the fault is laid. */
export const isClean = ({ findings }: Ground, span: Span): boolean =>
  !findings.some((finding) => [finding, ...finding.related].some((each) => overlaps(each.span, span)));

export const wordsOf = ({ text }: Ground, span: Span): string => textOf(text, span);

export const sentencesIn = ({ text }: Ground, span: Span): readonly Span[] => sentencesOf(text, span);

/** Where `pattern`, which has the flag g, stands in `span`. */
export const matchesIn = (
  { text }: Ground,
  span: Span,
  pattern: RegExp,
): readonly (Span & { readonly found: RegExpExecArray })[] =>
  Array.from(textOf(text, span).matchAll(pattern), (found) => {
    const start = span.start + found.index;
    return { start, end: start + found[0].length, found };
  });

/** The white space that sets paragraphs apart before `at`. */
export function gapBefore({ text }: Ground, at: number): string {
  const gap = /\s*$/.exec(text.slice(0, at))![0];
  return gap.includes('\n') ? gap : '\n\n';
}

/** `word` misspelt as hands and scanners do it, first letter kept. */
export function misspellings(word: string): readonly string[] {
  const inner = Array.from({ length: Math.max(0, word.length - 2) }, (_, index) => index + 1);
  const swapped = inner
    .filter((at) => at + 1 < word.length && word[at] !== word[at + 1])
    .map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  const dropped = inner.map((at) => word.slice(0, at) + word.slice(at + 1));
  const doubled = inner.map((at) => word.slice(0, at) + word[at] + word.slice(at));
  return [...swapped, ...dropped, ...doubled];
}
