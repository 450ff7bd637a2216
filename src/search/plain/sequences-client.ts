import { pageEntry } from '../index/page-entry.ts';
import { lesserWeight, readForms } from '../index/page-words.ts';
import type { SearchDocument } from '../search-document.ts';
import { indexForm } from '../terms.ts';
import { plainClient } from './client.ts';
import { filtersOf, orderBy, type PagesClient } from './held.ts';
import { byWeight, place } from '../places.ts';
import type { Posting } from './posting.ts';
import type { SequenceBlock, WordForms } from './sequence.ts';
import { handedOn, type WordTable } from './source.ts';

/** A page whose words are known, and whose text is read when a result shows it. */
export interface SequencePage extends Pick<SearchDocument, 'filters' | 'sort'> {
  id: string;
  blocks: readonly SequenceBlock[];
  /** @throws where the text can’t be had */
  read(): Promise<SearchDocument>;
}

export interface SequencesOptions {
  table: WordForms;
  /** Compounds by which the pages were analysed, see `IndexManifest`. */
  compounds: ReadonlySet<string>;
  /** The words of the pages, as the text of a vocabulary file. */
  vocabulary(): Promise<string>;
}

/** Positions of a page: one for each word, and one without a word behind each block. */
const lengthOf = ({ blocks }: SequencePage) => blocks.reduce((sum, { words }) => sum + words.length + 1, 0);

/** Which forms of a word are asked for, each as the index has it. */
interface Wanted {
  form: string;
  /** How many forms the word has, where this is one that was not written. */
  among: number | undefined;
}

/** The words of the table with a form that begins with one of these. */
function wantedWords(forms: readonly (readonly string[])[], asked: readonly string[]): Map<number, Wanted[]> {
  const wanted = new Map<number, Wanted[]>();
  for (const [word, own] of forms.entries()) {
    const found = own.flatMap((form, index): Wanted[] => (asked.some((beginning) => form.startsWith(beginning)) ? [{ form, among: index === 0 ? undefined : own.length }] : []));
    if (found.length > 0) wanted.set(word, found);
  }
  return wanted;
}

/** Where the wanted words stand on a page, by form. */
function placesOn({ blocks }: SequencePage, wanted: ReadonlyMap<number, Wanted[]>, isWanted: Uint8Array): Map<string, number[]> {
  const places = new Map<string, number[]>();
  let position = 0;
  for (const { weight, words } of blocks) {
    for (const word of words) {
      if (isWanted[word] === 1) {
        for (const { form, among } of wanted.get(word)!) {
          const packed = place(position, among === undefined ? weight : lesserWeight(weight, among));
          const known = places.get(form);
          if (known) known.push(packed);
          else places.set(form, [packed]);
        }
      }
      position++;
    }
    position++;
  }
  return places;
}

function wordsOf(pages: readonly SequencePage[], forms: readonly (readonly string[])[], asked: readonly string[]): WordTable {
  const wanted = wantedWords(forms, asked);
  const isWanted = new Uint8Array(forms.length);
  for (const word of wanted.keys()) isWanted[word] = 1;
  const table = new Map<string, Posting>();
  for (const [page, held] of pages.entries()) {
    for (const [form, packed] of placesOn(held, wanted, isWanted)) {
      let posting = table.get(form);
      if (!posting) table.set(form, (posting = []));
      posting.push(page, packed.length, ...packed.sort(byWeight));
    }
  }
  return table;
}

/** Searches pages whose words are held as sequences, by reading through all of them. */
export function sequencesClient(pages: readonly SequencePage[], { table, compounds, vocabulary }: SequencesOptions): PagesClient {
  const forms = table.map((word) => readForms(word).map(indexForm));
  const filters = filtersOf(pages);
  const client = plainClient({
    pages: pages.map((page) => ({ id: page.id, words: lengthOf(page) })),
    filters: [...filters.keys()],
    filter: async (name) => filters.get(name),
    order: (key) => orderBy(pages, key),
    words: async (asked) => wordsOf(pages, forms, asked),
    async page(page) {
      return handedOn(pageEntry(await pages[page]!.read(), { compounds }).fragment);
    },
  });
  return { ...client, vocabulary };
}
