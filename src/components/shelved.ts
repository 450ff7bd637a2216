import { yearsSpanned } from '../i18n/years.ts';
import { words } from '../i18n/index.ts';
import { readDate } from '../model/date.ts';
import type { ArchiveDocument } from '../model/graph.ts';
import { DOCUMENTS_A_PAGE, MEETINGS_A_PAGE, shelf, shelves } from '../model/explore/parts.ts';
import { paths } from '../model/paths.ts';
import type { Meeting } from '../model/schema/index.ts';

/** The way through a list that may be long. */
export interface ShelfPlace {
  /** The addresses of all pages of the list, the oldest part first; none where one page holds it. */
  parts: string[];
  /** What stands in each of them, in a few words. */
  names: string[];
  /** Which of them this is, from 1. */
  current: number;
}

/** What a page shows of a list of documents that may be long: some of them, and the way to all others. */
export interface ShownShelf extends ShelfPlace {
  documents: ArchiveDocument[];
}

/** The same of meetings. */
export interface ShownMeetings extends ShelfPlace {
  meetings: Meeting[];
}

/** How a list is cut up, and where its pages are. */
interface Cut<T> {
  size: number;
  /** The address of the list’s first page. */
  home: string;
  addressOf: (part: number) => string;
  /** What stands in a part, in a few words. */
  nameOf: (some: T[]) => string;
}

function cutUp<T>(newestFirst: readonly T[], { size, home, addressOf, nameOf }: Cut<T>): (ShelfPlace & { some: T[] })[] {
  const numbers = Array.from({ length: shelves(newestFirst.length, size) }, (_, index) => index + 1);
  const parts = numbers.length > 0 ? [...numbers.map(addressOf), home] : [];
  const shown = numbers.map((number) => shelf(newestFirst, number, size));
  const names = [...shown.map(nameOf), words.lists.newestShort];
  return [...shown, shelf(newestFirst, undefined, size)].map((some, index) => ({ some, parts, names, current: index + 1 }));
}

/**
 * What each page of a list shows: its parts, the oldest first, and at the end its first page, with the newest.
 * @param documents all of them, newest first
 * @param home the address of the list’s first page
 */
export function shownShelves(documents: readonly ArchiveDocument[], home: string): ShownShelf[] {
  const addressOf = (part: number) => paths.furtherDocuments(home, part);
  return cutUp(documents, { size: DOCUMENTS_A_PAGE, home, addressOf, nameOf: yearsSpanned }).map(({ some, ...place }) => ({ documents: some, ...place }));
}

/** What the first page of a list shows, see `shownShelves`. */
export const newestShelf = (documents: readonly ArchiveDocument[], home: string): ShownShelf => shownShelves(documents, home).at(-1)!;

const yearsOfMeetings = (meetings: readonly Meeting[]) => yearsSpanned(meetings.map(({ date }) => ({ parsedDate: readDate(date) })));

/**
 * The same of meetings.
 * @param meetings all of them, newest first
 * @param home the address of the list’s first page
 * @param addressOf that of each part
 */
function shownMeetings(meetings: readonly Meeting[], home: string, addressOf: (part: number) => string): ShownMeetings[] {
  return cutUp(meetings, { size: MEETINGS_A_PAGE, home, addressOf, nameOf: yearsOfMeetings }).map(({ some, ...place }) => ({ meetings: some, ...place }));
}

/** What the page of an organ shows of its meetings, and what each of their further pages does. */
export const shownMeetingsOf = (organ: string, meetings: readonly Meeting[]) => shownMeetings(meetings, `${paths.organ(organ)}#meetings`, (part) => paths.furtherMeetingsOf(organ, part));

/** What the page of all meetings shows of those of a kind, and what each of their further pages does. */
export const shownMeetingsOfKind = (kind: Meeting['kind'], meetings: readonly Meeting[]) => shownMeetings(meetings, `${paths.meetings}#${kind}`, (part) => paths.furtherMeetings(kind, part));
