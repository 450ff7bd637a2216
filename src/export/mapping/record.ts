import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import type { DocumentRecord } from '../../model/schema/index.ts';
import { NOT_PUBLISHED } from './table.ts';

/** What a record says to the public: its fields as they were written, with its id and collection. */
export type PublishedRecord = Partial<DocumentRecord> & { id: string; collection: string };

const isSaid = (value: unknown) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** The id of a document that is published; a reference to any other, such as a draft, is not said at all. */
export const publishedId = ({ documents }: Archive, id: string | undefined): string | undefined => (id !== undefined && documents.has(id) ? id : undefined);

/** The fields that editors wrote, without what is the archive’s own business and without references that lead nowhere. */
export function publishedFields(archive: Archive, { id: _id, collection: _collection, parsedDate: _parsedDate, ...record }: ArchiveDocument): DocumentRecord {
  const fields = Object.fromEntries(Object.entries(record).filter(([name]) => !(name in NOT_PUBLISHED))) as unknown as DocumentRecord;
  return {
    ...fields,
    events: fields.events.map((event) => ({ ...event, document: publishedId(archive, event.document) })),
    relations: fields.relations.filter(({ target }) => archive.documents.has(target)),
    conflictingAccounts: fields.conflictingAccounts.map((account) => ({ ...account, document: publishedId(archive, account.document) })),
  };
}

/** A record as it was written, without what is left empty and without what `publishedFields` leaves out. */
export function publishedRecord(archive: Archive, document: ArchiveDocument): PublishedRecord {
  const fields = Object.entries(publishedFields(archive, document)).filter(([, value]) => isSaid(value));
  return { id: document.id, collection: document.collection, ...(Object.fromEntries(fields) as Partial<DocumentRecord>) };
}
