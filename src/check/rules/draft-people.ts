import { peopleOf } from '../../model/graph.ts';
import type { Rule } from '../rule.ts';

/**
 * Who has an entry has a page, a line in the index and a place in the data: that is for public officers and authors who are named in
 * a public document. One whom drafts alone name would be public before these are.
 */
export const draftPeople: Rule = {
  name: 'draft-person',
  severity: 'warning',
  isOfRecords: true,
  run({ people, documents }, report) {
    const namedIn = (drafts: boolean) => new Set(documents.filter(({ record }) => record.draft === drafts).flatMap(({ record }) => peopleOf(record)));
    const [published, drafts] = [namedIn(false), namedIn(true)];
    for (const entry of people) {
      if (!drafts.has(entry.id) || published.has(entry.id) || entry.record.offices.length > 0) continue;
      report(entry, ['id'], `drafts alone name “${entry.id}”, whose entry has a page already`, 'add the entry when the first of these documents is published, or write down an office that is public');
    }
  },
};
