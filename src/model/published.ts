import { linkArchive, type Archive, type ArchiveRecords } from './graph.ts';
import type { Content, Entry } from './read.ts';

/** What of a content folder is published, for `linkArchive`. Drafts are not among it. @throws TypeError where archive.yaml could not be read */
export function publishedRecords({ identity, organs, meetings, people, topics, documents }: Content): ArchiveRecords {
  const records = <T>(entries: Entry<T>[]) => entries.map((entry) => entry.record);
  return {
    identity: identity!.record,
    organs: records(organs),
    meetings: records(meetings),
    people: records(people),
    topics: records(topics),
    documents: documents.filter(({ record }) => !record.draft).map(({ id, collection, record }) => ({ ...record, id, collection })),
  };
}

/** The same, linked. */
export const publishedArchive = (content: Content): Archive => linkArchive(publishedRecords(content));
