import rows from '../../data/guidelines.json';
import { once } from './once';
import type { GuidelineRow } from './types';

/** Every guideline and other work that letters cite, one row an edition. */
export const allGuidelines = rows as unknown as readonly GuidelineRow[];

const byId = once(() => new Map(allGuidelines.map((row) => [row.id, row])));
const bySeries = once(() => {
  const series = new Map<string, GuidelineRow[]>();
  for (const row of allGuidelines) series.set(row.series, [...(series.get(row.series) ?? []), row]);
  for (const editions of series.values()) editions.sort((a, b) => (a.edition ?? 0) - (b.edition ?? 0));
  return series;
});

/** The row of an id: `guidelineById('mtus-shoulder-2004')`. */
export function guidelineById(id: string): GuidelineRow | undefined {
  return byId().get(id);
}

/** All editions of a series, or of the series of a guideline's id, the oldest first. */
export function editionsOf(idOrSeries: string): readonly GuidelineRow[] {
  return bySeries().get(byId().get(idOrSeries)?.series ?? idOrSeries) ?? [];
}
