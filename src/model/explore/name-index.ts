import { comparePersian } from '../../persian/index.ts';
import { filingForm, letterOf, LETTER_IDS, type LetterId } from './alphabet.ts';
import type { Archive, ArchiveDocument } from '../graph.ts';
import { oncePer } from '../once-per.ts';
import { tellingNotes } from './namesakes.ts';
import { inParts } from './parts.ts';
import type { Authority } from '../schema/index.ts';
import { seeReferences } from './see-references.ts';

/** A record that is not a document, with what sort it is. */
export interface NamedRecord {
  sort: 'organ' | 'meeting' | 'person' | 'topic';
  id: string;
  name: string;
  /** What tells it from another record of its sort and name. */
  note?: string | undefined;
}

/** A line of the index: a document, a record under its preferred name, or a name that leads to records. */
export type IndexEntry = { heading: string } & ({ document: ArchiveDocument } | { record: NamedRecord } | { see: NamedRecord[] });

type Indexed = Partial<Pick<Archive, 'documents' | 'organs' | 'meetings' | 'people' | 'topics'>>;

/** How many lines one page holds: with long titles about 80 KB. */
const LINES_A_PAGE = 200;

/** Records with their notes where these tell them apart, and only there. */
function withNotes(records: readonly Authority[]): Authority[] {
  const notes = tellingNotes(records);
  return records.map((record) => ({ ...record, note: notes.get(record.id) }));
}

function entriesOf({ documents, organs, meetings, people, topics }: Indexed): IndexEntry[] {
  const named = (sort: NamedRecord['sort'], records: Map<string, Authority> | undefined) =>
    withNotes([...(records?.values() ?? [])]).map(({ id, name, altNames, note }) => ({ sort, id, name, altNames, note }));
  const records = [...named('organ', organs), ...named('meeting', meetings), ...named('person', people), ...named('topic', topics)];
  return [
    ...[...(documents?.values() ?? [])].map((document) => ({ heading: document.title, document })),
    ...records.map((record) => ({ heading: record.name, record })),
    ...seeReferences(records).map(({ name, records: see }) => ({ heading: name, see })),
  ];
}

/** The alphabetical index of the records given: every heading that has entries, with these in Persian order. */
export const nameIndex = oncePer((archive: Indexed): ReadonlyMap<LetterId, IndexEntry[]> => {
  const filed = entriesOf(archive).map((entry) => ({ entry, filing: filingForm(entry.heading) }));
  filed.sort((a, b) => comparePersian(a.filing, b.filing));
  const letters = Map.groupBy(filed, ({ entry }) => letterOf(entry.heading));
  return new Map(LETTER_IDS.filter((letter) => letters.has(letter)).map((letter) => [letter, letters.get(letter)!.map(({ entry }) => entry)]));
});

/** How many entries an index has. */
export const entryCount = (index: ReadonlyMap<LetterId, IndexEntry[]>): number => [...index.values()].reduce((sum, entries) => sum + entries.length, 0);

/** Whether the whole index fits one page; otherwise each letter has pages of its own. */
export const fitsOnePage = (index: ReadonlyMap<LetterId, IndexEntry[]>): boolean => entryCount(index) <= LINES_A_PAGE;

/** A page of a letter of an index, with what leads to the others. */
export interface LetterPart {
  letter: LetterId;
  entries: IndexEntry[];
  /** Which page of its letter it is, from 1. */
  number: number;
  /** The first words of each page of the letter: enough to tell where to look. */
  openings: string[];
}

/** The pages of all letters of an index. */
export function letterParts(index: ReadonlyMap<LetterId, IndexEntry[]>): LetterPart[] {
  return [...index].flatMap(([letter, all]) => {
    const pages = inParts(all, LINES_A_PAGE);
    const openings = pages.map((page) => page[0]!.heading.split(' ').slice(0, 4).join(' '));
    return pages.map((entries, place) => ({ letter, entries, number: place + 1, openings }));
  });
}

/** How many entries each letter of an index has. */
export const letterSizes = (index: ReadonlyMap<LetterId, IndexEntry[]>): Map<LetterId, number> => new Map([...index].map(([letter, entries]) => [letter, entries.length]));
