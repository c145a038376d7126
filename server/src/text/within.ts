import { lastIndexOf } from './lists';
import { encloses, type Span } from './span';

type Placed = { readonly span: Span };

/** Which of `outers`, which follow each other in the order of the text and do not overlap, encloses `inner`; -1 for none. */
export function indexEnclosing(outers: readonly Placed[], inner: Span): number {
  const index = lastIndexOf(outers, ({ span }) => span.start <= inner.start);
  return index >= 0 && encloses(outers[index]!.span, inner) ? index : -1;
}

/**
 * Which of `inners` lie within each of `outers`, and which within none. `outers` follow each other in the order of the
 * text and do not overlap. Takes little more time than both have entries.
 */
export function groupedWithin<Outer extends Placed, Inner extends Placed>(
  outers: readonly Outer[],
  inners: readonly Inner[],
): { readonly within: (outer: Outer) => readonly Inner[]; readonly loose: readonly Inner[] } {
  const groups = new Map<Outer, Inner[]>();
  const loose: Inner[] = [];
  for (const inner of inners) {
    const outer = outers[indexEnclosing(outers, inner.span)];
    if (!outer) loose.push(inner);
    else if (groups.has(outer)) groups.get(outer)!.push(inner);
    else groups.set(outer, [inner]);
  }
  return { within: (outer) => groups.get(outer) ?? [], loose };
}
