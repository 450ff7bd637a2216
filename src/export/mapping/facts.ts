import { formatBoth } from '../../i18n/dates.ts';
import { holdingNote } from '../../i18n/holding.ts';
import { words } from '../../i18n/index.ts';
import { readDate, type ArchiveDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import type { RelationType } from '../../model/schema/index.ts';
import { statusOf } from '../../model/status.ts';
import { titleLanguage } from '../../model/title-language.ts';
import type { ExportContext } from './context.ts';

/** A record that a fact leads to. */
export type Target = 'organ' | 'meeting' | 'person' | 'topic' | 'document' | 'archive';

/** One value of a fact, whatever the format that will say it. */
export interface Fact {
  /** In words: a name, a text, an address, a date as it is shown. */
  text: string;
  /** Its English name, where the record has one. */
  english?: string | undefined;
  /** Language of the text (ISO 639), for texts; names and addresses have none. */
  language?: string | undefined;
  /** The record that it names, with its address. */
  of?: { target: Target; address: string } | undefined;
  date?: ArchiveDate | undefined;
  /** What one document does to another. */
  relation?: RelationType | undefined;
}

/** Parts that people have in a document besides writing it. */
const ROLES = ['presenters', 'movers', 'signatories'] as const;

/** What can be said of a document. Each is a row of the table in `table.ts`. */
export const FACT_NAMES = [
  'id', 'address', 'fullText', 'kind', 'title', 'otherTitle', 'creator', 'contributor', 'roles', 'issuer', 'passedBy', 'publisher', 'meeting', 'place', 'date', 'passedOn', 'dateInWords', 'published',
  'changed', 'language', 'summary', 'holding', 'topic', 'named', 'relation', 'source', 'status', 'archive', 'licence', 'licenceAddress',
] as const;
export type FactName = (typeof FACT_NAMES)[number];
export type Facts = Record<FactName, Fact[]>;

/** The title as it is shown: one that the archive gave stands in brackets, as archivists do. */
export function shownTitle({ title, titleStatus }: Pick<ArchiveDocument, 'title' | 'titleStatus'>): string {
  return titleStatus === 'supplied' ? `[${title}]` : title;
}

/** The address by which the archive itself is known in data. */
export function archiveId({ address }: ExportContext): string {
  return `${address(paths.home)}#archive`;
}

/** A date in both calendars, in words. */
function dateInWords(date: ArchiveDate): string {
  const { written, converted } = formatBoth(date);
  return converted ? `${written} (${converted})` : written;
}

/** When a document was published, so far as the record says: a statement is dated by it, others may have an event. */
function publication(document: ArchiveDocument): ArchiveDate | undefined {
  const event = document.events.find((candidate) => candidate.event === 'published' && candidate.date);
  if (event) return readDate(event.date!);
  return document.collection === 'statements' ? document.parsedDate : undefined;
}

/** The organs by which a document was adopted: those of its events or, where these do not say, the one that issued it. */
function adopters({ events, issuedBy }: ArchiveDocument): string[] {
  const named = events.flatMap(({ event, by }) => (event === 'adopted' && by !== undefined ? [by] : []));
  return named.length > 0 ? [...new Set(named)] : [issuedBy];
}

let last: { context: ExportContext; document: ArchiveDocument; facts: Facts } | undefined;

/**
 * Everything that can be said of a document in another format, in words and with the records it leads to. A document is
 * written in one format after the other, so the last one asked for is kept.
 */
export function factsOf(context: ExportContext, document: ArchiveDocument): Facts {
  if (last?.context !== context || last.document !== document) last = { context, document, facts: gather(context, document) };
  return last.facts;
}

function gather(context: ExportContext, document: ArchiveDocument): Facts {
  const { archive, address } = context;
  const { identity } = archive;
  const records = { organ: archive.organs, meeting: archive.meetings, person: archive.people, topic: archive.topics };
  const named = (target: keyof typeof records, ids: readonly string[]): Fact[] =>
    ids.flatMap((id) => {
      const record = records[target].get(id);
      return record ? [{ text: record.name, english: record.nameEn, of: { target, address: address(paths[target](id)) } }] : [];
    });
  const issuer = named('organ', [document.issuedBy]);
  const authors = named('person', document.authors);
  const isKnown = document.parsedDate.start !== null || document.parsedDate.end !== null;
  const helpers = [...new Set(ROLES.flatMap((role) => document[role]))].filter((id) => !document.authors.includes(id));
  const { organisation: party, licence } = identity;
  const organisation: Fact[] = party
    ? [{ text: party.name, english: party.nameEn, of: party.organ ? { target: 'organ', address: address(paths.organ(party.organ)) } : undefined }]
    : [];
  const meeting = document.meeting === null ? undefined : archive.meetings.get(document.meeting);
  const status = statusOf(archive, document)?.status;
  const isPassed = status !== 'proposed' && status !== 'rejected';
  const published = publication(document);
  const kept = (text: string | undefined, language?: string): Fact[] => (text === undefined ? [] : [{ text, language }]);
  const dated = (date: ArchiveDate | undefined): Fact[] => (date && (date.start || date.end) ? [{ text: dateInWords(date), date }] : []);
  const ofTitle = titleLanguage(document, identity.language);
  const lastChange = document.changes.at(-1);
  return {
    id: [{ text: document.id }],
    address: [{ text: address(paths.document(document)) }],
    fullText: document.holding === 'full' && document.access === 'public' ? [{ text: address(paths.document(document)) }] : [],
    kind: [{ text: words.kinds[document.kind], english: words.citation.kinds[document.kind], language: identity.language }],
    title: [{ text: shownTitle(document), language: ofTitle }],
    otherTitle: [...kept(document.titleAsPrinted, ofTitle), ...kept(document.titleOriginal?.text, document.titleOriginal?.language)],
    creator: authors.length > 0 ? authors : issuer,
    contributor: named('person', helpers),
    roles: ROLES.flatMap((role) => {
      const names = named('person', document[role]).map(({ text }) => text);
      return names.length > 0 ? [{ text: `${words.document[role]}: ${names.join(words.dates.comma)}`, language: identity.language }] : [];
    }),
    issuer,
    passedBy: isPassed ? named('organ', adopters(document)) : [],
    publisher: authors.length > 0 || organisation.length === 0 ? issuer : organisation,
    meeting: named('meeting', document.meeting === null ? [] : [document.meeting]),
    place: kept(meeting?.place, identity.language),
    date: dated(document.parsedDate),
    passedOn: isPassed ? dated(document.parsedDate) : [],
    dateInWords: isKnown ? [{ text: dateInWords(document.parsedDate), language: identity.language }] : [],
    published: dated(published),
    changed: dated(lastChange && readDate(lastChange.date)),
    language: [{ text: document.language }],
    summary: kept(document.summary, identity.language),
    holding: kept(holdingNote(document), identity.language),
    topic: named('topic', document.topics),
    named: [...named('person', document.people), ...named('organ', document.organs), ...named('meeting', document.meetings)],
    relation: document.relations.flatMap(({ type, target }) => {
      const other = archive.documents.get(target);
      return other ? [{ text: shownTitle(other), relation: type, of: { target: 'document' as const, address: address(paths.document(other)) } }] : [];
    }),
    source: document.sources.flatMap(({ url, title, publisher }) => {
      const text = url ?? ([title, publisher].filter((part) => part !== undefined).join(words.dates.comma) || undefined);
      return kept(text);
    }),
    status: status === undefined ? [] : [{ text: status }],
    archive: [{ text: identity.title, language: identity.language, of: { target: 'archive', address: archiveId(context) } }],
    licence: licence ? [{ text: [licence.name, licence.note].filter((part) => part !== undefined).join(' – '), language: identity.language }] : [],
    licenceAddress: kept(licence?.url ?? licence?.name),
  };
}
