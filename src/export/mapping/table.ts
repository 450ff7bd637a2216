import type { DublinCoreElement } from './dublin-core.ts';
import type { FactName } from './facts.ts';

/** What becomes of one fact in each format; a format that is left out has no place for it. */
export interface Row {
  fact: FactName;
  /** What it is, and the fields of the record that it is taken from. */
  from: string;
  dublinCore?: DublinCoreElement;
  /** Property of schema.org. */
  schemaOrg?: string;
  /** Property of schema.org in its Legislation, besides the former or instead of it. */
  legislation?: string;
  highwire?: string;
  csl?: string;
  bibtex?: string;
  ris?: string;
}

/**
 * The one table of fields and formats. To give a field another name in a format, or to bring a new one into all, change
 * this; the writers walk through it, and `docs/formats.md` shows it.
 */
export const MAPPING: readonly Row[] = [
  { fact: 'id', from: 'the id: the name of the file', schemaOrg: 'identifier', legislation: 'legislationIdentifier', csl: 'id', bibtex: '(key)', ris: 'ID' },
  { fact: 'title', from: '`title`, in brackets where `titleStatus` is supplied', dublinCore: 'title', schemaOrg: 'name', highwire: 'citation_title', csl: 'title', bibtex: 'title', ris: 'TI' },
  { fact: 'otherTitle', from: '`titleAsPrinted`, `titleOriginal`', dublinCore: 'title', schemaOrg: 'alternateName' },
  { fact: 'creator', from: '`authors`; the organ of `issuedBy` where nobody signed as author', dublinCore: 'creator', schemaOrg: 'author', highwire: 'citation_author', csl: 'author', bibtex: 'author', ris: 'AU' },
  { fact: 'contributor', from: '`presenters`, `movers`, `signatories`', dublinCore: 'contributor', schemaOrg: 'contributor', csl: 'contributor' },
  { fact: 'roles', from: 'the same with their parts in words', csl: 'note', bibtex: 'note', ris: 'N1' },
  { fact: 'kind', from: '`kind`, by name; its type in each format is in the table below', dublinCore: 'type', schemaOrg: 'genre', legislation: 'legislationType', csl: 'genre', bibtex: 'type', ris: 'M3' },
  { fact: 'issuer', from: '`issuedBy`', schemaOrg: 'sourceOrganization', highwire: 'citation_technical_report_institution' },
  { fact: 'passedBy', from: 'the organs of its `adopted` events, else `issuedBy`; nobody while it is proposed, and once it is rejected', legislation: 'legislationPassedBy' },
  { fact: 'publisher', from: 'the organisation of `archive.yaml`; of a document with authors, `issuedBy`', dublinCore: 'publisher', schemaOrg: 'publisher', highwire: 'citation_publisher', csl: 'publisher', bibtex: 'organization', ris: 'PB' },
  { fact: 'meeting', from: '`meeting`', dublinCore: 'relation', schemaOrg: 'recordedAt', csl: 'event-title', bibtex: 'eventtitle', ris: 'T2' },
  { fact: 'place', from: 'the `place` of the meeting', csl: 'event-place', bibtex: 'venue', ris: 'CY' },
  { fact: 'date', from: '`date`', dublinCore: 'date', schemaOrg: 'dateCreated', highwire: 'citation_publication_date', csl: 'issued', bibtex: 'date', ris: 'DA' },
  { fact: 'passedOn', from: '`date`, but of what is proposed or rejected', legislation: 'legislationDate' },
  { fact: 'dateInWords', from: '`date` in words, in both calendars, that it was written in first', dublinCore: 'date', bibtex: 'note', ris: 'N1', csl: 'note' },
  { fact: 'published', from: 'the `published` event; of a statement, `date`', schemaOrg: 'datePublished' },
  { fact: 'changed', from: 'the last of `changes`', schemaOrg: 'dateModified' },
  { fact: 'language', from: '`language`', dublinCore: 'language', schemaOrg: 'inLanguage', highwire: 'citation_language', csl: 'language', bibtex: 'language', ris: 'LA' },
  { fact: 'address', from: 'the permanent address', dublinCore: 'identifier', schemaOrg: 'url', highwire: 'citation_public_url', csl: 'URL', bibtex: 'url', ris: 'UR' },
  { fact: 'fullText', from: 'the permanent address, where `holding` is full and `access` public', highwire: 'citation_fulltext_html_url' },
  { fact: 'summary', from: '`summary`, the archive’s own words', dublinCore: 'description', schemaOrg: 'abstract', csl: 'abstract', bibtex: 'abstract', ris: 'AB' },
  { fact: 'holding', from: '`holding` and `access`, in words, where the archive has not the full text', dublinCore: 'description', schemaOrg: 'conditionsOfAccess', csl: 'note', bibtex: 'note', ris: 'N1' },
  { fact: 'topic', from: '`topics`', dublinCore: 'subject', schemaOrg: 'about', highwire: 'citation_keywords', csl: 'keyword', bibtex: 'keywords', ris: 'KW' },
  { fact: 'named', from: '`people`, `organs`, `meetings`', schemaOrg: 'mentions' },
  { fact: 'relation', from: '`relations`; the property of each type is in the table below', dublinCore: 'relation', schemaOrg: '(by type)' },
  { fact: 'source', from: '`sources`: address, or else title and publisher', dublinCore: 'source', schemaOrg: 'isBasedOn' },
  { fact: 'status', from: 'the status that is computed from `events`, `vote` and relations', legislation: 'legislationLegalForce' },
  { fact: 'archive', from: 'the `title` of `archive.yaml`', schemaOrg: 'isPartOf', csl: 'archive', bibtex: 'library', ris: 'DP' },
  { fact: 'licence', from: 'the `licence` of `archive.yaml`, in words', dublinCore: 'rights' },
  { fact: 'licenceAddress', from: 'its address, or else its name; it holds for the record and the archive’s own words', schemaOrg: 'sdLicense' },
];

/**
 * Fields of the record that no format has a place for, or that say how rather than what: they stand in the record itself,
 * which JSON-LD carries whole.
 */
export const ONLY_IN_RECORD = ['dateBasis', 'vote', 'events', 'confidence', 'notes', 'conflictingAccounts', 'changes', 'added'] as const;

/** Fields that are the archive’s own business and are published in no form, with the reason. */
export const NOT_PUBLISHED: Record<string, string> = {
  provenance: 'names files of the editor’s own machine',
  silenced: 'remarks to the check',
  formerIds: 'mends links within the page',
  redirectFrom: 'mends addresses',
  draft: 'only what is no draft is published',
};

type Format = Exclude<keyof Row, 'fact' | 'from'>;
type NamedRow = { fact: FactName; name: string };

/** By format, worked out once: every document is written in each of them. */
const rows = new Map<Format, readonly NamedRow[]>();

/** The rows that have a place in a format, with their name there. */
export function rowsOf(format: Format): readonly NamedRow[] {
  let named = rows.get(format);
  if (!named) rows.set(format, (named = MAPPING.flatMap((row) => (row[format] === undefined ? [] : [{ fact: row.fact, name: row[format] }]))));
  return named;
}
