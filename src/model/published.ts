import { linkArchive, type Archive, type ArchiveRecords } from './graph.ts';
import type { Entry } from './read/entry.ts';
import type { Content } from './read/content.ts';
import type { ArchiveIdentity } from './schema/index.ts';

/**
 * What of a content folder is published, for `linkArchive`. Drafts are not among it.
 * @param identity for a content whose archive.yaml may be unreadable
 * @throws TypeError where there is neither
 */
export function publishedRecords({ organs, meetings, people, topics, pages, documents, ...content }: Content, identity: ArchiveIdentity = content.identity!.record): ArchiveRecords {
  const records = <T>(entries: Entry<T>[]) => entries.map((entry) => entry.record);
  return {
    identity,
    organs: records(organs),
    meetings: records(meetings),
    people: records(people),
    topics: records(topics),
    pages: pages.flatMap(({ id, record }) => (record ? [{ ...record, id }] : [])),
    documents: documents.filter(({ record }) => !record.draft).map(({ id, collection, record }) => ({ ...record, id, collection })),
  };
}

/** The same, linked. */
export const publishedArchive = (content: Content): Archive => linkArchive(publishedRecords(content));
