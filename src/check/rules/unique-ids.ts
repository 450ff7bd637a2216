import type { Rule } from '../rule.ts';

/** An id names one record: within each authority file, and among the documents of the whole archive. */
export const uniqueIds: Rule = {
  name: 'unique-id',
  severity: 'error',
  isOfRecords: true,
  run(content, report) {
    for (const entries of [content.organs, content.meetings, content.people, content.topics, content.documents]) {
      const first = new Map<string, string>();
      for (const entry of entries) {
        const other = first.get(entry.id);
        if (other === undefined) first.set(entry.id, entry.path);
        else if (other === entry.path) report(entry, ['id'], `the id “${entry.id}” is used twice in this file`, 'give one of the two another id');
        else report(entry, [], `the id “${entry.id}” is already that of ${other}`, 'rename this file: a document’s id is unique in the whole archive');
      }
    }
  },
};
