import { crowdedDays, monthsOfYears } from './calendar-days.ts';
import { GAP_KINDS } from './gaps.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { fitsOnePage, letterParts, nameIndex } from './name-index.ts';
import { LISTED_BY_NAME, longCollections, longLists, longMeetingKinds, longMeetingLists, longNames } from './long-lists.ts';
import { DOCUMENTS_A_PAGE, inParts, MEETINGS_A_PAGE, shelves } from './parts.ts';
import { paths } from '../paths.ts';
import { decadesOf, timelineOf } from './timeline.ts';
import { isSplit, yearPages } from './year-review.ts';

/** The addresses of the parts of a list, besides its first page. */
const partsOf = (list: readonly unknown[], size: number, addressOf: (part: number) => string) => Array.from({ length: shelves(list.length, size) }, (_, index) => addressOf(index + 1));
const documentParts = (home: string, documents: readonly ArchiveDocument[]) => partsOf(documents, DOCUMENTS_A_PAGE, (part) => paths.furtherDocuments(home, part));

/** The addresses of all pages by which an archive is explored, besides those of its records. */
export function exploreAddresses(archive: Archive): string[] {
  const months = (['jalali', 'gregorian'] as const).flatMap((calendar) => monthsOfYears(archive, calendar));
  const index = nameIndex(archive);
  const years = yearPages(archive);
  return [
    paths.onThisDay, paths.alphabet, paths.gaps,
    ...GAP_KINDS.map(paths.gap),
    ...decadesOf(timelineOf(archive)).map(paths.decade),
    ...years.map(({ year }) => paths.year(year)),
    ...months.map(({ calendar, month }) => paths.monthOfYears(calendar, month)),
    ...months.flatMap((month) => crowdedDays(month).map((day) => paths.dayOfYears(month.calendar, month.month, day))),
    ...(fitsOnePage(index) ? [] : letterParts(index).map(({ letter, number }) => paths.letter(letter, number))),
    ...LISTED_BY_NAME.flatMap((authority) => letterParts(longNames(archive, authority) ?? new Map()).map(({ letter, number }) => paths.letterOf(authority, letter, number))),
    ...years.filter(({ lists }) => isSplit(lists)).flatMap(({ year, lists }) =>
      lists.flatMap(({ list, documents }) => inParts(documents, DOCUMENTS_A_PAGE).map((_, place) => paths.yearList(year, list, place + 1))),
    ),
    ...longCollections(archive).flatMap(({ collection, documents }) => documentParts(paths.collection(collection), documents)),
    ...longLists(archive).flatMap(({ authority, id, documents }) => documentParts(`/${authority}/${id}/`, documents)),
    ...longMeetingKinds(archive).flatMap(({ kind, meetings }) => partsOf(meetings, MEETINGS_A_PAGE, (part) => paths.furtherMeetings(kind, part))),
    ...longMeetingLists(archive).flatMap(({ organ, meetings }) => partsOf(meetings, MEETINGS_A_PAGE, (part) => paths.furtherMeetingsOf(organ, part))),
  ];
}
