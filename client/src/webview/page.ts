import * as l10n from '@vscode/l10n';
import type {
  Block,
  CaseFacts,
  DecisionShown,
  ItemBlock,
  Note,
  Passage,
  Reading,
  Run,
  SectionBlock,
} from '../../../server/src/features/reading/model';
import { element, unseen } from './dom';

/** A decision is told by its words and by a sign; the colour only adds to them. */
const SIGNS: Readonly<Record<string, string>> = {
  upheld: '■',
  overturned: '□',
  'partly-overturned': '◧',
};
const ORDER = ['error', 'warning', 'information', 'hint'] as const;
const severityNames = () => ({
  error: l10n.t('Error'),
  warning: l10n.t('Warning'),
  information: l10n.t('Note'),
  hint: l10n.t('Hint'),
});

/** The page of a letter: overview, then the letter itself. */
export function pageOf(reading: Reading): readonly HTMLElement[] {
  const main = element(
    'main',
    { id: 'letter', attributes: { 'aria-label': l10n.t('Letter'), 'aria-describedby': 'keys' } },
    ...reading.blocks.map((block) => blockOf(block, reading.findings)),
    element('p', { id: 'keys', className: 'unseen' }, keys()),
  );
  return [headOf(reading), main];
}

const keys = (): string =>
  l10n.t('Up and Down go from paragraph to paragraph, Enter goes to the paragraph in the editor.');

function headOf({ title, decisions, items, findings }: Reading): HTMLElement {
  const counts = [decisions, countOf(findings)].filter(Boolean).join(' · ');
  return element(
    'header',
    {},
    element('h1', {}, title),
    counts ? element('p', { className: 'counts' }, counts) : null,
    items.length > 0 ? overviewOf(items) : null,
  );
}

const countOf = (findings: readonly Note[]): string =>
  findings.length === 0
    ? ''
    : findings.length === 1
      ? l10n.t('1 point to check')
      : l10n.t('{0} points to check', findings.length);

const overviewOf = (items: Reading['items']): HTMLElement =>
  element(
    'nav',
    { attributes: { 'aria-label': l10n.t('Disputed items') } },
    element(
      'ol',
      {},
      ...items.map(({ request, decision, start }) => {
        const link = element('a', { attributes: { href: '#' }, dataset: { goes: String(start) } }, request);
        return element('li', {}, element('div', {}, link, ' ', badgeOf(decision)));
      }),
    ),
  );

function badgeOf({ kind, name }: DecisionShown): HTMLElement {
  const sign = element('span', { attributes: { 'aria-hidden': 'true' } }, `${SIGNS[kind ?? ''] ?? '?'} `);
  return element('span', { className: `badge ${kind ?? 'undecided'}` }, sign, name);
}

function blockOf(block: Block, findings: readonly Note[]): HTMLElement {
  if (block.kind === 'facts') return factsOf(block, findings);
  if (block.kind === 'section') return sectionOf(block, findings);
  return block.kind === 'item' ? itemOf(block, findings) : passageOf(block, findings);
}

/** What a block that can be gone to says of its place; one of them at a time takes part in the order of Tab. */
const stop = ({
  span: { start, end },
}: {
  readonly span: { readonly start: number; readonly end: number };
}) => ({
  attributes: { tabindex: '-1' },
  dataset: { start: String(start), end: String(end) },
});

const factsOf = (block: CaseFacts, findings: readonly Note[]): HTMLElement =>
  element(
    'div',
    { className: 'case' },
    element(
      'dl',
      { className: 'stop', ...stop(block) },
      ...block.facts.map(({ name, value, start }) =>
        element(
          'div',
          {},
          element('dt', {}, name),
          element('dd', { dataset: { from: String(start) } }, value),
        ),
      ),
    ),
    ...notesOf(block.notes, findings),
  );

function sectionOf(block: SectionBlock, findings: readonly Note[]): HTMLElement {
  const id = `at-${block.span.start}`;
  return element(
    'section',
    { className: block.section, attributes: { 'aria-labelledby': id } },
    element('h2', { className: 'stop', id, ...stop(block) }, ...runsOf(block.title, findings)),
    ...notesOf(block.notes, findings),
    ...block.blocks.map((each) => blockOf(each, findings)),
  );
}

function itemOf(block: ItemBlock, findings: readonly Note[]): HTMLElement {
  const id = `at-${block.span.start}`;
  const request = block.request.length > 0 ? runsOf(block.request, findings) : [l10n.t('(no request)')];
  return element(
    'article',
    { className: `item ${block.decision.kind ?? 'undecided'}`, attributes: { 'aria-labelledby': id } },
    element(
      'h3',
      { className: 'stop', id, ...stop(block) },
      element('span', { className: 'number' }, `${block.number}. `),
      element('span', { className: 'request' }, ...request),
      ' ',
      badgeOf(block.decision),
    ),
    ...notesOf(block.notes, findings),
    ...block.blocks.map((each) => blockOf(each, findings)),
  );
}

function passageOf(block: Passage, findings: readonly Note[]): HTMLElement {
  const label =
    block.label.length > 0
      ? element('strong', { className: 'label' }, ...runsOf(block.label, findings))
      : null;
  const runs =
    block.runs.length > 0 || !label
      ? runsOf(block.runs, findings)
      : [element('em', {}, l10n.t('(nothing follows)'))];
  const paragraph = element(
    'p',
    { className: `stop ${block.part}`, ...stop(block) },
    ...(label ? [label, ' '] : []),
    ...runs,
  );
  const notes = notesOf(block.notes, findings);
  return notes.length > 0 ? element('div', { className: 'noted' }, paragraph, ...notes) : paragraph;
}

/** Runs of one role stand in one element, so that a conclusion over several lines is one mark. */
function runsOf(runs: readonly Run[], findings: readonly Note[]): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  for (let index = 0; index < runs.length; ) {
    const { role } = runs[index]!;
    let end = index + 1;
    while (role && runs[end]?.role === role) end++;
    const texts = runs.slice(index, end).map((run) => textOf(run, findings));
    parts.push(
      role
        ? element(
            role === 'conclusion' ? 'mark' : 'strong',
            { className: role },
            ...openingOf(role),
            ...texts,
          )
        : texts[0]!,
    );
    index = end;
  }
  return parts;
}

const openingOf = (role: string): readonly Node[] =>
  role === 'conclusion' ? [element('span', { className: 'tag' }, l10n.t('Conclusion')), unseen(': ')] : [];

function textOf({ start, text, findings: marks }: Run, findings: readonly Note[]): HTMLElement {
  const dataset = { from: String(start) };
  if (marks.length === 0) return element('span', { dataset }, text);
  const severities = marks.map((mark) => findings[mark]?.severity);
  const worst = ORDER.find((severity) => severities.includes(severity));
  const described = marks.map((mark) => `finding-${mark}`).join(' ');
  const attributes = { 'aria-describedby': described };
  return element('span', { className: `found ${worst ?? ''}`, dataset, attributes }, text);
}

const notesOf = (notes: readonly number[], findings: readonly Note[]): readonly HTMLElement[] =>
  notes.flatMap((index) => {
    const note = findings[index];
    return note ? [noteOf(note, index)] : [];
  });

const noteOf = ({ severity, message, code }: Note, index: number): HTMLElement =>
  element(
    'p',
    { className: `note ${severity}`, id: `finding-${index}`, attributes: { role: 'note' } },
    element('strong', {}, severityNames()[severity]),
    ` ${message} `,
    element('code', {}, code),
  );
