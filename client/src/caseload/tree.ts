import * as l10n from '@vscode/l10n';
import {
  type Event,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { Entry, Group, Grouping } from '../../../server/src/caseload/groups';
import { entriesRequest, groupsRequest } from '../../../server/src/lsp/messages';
import type { LetterServer } from '../server';
import type { Notes } from './notes';
import { stateNames } from './notesFile';
import { amount, caseOf, groupName, pdfsOf, sizeOf } from './words';

/** A group, an entry of it, or what stands for the entries that are not shown yet. */
export type Node =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'more'; readonly group: Group; readonly shown: number }
  /** PDFs that have to be imported before they can be read. */
  | { readonly kind: 'pdfs'; readonly count: number };

/** More children of one group than anyone reads at once. */
const PAGE = 200;

/** The letters of the open folders, grouped. */
export class LetterTree implements TreeDataProvider<Node> {
  readonly #server: LetterServer;
  readonly #notes: Notes;
  readonly #changed = new EventEmitter<undefined>();
  /** How many entries of a group are shown, by its key. */
  readonly #shown = new Map<string, number>();
  #by: Grouping = 'decision';
  #isReady = false;
  /** How many PDFs of the open folders were not imported. */
  pdfs = 0;

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(server: LetterServer, notes: Notes) {
    this.#server = server;
    this.#notes = notes;
  }

  get by(): Grouping {
    return this.#by;
  }

  group(by: Grouping): void {
    this.#by = by;
    this.#shown.clear();
    this.refresh();
  }

  /** The letters can be asked for from now on. */
  ready(): void {
    this.#isReady = true;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  showMore({ group, shown }: Extract<Node, { readonly kind: 'more' }>): void {
    this.#shown.set(group.key, shown + PAGE);
    this.refresh();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!this.#isReady) return [];
    if (!node) {
      const groups = await this.#server.ask(groupsRequest, { by: this.#by });
      const nodes = groups.map((group): Node => ({ kind: 'group', group }));
      return this.pdfs > 0 ? [...nodes, { kind: 'pdfs', count: this.pdfs }] : nodes;
    }
    if (node.kind !== 'group') return [];
    const { group } = node;
    const most = this.#shown.get(group.key) ?? PAGE;
    const wanted = { by: this.#by, key: group.key, from: 0, most };
    const entries = await this.#server.ask(entriesRequest, wanted);
    const nodes = entries.map((entry): Node => ({ kind: 'entry', entry }));
    return group.entries > most ? [...nodes, { kind: 'more', group, shown: most }] : nodes;
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'group') return groupItem(this.#by, node.group);
    if (node.kind === 'entry') return this.#entryItem(node.entry);
    return node.kind === 'more' ? moreItem(node) : pdfsItem(node.count);
  }

  #entryItem(entry: Entry): TreeItem {
    const { name, text, line, finding, decision } = entry;
    const uri = Uri.parse(name);
    const item = new TreeItem(text ?? l10n.t('(no request)'));
    const note = finding ? this.#notes.ofFinding(uri, finding) : this.#notes.ofLetter(uri);
    const state = note.state && stateNames()[note.state];
    const remark = [state, note.note].filter(Boolean).join(': ');
    item.description = [caseOf(this.#by, entry), state].filter(Boolean).join(' · ');
    item.iconPath = finding ? SEVERITY_ICONS[finding.severity] : DECISION_ICONS[decision ?? ''];
    item.tooltip = tooltipOf([
      text ?? l10n.t('(no request)'),
      caseOf('treatment', entry),
      remark,
      l10n.t('{0}, line {1}', fileOf(uri), line),
    ]);
    item.accessibilityInformation = {
      label: [
        text ?? l10n.t('(no request)'),
        finding && severityNames()[finding.severity],
        caseOf('treatment', entry),
        remark,
      ]
        .filter(Boolean)
        .join(', '),
    };
    item.contextValue = finding ? 'finding' : 'item';
    item.command = { command: 'imrLetters.openEntry', title: l10n.t('Open Letter'), arguments: [name, line] };
    return item;
  }
}

function groupItem(by: Grouping, group: Group): TreeItem {
  const item = new TreeItem(groupName(by, group.key), TreeItemCollapsibleState.Collapsed);
  item.id = `${by} ${group.key}`;
  item.description = amount(group.entries);
  item.tooltip = tooltipOf([groupName(by, group.key), sizeOf(by, group)]);
  item.accessibilityInformation = { label: `${groupName(by, group.key)}, ${sizeOf(by, group)}` };
  if (group.severity) item.iconPath = SEVERITY_ICONS[group.severity];
  if (by === 'decision') item.iconPath = DECISION_ICONS[group.key];
  item.contextValue = 'group';
  return item;
}

function moreItem(node: Extract<Node, { readonly kind: 'more' }>): TreeItem {
  const item = new TreeItem(l10n.t('Show more ({0} left)', amount(node.group.entries - node.shown)));
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: 'imrLetters.showMoreEntries', title: l10n.t('Show More'), arguments: [node] };
  return item;
}

function pdfsItem(count: number): TreeItem {
  const item = new TreeItem(pdfsOf(count));
  item.description = l10n.t('Import…');
  item.iconPath = new ThemeIcon('file-pdf');
  item.command = { command: 'imrLetters.importFoundPdfs', title: l10n.t('Import PDF Letters...') };
  item.tooltip = l10n.t('Choose which of them to import as texts (IMR: Import PDF Letters...)');
  return item;
}

/** Text of a letter is shown as text, whatever signs it has. */
function tooltipOf(lines: readonly string[]): MarkdownString {
  const shown = new MarkdownString();
  for (const line of lines.filter(Boolean)) shown.appendText(`${line}\n\n`);
  return shown;
}

const fileOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';

/** Decisions are told by the sign too, not by its colour alone. */
const DECISION_ICONS: Readonly<Record<string, ThemeIcon>> = {
  upheld: new ThemeIcon('circle-slash', new ThemeColor('charts.red')),
  overturned: new ThemeIcon('pass', new ThemeColor('charts.green')),
  'partly-overturned': new ThemeIcon('color-mode', new ThemeColor('charts.yellow')),
  '': new ThemeIcon('question'),
};

const severityNames = (): Readonly<Record<string, string>> => ({
  error: l10n.t('error'),
  warning: l10n.t('warning'),
  information: l10n.t('note'),
  hint: l10n.t('hint'),
});

const SEVERITY_ICONS: Readonly<Record<string, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};
