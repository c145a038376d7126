/**
 * The rows of a table as objects of one form, each with every property that any of them has, undefined where it has
 * none: engines read properties of objects that are alike many times faster, and rules read them in every sentence.
 */
export function alike<R extends object>(rows: readonly R[]): readonly R[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row) => {
    const made: Record<string, unknown> = {};
    for (const name of names) made[name] = (row as Record<string, unknown>)[name];
    return made as R;
  });
}
