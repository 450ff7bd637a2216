import { crowdedDays, monthsOfYears } from './calendar-days.ts';
import { GAP_KINDS } from './gaps.ts';
import type { Archive } from './graph.ts';
import { fitsOnePage, nameIndex, pagesOfLetter } from './name-index.ts';
import { DOCUMENTS_A_PAGE, inParts, shelves } from './parts.ts';
import { paths } from './paths.ts';
import { COLLECTIONS, type Collection } from './schema/index.ts';
import { isSplit, yearPages } from './year-review.ts';

const numbers = (size: number) => Array.from({ length: size }, (_, index) => index + 1);

/** The pages of organs, meetings, people and topics that list, part by part, more documents than fit the first one. */
export function furtherDocumentPages(archive: Archive): { authority: 'organs' | 'meetings' | 'people' | 'topics'; id: string; part: number }[] {
  const lists = [
    ['organs', archive.documentsByOrgan], ['meetings', archive.documentsByMeeting], ['people', archive.documentsByPerson], ['topics', archive.documentsByTopic],
  ] as const;
  return lists.flatMap(([authority, byId]) =>
    [...byId].flatMap(([id, documents]) => numbers(shelves(documents.length)).map((part) => ({ authority, id, part }))),
  );
}

/** The same pages of collections. */
export function collectionParts({ documents }: Archive): { collection: Collection; part: number }[] {
  const all = [...documents.values()];
  return COLLECTIONS.flatMap((collection) => numbers(shelves(all.filter((document) => document.collection === collection).length)).map((part) => ({ collection, part })));
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
    ...collectionParts(archive).map(({ collection, part }) => paths.furtherDocuments(paths.collection(collection), part)),
    ...furtherDocumentPages(archive).map(({ authority, id, part }) => paths.furtherDocuments(`/${authority}/${id}/`, part)),
  ];
}
