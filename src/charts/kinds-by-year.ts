import { rollup } from 'd3-array';
import type { Kind } from '../model/schema/index.ts';
import type { TimelinePeriod } from '../model/explore/timeline.ts';

/** Documents of certain years by kind, the most frequent kind first: how many in each year and in all. */
export function kindsByYear(years: readonly TimelinePeriod[]): { kind: Kind; counts: Map<number, number>; total: number }[] {
  const kinds = new Map<Kind, Map<number, number>>();
  for (const { first: year, documents } of years) {
    for (const [kind, count] of rollup(documents, (group) => group.length, (document) => document.kind)) {
      kinds.set(kind, (kinds.get(kind) ?? new Map<number, number>()).set(year, count));
    }
  }
  return [...kinds]
    .map(([kind, counts]) => ({ kind, counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.kind < b.kind ? -1 : 1));
}
