/** Every record in the forms the world reads, from one table: `table.ts`. */
export { exportContext, type ExportContext } from './context.ts';
export { cslItem, type CslItem } from './csl.ts';
export { bibtexEntry } from './bibtex.ts';
export { dublinCore, type DublinCoreElement, type DublinCoreField } from './dublin-core.ts';
export { edtfOf, exactDate } from './dates.ts';
export { highwire } from './highwire.ts';
export { jsonLd, type JsonLdNode } from './json-ld.ts';
export { publishedFields, publishedId, publishedRecord } from './record.ts';
export { risEntry } from './ris.ts';
export { schemaOrg, schemaOrgWithRecord } from './schema-org.ts';
export { schemaOrgOfArchive, schemaOrgOfMeeting, schemaOrgOfOrgan, schemaOrgOfPerson, schemaOrgOfTopic } from './schema-org-authorities.ts';
