import { formatBoth } from '../../i18n/dates.ts';
import { holdingNote } from '../../i18n/holding.ts';
import { words } from '../../i18n/index.ts';
import type { ArchiveDate } from '../../model/date.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import { paths } from '../../model/paths.ts';
import { titleLanguage } from '../../model/title-language.ts';
import { archiveDays, listedDay } from '../archive/dates.ts';
import { edtfOf, type ExportContext } from '../mapping/index.ts';
import { shownTitle } from '../mapping/facts.ts';

/** A document as feeds tell of it. */
export interface FeedEntry {
  /** Permanent address, which is also what tells entries apart. */
  address: string;
  title: string;
  /** Language of the title, which may be the archive’s own where the document is in another. */
  titleLanguage: string;
  /** Language of the document (ISO 639). */
  language: string;
  /** Start of the day on which the archive published it, UTC; null where it does not say. */
  published: string | null;
  /** Start of the day of its last change, UTC; null where the archive does not say. */
  changed: string | null;
  /** The same or, where the archive does not say, of its own date: for Atom, which can’t do without. */
  updated: string;
  kind: { id: string; name: string };
  authors: { name: string; address: string }[];
  topics: { id: string; name: string; address: string }[];
  /** The archive’s abstract, if it has one. */
  summary: string | undefined;
  /** Kind, issuer, meeting and date, in words. */
  line: string;
  /** What there is to read, where that is not the full text. */
  holding: string | undefined;
  /** The document’s own date. */
  date: { written: string; calendar: 'jalali' | 'gregorian'; edtf: string } | null;
  document: Pick<ArchiveDocument, 'id' | 'collection'>;
}

/** The abstract, called the archive’s own. */
export const shownSummary = ({ summary }: FeedEntry): string | undefined => (summary === undefined ? undefined : `${words.document.summary}: ${summary}`);

/** What a reader of feeds is shown beneath the title, a paragraph each: the archive’s own words are called so. */
export function shownLines(entry: FeedEntry): string[] {
  const summary = shownSummary(entry);
  return [entry.line, ...(summary === undefined ? [] : paragraphsOf(summary)), ...(entry.holding === undefined ? [] : [entry.holding])];
}

/** Days have no hour; feeds want one. */
const startOf = (day: string) => `${day}T00:00:00Z`;

function inBothCalendars(date: ArchiveDate): string {
  const { written, converted } = formatBoth(date);
  return converted === null ? written : `${written} (${converted})`;
}

function makeEntry({ archive, address }: ExportContext, document: ArchiveDocument): FeedEntry {
  const { id, collection, parsedDate, kind, issuedBy } = document;
  const organ = archive.organs.get(issuedBy);
  const people = document.authors.flatMap((author) => archive.people.get(author) ?? []).map(({ id: person, name }) => ({ name, address: address(paths.person(person)) }));
  const meeting = document.meeting === null ? undefined : archive.meetings.get(document.meeting)?.name;
  const isDated = parsedDate.start !== null || parsedDate.end !== null;
  const { published, updated } = archiveDays(document);
  return {
    address: address(paths.document(document)),
    title: shownTitle(document),
    titleLanguage: titleLanguage(document, archive.identity.language),
    language: document.language,
    published: published && startOf(published),
    changed: updated && startOf(updated),
    updated: startOf(listedDay(document)!),
    kind: { id: kind, name: words.kinds[kind] },
    authors: people.length > 0 || !organ ? people : [{ name: organ.name, address: address(paths.organ(issuedBy)) }],
    topics: document.topics.flatMap((topic) => archive.topics.get(topic) ?? []).map(({ id: topic, name }) => ({ id: topic, name, address: address(paths.topic(topic)) })),
    summary: document.summary,
    line: [words.kinds[kind], organ?.name, meeting, isDated ? inBothCalendars(parsedDate) : undefined].filter((part) => part !== undefined).join(words.dates.comma),
    holding: holdingNote(document),
    date: isDated ? { written: parsedDate.written, calendar: parsedDate.calendar, edtf: edtfOf(parsedDate) } : null,
    document: { id, collection },
  };
}

/** Makes entries, each once: a document stands in the feeds of its collection, its organs and its topics. */
export function entryMaker(context: ExportContext): (document: ArchiveDocument) => FeedEntry {
  const made = new Map<string, FeedEntry>();
  return (document) => {
    let entry = made.get(document.id);
    if (!entry) made.set(document.id, (entry = makeEntry(context, document)));
    return entry;
  };
}
