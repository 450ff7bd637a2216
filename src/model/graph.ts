import { compareDates, readDate, type ArchiveDate } from './date.ts';
import type {
  Act, ArchiveEvent, ArchiveIdentity, Authority, Collection, DocumentRecord, Meeting, Organ, OrganRelation, OwnPage, Person, RelationType, Topic,
} from './schema/index.ts';

/** A document in the graph: its record with its id, collection and parsed date. */
export interface ArchiveDocument extends DocumentRecord {
  id: string;
  collection: Collection;
  parsedDate: ArchiveDate;
}

/** One end of a relation between documents, seen from the other end. */
export interface RelatedDocument {
  type: RelationType;
  document: ArchiveDocument;
  note?: string | undefined;
}

/** One end of a relation between organs, seen from the other end. */
export interface RelatedOrgan {
  type: OrganRelation['type'];
  organ: Organ;
  note?: string | undefined;
  sources: OrganRelation['sources'];
}

/** An event with what it happened to: a document, or an act of an organ. */
export interface Occurrence {
  event: ArchiveEvent;
  document?: ArchiveDocument;
  act?: { act: Act; organ: Organ };
}

/** The records of an archive before they are linked. Every reference is taken to resolve: the checks see to that. */
export interface ArchiveRecords {
  identity: ArchiveIdentity;
  organs: Organ[];
  meetings: Meeting[];
  people: Person[];
  topics: Topic[];
  pages: (OwnPage & { id: string })[];
  documents: (DocumentRecord & { id: string; collection: Collection })[];
}

/** The archive as a graph: records by id, and every relation from both ends. */
export interface Archive {
  identity: ArchiveIdentity;
  organs: Map<string, Organ>;
  meetings: Map<string, Meeting>;
  people: Map<string, Person>;
  topics: Map<string, Topic>;
  /** The archive’s own pages, in the order of the footer. */
  pages: ArchiveRecords['pages'];
  /** In order of date, oldest first; undated last. */
  documents: Map<string, ArchiveDocument>;
  /** Relations that other documents have to this one, by document id. */
  incoming: Map<string, RelatedDocument[]>;
  /** Relations that other organs have to this one, by organ id. */
  incomingOrgans: Map<string, RelatedOrgan[]>;
  narrowerTopics: Map<string, Topic[]>;
  /** What happened by or before an organ, and at a meeting. */
  eventsByOrgan: Map<string, Occurrence[]>;
  eventsByMeeting: Map<string, Occurrence[]>;
  /** Documents by what they name: issuer and other organs, meetings, people (in any role), topics. */
  documentsByOrgan: Map<string, ArchiveDocument[]>;
  documentsByMeeting: Map<string, ArchiveDocument[]>;
  documentsByPerson: Map<string, ArchiveDocument[]>;
  documentsByTopic: Map<string, ArchiveDocument[]>;
  /** Acts by the document that reports them. */
  actsReportedIn: Map<string, { act: Act; organ: Organ }[]>;
}

/** Adds a value to the list kept under a key. */
function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Every person a document names, in whatever role, once each. */
export function peopleOf(document: DocumentRecord): string[] {
  const { authors, presenters, movers, signatories, people } = document;
  return [...new Set([...authors, ...presenters, ...movers, ...signatories, ...people])];
}

/** Every organ that plays a part in a document: its issuer, those named, and those of its events. */
export function organsOf(document: DocumentRecord): string[] {
  const acting = document.events.flatMap(({ by, to }) => [by, to]);
  return [...new Set([document.issuedBy, ...document.organs, ...acting])].filter((id) => id !== undefined);
}

/** Every meeting a document belongs to or speaks of. */
export function meetingsOf(document: DocumentRecord): string[] {
  const of = document.events.map((event) => event.meeting);
  return [...new Set([document.meeting, ...document.meetings, ...of])].filter((id) => id != null);
}

