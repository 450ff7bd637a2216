/** Lists that are more than a page can name: their newest stand there, the others on pages of their own. */
import type { LetterId } from './alphabet.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { newestMeetingsFirst } from './meeting-order.ts';
import { entryCount, nameIndex, type IndexEntry } from './name-index.ts';
import { oncePer } from '../once-per.ts';
import { MEETINGS_A_PAGE, NAMES_A_PAGE, shelves } from './parts.ts';
import { COLLECTIONS, MEETING_KINDS, type Collection, type Meeting } from '../schema/index.ts';

const areManyDocuments = (documents: readonly ArchiveDocument[]) => shelves(documents.length) > 0;
const areManyMeetings = (meetings: readonly Meeting[]) => shelves(meetings.length, MEETINGS_A_PAGE) > 0;

/** Documents of an organ, meeting, person or topic that are more than its page can list, in order of date. */
export function longLists(archive: Archive): { authority: 'organs' | 'meetings' | 'people' | 'topics'; id: string; documents: ArchiveDocument[] }[] {
  const lists = [
    ['organs', archive.documentsByOrgan], ['meetings', archive.documentsByMeeting], ['people', archive.documentsByPerson], ['topics', archive.documentsByTopic],
  ] as const;
  return lists.flatMap(([authority, byId]) => [...byId].flatMap(([id, documents]) => (areManyDocuments(documents) ? [{ authority, id, documents }] : [])));
}

/** The same of collections. */
export function longCollections({ documents }: Archive): { collection: Collection; documents: ArchiveDocument[] }[] {
  const all = [...documents.values()];
  const lists = COLLECTIONS.map((collection) => ({ collection, documents: all.filter((document) => document.collection === collection) }));
  return lists.filter((list) => areManyDocuments(list.documents));
}

/** The meetings of a kind, newest first. */
export const meetingsOfKind = ({ meetings }: Archive, kind: Meeting['kind']): Meeting[] => newestMeetingsFirst([...meetings.values()].filter((meeting) => meeting.kind === kind));

/** The meetings of an organ, newest first. */
export const meetingsOfOrgan = ({ meetings }: Archive, organ: string): Meeting[] => newestMeetingsFirst([...meetings.values()].filter((meeting) => meeting.organ === organ));

/** Kinds of which there are more meetings than the page of all meetings can list, with these. */
export function longMeetingKinds(archive: Archive): { kind: Meeting['kind']; meetings: Meeting[] }[] {
  return MEETING_KINDS.map((kind) => ({ kind, meetings: meetingsOfKind(archive, kind) })).filter(({ meetings }) => areManyMeetings(meetings));
}

/** Organs that have met more often than their page can list, with these meetings. */
export function longMeetingLists(archive: Archive): { organ: string; meetings: Meeting[] }[] {
  return [...archive.organs.keys()].map((organ) => ({ organ, meetings: meetingsOfOrgan(archive, organ) })).filter(({ meetings }) => areManyMeetings(meetings));
}

/** Authority records that a page of their own lists by name. */
export const LISTED_BY_NAME = ['people', 'topics', 'organs'] as const;
export type ListedByName = (typeof LISTED_BY_NAME)[number];

/** The index of topics, with their other names; made once for an archive. */
export const topicNames = oncePer(({ topics }: Pick<Archive, 'topics'>) => nameIndex({ topics }));

/**
 * The index of people, topics or organs by letter, with their other names, if there are more of them than a page can list; else null.
 * The page of topics lists their other names as well.
 */
export function longNames(archive: Pick<Archive, ListedByName>, authority: ListedByName): ReadonlyMap<LetterId, IndexEntry[]> | null {
  if (authority !== 'topics') return archive[authority].size > NAMES_A_PAGE ? nameIndex({ [authority]: archive[authority] }) : null;
  const index = topicNames(archive);
  return entryCount(index) > NAMES_A_PAGE ? index : null;
}
