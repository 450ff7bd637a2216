import { words } from '../../i18n/index.ts';
import { count } from '../../i18n/index.ts';
import { readDate, certainYear } from '../../model/date.ts';
import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import { meetingStory, type MeetingStory } from '../../model/explore/meeting-story.ts';
import { paths } from '../../model/paths.ts';
import { COLLECTIONS, type Collection, type Meeting } from '../../model/schema/index.ts';
import { bothDates } from '../cards/words.ts';

/** A run of documents in a book, under a heading. */
export interface BookPart {
  heading: string;
  documents: ArchiveDocument[];
}

/** What goes into a book, and in which order; the texts are read when it is written. */
export interface Book {
  title: string;
  /** When and where, one line each. */
  subtitle: string[];
  /** The page of the archive that shows the same, from the root of the site; a book is known by it. */
  page: string;
  parts: BookPart[];
}

/** Parts of a meeting’s story in the order in which it went; those in which it only decided on a document hold it as well. */
const STORY_PARTS = ['before', 'speeches', 'reports', 'adopted', 'rejected', 'referred', 'proposed', 'others', 'messages', 'closing', 'further'] as const;
/** Here the document may be of another meeting: it stands in the story for what was said of it, and its text belongs elsewhere. */
const ONLY_OWN = new Set<string>(['before', 'others']);

function documentsIn(story: MeetingStory, part: (typeof STORY_PARTS)[number], meeting: Meeting): ArchiveDocument[] {
  const documents = story[part].flatMap((entry) => ('id' in entry ? entry : (entry.document ?? [])));
  return ONLY_OWN.has(part) ? documents.filter((document) => document.meeting === meeting.id) : documents;
}

/** Whether there is anything of a document to read: its text, or what the archive says of it. */
function isReadable({ access, holding, summary }: ArchiveDocument): boolean {
  return (access === 'public' && holding !== 'none') || summary !== undefined;
}

/** The book of a congress, beside its page. */
export function bookPath(meeting: Pick<Meeting, 'id'>): string {
  return `${paths.meeting(meeting.id)}${meeting.id}.epub`;
}

/** The book of a meeting: what was said, reported and decided there, in order. Null where nothing of it can be read. */
export function meetingBook(archive: Archive, meeting: Meeting): Book | null {
  const story = meetingStory(archive, meeting);
  const parts = STORY_PARTS.map((part) => ({ heading: words.explore.story[part], documents: documentsIn(story, part, meeting) })).filter(({ documents }) => documents.length > 0);
  if (!parts.some(({ documents }) => documents.some(isReadable))) return null;
  const date = readDate(meeting.date);
  const isKnown = date.start !== null || date.end !== null;
  return { title: meeting.name, subtitle: [...(isKnown ? [bothDates(date)] : []), ...(meeting.place ? [meeting.place] : [])], page: paths.meeting(meeting.id), parts };
}

/** The meetings whose books a build writes: congresses of which something can be read. */
export function congressesWithBook(archive: Archive): Meeting[] {
  return [...archive.meetings.values()].filter((meeting) => meeting.kind === 'congress' && meetingBook(archive, meeting) !== null);
}

/** Which documents a book is to hold: those that are of the collection and surely of the year. */
export interface Selection {
  collection?: Collection | undefined;
  /** A year of either calendar. */
  year?: number | undefined;
}

/** A book of a collection, a year or both, by date; a part for each collection. Null where no document is in it. */
export function selectionBook(archive: Archive, { collection, year }: Selection): Book | null {
  const calendar = year !== undefined && year < 1600 ? 'jalali' : 'gregorian';
  const isOfYear = ({ parsedDate }: ArchiveDocument) => year === undefined || certainYear(parsedDate, calendar) === year;
  const chosen = [...archive.documents.values()].filter((document) => (collection === undefined || document.collection === collection) && isOfYear(document));
  const parts = COLLECTIONS.map((name) => ({ heading: words.collections[name], documents: chosen.filter((document) => document.collection === name) })).filter(({ documents }) => documents.length > 0);
  if (parts.length === 0) return null;
  const named = [...(collection ? [words.collections[collection]] : []), ...(year === undefined ? [] : [`${words.lists.year(count(year))} ${words.calendars[calendar]}`])];
  return {
    title: named.length > 0 ? words.books.titleOf(named) : archive.identity.title,
    subtitle: [],
    page: year !== undefined ? paths.year(year) : collection ? paths.collection(collection) : paths.home,
    parts,
  };
}
