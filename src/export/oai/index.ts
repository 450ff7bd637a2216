/** The archive as a static OAI-PMH repository: one file that a gateway, or a harvester that reads it as it is, can harvest. */
import type { ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import { listedDay } from '../archive/dates.ts';
import { dublinCore, type DublinCoreField, type ExportContext } from '../mapping/index.ts';
import { element, textElement, XML_DECLARATION } from '../xml.ts';

/** Name of the file, from the root of the site. */
export const OAI_FILE = 'oai.xml';

const STATIC = 'http://www.openarchives.org/OAI/2.0/static-repository';
const OAI = 'http://www.openarchives.org/OAI/2.0/';
const OAI_DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
const DC = 'http://purl.org/dc/elements/1.1/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const OAI_DC_SCHEMA = 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd';

/** A record needs a day, and this archive may know none: the first day of the clocks of computers says so. */
const NO_DAY = '1970-01-01';

/** Dublin Core wants a language as RFC 3066 writes it, which our codes are; a field in none has none. */
const dcField = ({ element: name, value, language }: DublinCoreField) => textElement(`dc:${name}`, value, { 'xml:lang': language });

function recordOf(context: ExportContext, document: ArchiveDocument): string {
  const header = element('oai:header', {}, [
    textElement('oai:identifier', context.address(paths.document(document))),
    textElement('oai:datestamp', listedDay(document) ?? NO_DAY),
  ]);
  const dc = element('oai_dc:dc', {}, dublinCore(context, document).map(dcField));
  return `${element('oai:record', {}, [header, element('oai:metadata', {}, [dc])])}\n`;
}

/** Why an archive has no repository: it does not know its address, names nobody to write to, or has no documents. */
export type OaiMissing = 'site' | 'contact' | 'documents';

/** What is missing before there can be a repository; null where nothing is. */
export function oaiMissing({ site, archive }: ExportContext): OaiMissing | null {
  if (site === undefined) return 'site';
  if (!archive.identity.contact?.email) return 'contact';
  return archive.documents.size === 0 ? 'documents' : null;
}

/**
 * The static repository (Specification for an OAI Static Repository, 2004-04-23), in pieces. It has no sets and, as the
 * specification wants it, knows no deleted records.
 * @throws Error where `oaiMissing` says that something is missing
 */
export function* oaiRepository(context: ExportContext): Generator<string> {
  const missing = oaiMissing(context);
  if (missing) throw new Error(`a static OAI repository can’t be made without ${missing}`);
  const { archive, root } = context;
  const { title, contact } = archive.identity;
  let earliest = '9999-12-31';
  for (const document of archive.documents.values()) {
    const day = listedDay(document) ?? NO_DAY;
    if (day < earliest) earliest = day;
  }
  const identify = element('Identify', {}, [
    textElement('oai:repositoryName', title),
    // Once a gateway has taken the repository in, it answers under an address of its own that ends with this one.
    textElement('oai:baseURL', root + OAI_FILE),
    textElement('oai:protocolVersion', '2.0'),
    textElement('oai:adminEmail', contact!.email!),
    textElement('oai:earliestDatestamp', earliest),
    textElement('oai:deletedRecord', 'no'),
    textElement('oai:granularity', 'YYYY-MM-DD'),
  ]);
  const formats = element('ListMetadataFormats', {}, [
    element('oai:metadataFormat', {}, [
      textElement('oai:metadataPrefix', 'oai_dc'), textElement('oai:schema', OAI_DC_SCHEMA), textElement('oai:metadataNamespace', OAI_DC),
    ]),
  ]);
  // The namespaces of the records are declared once, here: declared in each they would be half of the file.
  yield `${XML_DECLARATION}<Repository xmlns="${STATIC}" xmlns:oai="${OAI}" xmlns:oai_dc="${OAI_DC}" xmlns:dc="${DC}" xmlns:xsi="${XSI}"`;
  yield ` xsi:schemaLocation="${STATIC} ${STATIC}.xsd ${OAI_DC} ${OAI_DC_SCHEMA}">\n${identify}\n${formats}\n<ListRecords metadataPrefix="oai_dc">\n`;
  for (const document of archive.documents.values()) yield recordOf(context, document);
  yield '</ListRecords>\n</Repository>\n';
}
