import type { z } from 'astro/zod';
import type { Entry } from '../../model/read/entry.ts';
import type { Content } from '../../model/read/content.ts';
import { AUTHORITIES } from '../../model/read/read-authorities.ts';
import { DOCUMENT_SCHEMAS } from '../../model/read/read-documents.ts';
import { nearest } from '../../model/read/schema-problems.ts';
import { referenceFinder } from '../../model/read/schema-walk.ts';
import { archiveIdentity, COLLECTIONS, type RecordKind } from '../../model/schema/index.ts';
import type { Rule } from '../rule.ts';

/** Where the records of a kind are written, for the remedy. */
const HOME: Record<RecordKind, string> = {
  organ: 'organs.yaml', meeting: 'meetings.yaml', person: 'people.yaml', topic: 'topics.yaml', document: 'statements/, resolutions/ or reports/',
};

const one = (kind: RecordKind): string => (kind === 'organ' ? 'an organ' : `a ${kind}`);

function idsByKind(content: Content): Record<RecordKind, Set<string>> {
  const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    organ: ids(content.organs), meeting: ids(content.meetings), person: ids(content.people),
    topic: ids(content.topics), document: ids(content.documents),
  };
}

/** Every reference leads to a record of the right kind, and what is published does not lead to a draft. */
export const references: Rule = {
  name: 'reference',
  severity: 'error',
  isOfRecords: true,
  run(content, report) {
    const known = idsByKind(content);
    const drafts = new Set(content.documents.filter(({ record }) => record.draft).map(({ id }) => id));
    const inspect = (schema: z.ZodType, entries: Entry<unknown>[]) => {
      const find = referenceFinder(schema);
      for (const entry of entries) {
        const isDraft = (entry.record as { draft?: boolean }).draft === true;
        for (const { kind, id, path } of find(entry.record)) {
          if (kind === 'document' && drafts.has(id) && !isDraft) {
            report(entry, path, `“${id}” is a draft`, `publish it (“draft: false”), or leave this reference out until then`);
          }
          if (known[kind].has(id) || content.unreadable.has(id) || content.unreadable.has(HOME[kind])) continue;
          const elsewhere = (Object.keys(known) as RecordKind[]).find((other) => known[other].has(id));
          const meant = nearest(id, known[kind]);
          if (elsewhere) report(entry, path, `“${id}” is the id of ${one(elsewhere)}, not of ${one(kind)}`, `name ${one(kind)} from ${HOME[kind]}`);
          else {
            const remedy = meant ? `perhaps “${meant}”; or add “${id}” to ${HOME[kind]}` : `add “${id}” to ${HOME[kind]}, or correct the id`;
            report(entry, path, `there is no ${kind} “${id}”`, remedy);
          }
        }
      }
    };
    for (const name of ['organs', 'meetings', 'people', 'topics'] as const) inspect(AUTHORITIES[name].schema, content[name]);
    for (const collection of COLLECTIONS) {
      inspect(DOCUMENT_SCHEMAS[collection], content.documents.filter((document) => document.collection === collection));
    }
    if (content.identity) inspect(archiveIdentity, [content.identity]);
  },
};