/** Authority records by id. */
type Authorities = { [kind in 'organs' | 'meetings' | 'people' | 'topics']: ReadonlyMap<string, Authority> };

/** Every authority record that a document names: organs, meetings, people, topics, in this order. */
export function namedBy(document: DocumentRecord, { organs, meetings, people, topics }: Authorities): Authority[] {
  return [
    ...organsOf(document).map((id) => organs.get(id)),
    ...meetingsOf(document).map((id) => meetings.get(id)),
    ...peopleOf(document).map((id) => people.get(id)),
    ...document.topics.map((id) => topics.get(id)),
  ].filter((record) => record !== undefined);
}

/** Documents with the newest first; those of which no date is known come last. */
export function newestFirst(documents: readonly ArchiveDocument[]): ArchiveDocument[] {
  const isDated = ({ parsedDate }: ArchiveDocument) => parsedDate.earliest !== null || parsedDate.latest !== null;
  return [...documents.filter(isDated).reverse(), ...documents.filter((document) => !isDated(document))];
}

function addOccurrence(archive: Archive, occurrence: Occurrence): void {
  const { by, to, meeting } = occurrence.event;
  for (const organ of new Set([by, to])) if (organ) add(archive.eventsByOrgan, organ, occurrence);
  if (meeting) add(archive.eventsByMeeting, meeting, occurrence);
}

function linkDocument(archive: Archive, document: ArchiveDocument): void {
  for (const id of organsOf(document)) add(archive.documentsByOrgan, id, document);
  for (const id of meetingsOf(document)) add(archive.documentsByMeeting, id, document);
  for (const id of peopleOf(document)) add(archive.documentsByPerson, id, document);
  for (const id of document.topics) add(archive.documentsByTopic, id, document);
  for (const { type, target, note } of document.relations) add(archive.incoming, target, { type, document, note });
  for (const event of document.events) addOccurrence(archive, { event, document });
}

function linkOrgan(archive: Archive, organ: Organ): void {
  for (const { type, target, note, sources } of organ.relations) add(archive.incomingOrgans, target, { type, organ, note, sources });
  for (const act of organ.acts) {
    add(archive.actsReportedIn, act.reportedIn, { act, organ });
    for (const event of act.events) addOccurrence(archive, { event, act: { act, organ } });
  }
}

/** Lists of a record that name other records, each of which counts once however often it is written. */
export const NAMED_ONCE = ['movers', 'presenters', 'authors', 'signatories', 'topics', 'people', 'organs', 'meetings'] as const;

const namedOnce = (record: DocumentRecord) => Object.fromEntries(NAMED_ONCE.map((field) => [field, [...new Set(record[field])]])) as Pick<DocumentRecord, (typeof NAMED_ONCE)[number]>;

/** Links the records of an archive into a graph. */
export function linkArchive(records: ArchiveRecords): Archive {
  const documents = records.documents
    .map((document) => ({ ...document, ...namedOnce(document), parsedDate: readDate(document.date) }))
    .sort((a, b) => compareDates(a.parsedDate, b.parsedDate) || (a.id < b.id ? -1 : 1));
  const archive: Archive = {
    identity: records.identity,
    organs: byId(records.organs),
    meetings: byId(records.meetings),
    people: byId(records.people),
    topics: byId(records.topics),
    pages: records.pages.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    documents: byId(documents),
    incoming: new Map(),
    incomingOrgans: new Map(),
    narrowerTopics: new Map(),
    eventsByOrgan: new Map(),
    eventsByMeeting: new Map(),
    documentsByOrgan: new Map(),
    documentsByMeeting: new Map(),
    documentsByPerson: new Map(),
    documentsByTopic: new Map(),
    actsReportedIn: new Map(),
  };
  for (const document of documents) linkDocument(archive, document);
  for (const organ of records.organs) linkOrgan(archive, organ);
  for (const topic of records.topics) for (const wider of topic.broader) add(archive.narrowerTopics, wider, topic);
  return archive;
}
