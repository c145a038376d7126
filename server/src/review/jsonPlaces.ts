import type { Span } from '../text/span';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** No file of ours says anything further in. */
const DEEPEST = 3;

type Open = { readonly path: string; readonly start: number; readonly isObject: boolean; members: number };

/** The names and indices that lead to a value, as `placesInJson` keys it. */
export const jsonPath = (...names: readonly (string | number)[]): string =>
  names.map((name) => `/${name}`).join('');

/**
 * Where the values of `json`, which has to be valid, stand, up to three names or indices deep. A value that has a
 * name includes it.
 */
export function placesInJson(json: string): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const tokens = [...json.matchAll(TOKEN)];
  const open: Open[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const outer = open.at(-1);
    const { index: start, 0: sign } = tokens[at]!;
    if (sign === ',') continue;
    if (sign === '}' || sign === ']') {
      open.pop();
      if (open.length <= DEEPEST) places.set(outer!.path, { start: outer!.start, end: start + 1 });
      continue;
    }
    const isDeep = open.length > DEEPEST;
    const path = outer && !isDeep ? outer.path + step(outer, sign) : '';
    if (outer?.isObject) at += 2;
    const { index, 0: value } = tokens[at]!;
    if (value === '{' || value === '[') open.push({ path, start, isObject: value === '{', members: 0 });
    else if (!isDeep) places.set(path, { start, end: index + value.length });
  }
  return places;
}

const step = (outer: Open, sign: string): string =>
  jsonPath(outer.isObject ? JSON.parse(sign) : outer.members++);
