import type { Finding } from '../../rules/rule';
import { lastAtOrBefore } from '../../text/lines';
import { type Span, visible } from '../../text/span';
import type { JoinOf } from '../lineJoins';
import type { Paragraph } from '../paragraphs';
import type { Role, Run } from './model';

/** A part of a letter that is shown as what it is. */
export type RoleMark = { readonly role: Role; readonly span: Span };

/** Sets the text of a paragraph: its lines joined, and cut where a mark begins or ends. */
export type RunsOf = (paragraph: Paragraph) => readonly Run[];

/** A stretch of the letter that is marked alike from `start` to the next one. */
type Stretch = { readonly start: number; readonly role: Role | null; readonly findings: readonly number[] };

type Stretches = { readonly all: readonly Stretch[]; readonly starts: readonly number[] };

/** Sets the text of a letter in which these places are marked. */
export function runsOf(
  text: string,
  joinOf: JoinOf,
  roles: readonly RoleMark[],
  findings: readonly Finding[],
): RunsOf {
  const all = stretchesOf(roles, findings);
  const stretches = { all, starts: all.map(({ start }) => start) };
  return (paragraph) =>
    paragraph.flatMap((piece, index) => {
      const next = paragraph[index + 1];
      const join = next ? joinOf(piece, next) : 'hyphen';
      const end = join === 'nothing' ? piece.end - 1 : piece.end;
      const runs = pieceRuns(text, { start: piece.start, end }, stretches);
      return join === 'blank' ? withBlank(runs) : runs;
    });
}

/** In the order of the text, without gaps; the first one begins the text. */
function stretchesOf(roles: readonly RoleMark[], findings: readonly Finding[]): readonly Stretch[] {
  const edges = [
    ...roles.flatMap(({ role, span }) => edgesOf(span, { role, finding: null })),
    ...findings.flatMap(({ span }, finding) => edgesOf(span, { role: null, finding })),
  ].sort((a, b) => a.at - b.at);
  const stretches: Stretch[] = [{ start: 0, role: null, findings: [] }];
  let open: readonly Mark[] = [];
  for (const { at, mark, opens } of edges) {
    open = opens ? [...open, mark] : open.filter((each) => each !== mark);
    if (stretches.at(-1)!.start === at) stretches.pop();
    stretches.push({
      start: at,
      role: open.find(({ role }) => role)?.role ?? null,
      findings: open.flatMap(({ finding }) => finding ?? []),
    });
  }
  return stretches;
}

type Mark = { readonly role: Role | null; readonly finding: number | null };
type Edge = { readonly at: number; readonly mark: Mark; readonly opens: boolean };

const edgesOf = ({ start, end }: Span, mark: Mark): readonly Edge[] =>
  start < end
    ? [
        { at: start, mark, opens: true },
        { at: end, mark, opens: false },
      ]
    : [];

function pieceRuns(text: string, piece: Span, { all, starts }: Stretches): readonly Run[] {
  const runs: Run[] = [];
  for (let index = lastAtOrBefore(starts, piece.start); index < all.length; index++) {
    const { start, role, findings } = all[index]!;
    if (start >= piece.end) break;
    const span = {
      start: Math.max(start, piece.start),
      end: Math.min(starts[index + 1] ?? piece.end, piece.end),
    };
    const shown = visible(text.slice(span.start, span.end).replace(/\s/g, ' '));
    if (shown) runs.push({ start: span.start, text: shown, role, findings });
  }
  return runs;
}

const withBlank = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: `${run.text} ` } : run));
