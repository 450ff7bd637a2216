import type { Entry } from '../../model/read/entry.ts';
import type { FieldPath } from '../../model/read/yaml.ts';
import type { Report, Rule } from '../rule.ts';

/** An arrow from one record to another, and the field that draws it. */
interface Arrow {
  target: string;
  field: FieldPath;
}

/** Reports each circle of arrows once, at the arrow that closes it. */
function reportCycles<T>(entries: Entry<T>[], arrows: (record: T) => Arrow[], what: string, report: Report): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const state = new Map<string, 'open' | 'done'>();
  for (const start of entries) {
    const stack: { entry: Entry<T>; pending: Arrow[] }[] = [];
    const enter = (entry: Entry<T>) => {
      state.set(entry.id, 'open');
      stack.push({ entry, pending: arrows(entry.record) });
    };
    if (!state.has(start.id)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const arrow = top.pending.shift();
      if (!arrow) {
        state.set(top.entry.id, 'done');
        stack.pop();
        continue;
      }
      const next = byId.get(arrow.target);
      if (!next) continue;
      if (state.get(next.id) === 'open') {
        const circle = [...stack.slice(stack.findIndex(({ entry }) => entry.id === next.id)).map(({ entry }) => entry.id), next.id];
        report(top.entry, arrow.field, `${what} run in a circle: ${circle.join(' → ')}`, 'remove one of these relations');
      } else if (!state.has(next.id)) enter(next);
    }
  }
}

/** Relations that order their two ends in time or rank. */
const ORDERED = new Set(['amends', 'repeals', 'supersedes', 'implements', 'partOf', 'translationOf', 'repliesTo']);
const ORDERED_ORGANS = new Set(['partOf', 'formedFrom']);

function relationsOf(type: string) {
  return ({ relations }: { relations: { type: string; target: string }[] }): Arrow[] =>
    relations.flatMap((relation, index) => (relation.type === type ? [{ target: relation.target, field: ['relations', index] }] : []));
}

/** Relations that order records can’t run in a circle. */
export const cycles: Rule = {
  name: 'cycle',
  severity: 'error',
  isOfRecords: true,
  run(content, report) {
    for (const type of ORDERED) reportCycles(content.documents, relationsOf(type), `relations of type “${type}”`, report);
    for (const type of ORDERED_ORGANS) reportCycles(content.organs, relationsOf(type), `organ relations of type “${type}”`, report);
    reportCycles(content.topics, ({ broader }) => broader.map((target, index) => ({ target, field: ['broader', index] })), 'broader topics', report);
  },
};
