import { compileDocument } from '../../mdx/document.ts';
import { linkArchive, type Archive } from '../../model/graph.ts';
import type { Content } from '../../model/read.ts';
import type { SearchDocument } from '../search-document.ts';
import { searchDocument } from './collect.ts';

/** What is published of a content folder, linked. Drafts are not among it. */
export function publishedArchive({ identity, organs, meetings, people, topics, documents }: Content): Archive {
  const records = <T>(entries: { record: T }[]) => entries.map((entry) => entry.record);
  return linkArchive({
    identity: identity!.record,
    organs: records(organs),
    meetings: records(meetings),
    people: records(people),
    topics: records(topics),
    documents: documents.filter((entry) => !entry.record.draft).map(({ id, collection, record }) => ({ ...record, id, collection })),
  });
}

/** The documents of an archive as search sees them, one at a time. */
export function* searchDocuments(content: Content): Generator<SearchDocument> {
  const archive = publishedArchive(content);
  const sources = new Map(content.documents.map(({ id, source }) => [id, source]));
  for (const document of archive.documents.values()) yield searchDocument(archive, document, compileDocument(sources.get(document.id)!));
}
