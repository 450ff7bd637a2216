import { crowdedDays, monthsOfYears } from './calendar-days.ts';
import { GAP_KINDS } from './gaps.ts';
import type { Archive, ArchiveDocument } from './graph.ts';
import { fitsOnePage, nameIndex, pagesOfLetter } from './name-index.ts';
import { DOCUMENTS_A_PAGE, inParts, shelves } from './parts.ts';
import { paths } from './paths.ts';
import { COLLECTIONS, type Collection } from './schema/index.ts';
import { isSplit, yearPages } from './year-review.ts';

/** The addresses of the parts of a list, besides its first page. */
const partsOf = (home: string, documents: readonly ArchiveDocument[]) => Array.from({ length: shelves(documents.length) }, (_, index) => paths.furtherDocuments(home, index + 1));

/** Documents of an organ, meeting, person or topic that are more than its page can list, in order of date. */
export function longLists(archive: Archive): { authority: 'organs' | 'meetings' | 'people' | 'topics'; id: string; documents: ArchiveDocument[] }[] {
  const lists = [
    ['organs', archive.documentsByOrgan], ['meetings', archive.documentsByMeeting], ['people', archive.documentsByPerson], ['topics', archive.documentsByTopic],
  ] as const;
  return lists.flatMap(([authority, byId]) => [...byId].flatMap(([id, documents]) => (shelves(documents.length) > 0 ? [{ authority, id, documents }] : [])));
}

/** The same of collections. */
export function longCollections({ documents }: Archive): { collection: Collection; documents: ArchiveDocument[] }[] {
  const all = [...documents.values()];
  const lists = COLLECTIONS.map((collection) => ({ collection, documents: all.filter((document) => document.collection === collection) }));
  return lists.filter((list) => shelves(list.documents.length) > 0);
}

/** The addresses of all pages by which an archive is explored, besides those of its records. */
export function exploreAddresses(archive: Archive): string[] {
  const months = (['jalali', 'gregorian'] as const).flatMap((calendar) => monthsOfYears(archive, calendar));
  const index = nameIndex(archive);
  const years = yearPages(archive).filter(({ lists }) => isSplit(lists));
  return [
    paths.onThisDay, paths.alphabet, paths.gaps,
    ...GAP_KINDS.map(paths.gap),
    ...months.map(({ calendar, month }) => paths.monthOfYears(calendar, month)),
    ...months.flatMap((month) => crowdedDays(month).map((day) => paths.dayOfYears(month.calendar, month.month, day))),
    ...(fitsOnePage(index) ? [] : [...index].flatMap(([letter, entries]) => pagesOfLetter(entries).map((_, place) => paths.letter(letter, place + 1)))),
    ...years.flatMap(({ year, lists }) =>
      lists.flatMap(({ list, documents }) => inParts(documents, DOCUMENTS_A_PAGE).map((_, place) => paths.yearList(year, list, place + 1))),
    ),
    ...longCollections(archive).flatMap(({ collection, documents }) => partsOf(paths.collection(collection), documents)),
    ...longLists(archive).flatMap(({ authority, id, documents }) => partsOf(`/${authority}/${id}/`, documents)),
  ];
}
