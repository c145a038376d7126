import rows from '../../data/sources.json';
import { once } from './once';

/** Where facts come from. */
export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

const byId = once(() => new Map((rows as readonly SourceRow[]).map((row) => [row.id, row])));

/** The sources of a row, in the order given; an id that no source has is left out. */
export function sourcesOf(row: { readonly source: readonly string[] }): readonly SourceRow[] {
  return row.source.flatMap((id) => byId().get(id) ?? []);
}
