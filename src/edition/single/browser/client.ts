import type { PagesClient } from '../../../search/plain/held.ts';
import { pagesClient, type PagesOptions } from '../../../search/plain/pages.ts';
import { readSequences, type SequenceBlock } from '../../../search/plain/sequence.ts';
import { sequencesClient } from '../../../search/plain/sequences-client.ts';
import type { SearchDocument } from '../../../search/search-document.ts';
import { openBlock } from '../blocks.ts';
import { type Catalogue, type PackedDocument, VOCABULARY, WORD_TABLE, WORDS } from '../parts.ts';
import { type HeldDocument, readBytes, readText } from './packs.ts';

/** What filters, orders and results see of a document, without its text. */
const recordOf = ({ url, meta, filters, order }: HeldDocument): Omit<SearchDocument, 'blocks'> => ({ url, meta: meta as SearchDocument['meta'], filters, sort: { date: order } });

function searchDocument(held: HeldDocument, { html, blocks }: PackedDocument): SearchDocument {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return { ...recordOf(held), blocks: blocks.map((block) => openBlock(block, page)) };
}

/** The words that the file carries. @throws where any of them is damaged or missing */
async function readWords({ documents, packs }: Catalogue): Promise<{ table: string[]; vocabulary: string; pages: SequenceBlock[][] }> {
  const [table, vocabulary, ...sequences] = await Promise.all([readText(WORD_TABLE), readText(VOCABULARY), ...Array.from({ length: packs }, (_, pack) => readBytes(WORDS + pack))]);
  const pages = sequences.flatMap((bytes) => [...readSequences(bytes)]);
  if (pages.length !== documents.length) throw new Error('the words are of other documents');
  return { table: table.split('\n'), vocabulary, pages };
}

/** Searches the documents by the words that the file carries. */
async function quickClient(catalogue: Catalogue, held: readonly HeldDocument[], compounds: ReadonlySet<string>): Promise<PagesClient> {
  const { table, vocabulary, pages } = await readWords(catalogue);
  const read = async (document: HeldDocument) => {
    const content = await document.content();
    if (!content) throw new Error('the text is damaged');
    return searchDocument(document, content);
  };
  return sequencesClient(held.map((document, index) => ({ id: document.id, ...recordOf(document), blocks: pages[index]!, read: () => read(document) })), { table, compounds, vocabulary: async () => vocabulary });
}

/** Searches the documents by analysing their texts first; a document whose text is damaged is not found. */
async function slowClient(held: readonly HeldDocument[], options: PagesOptions): Promise<PagesClient> {
  const pages = [];
  for (const document of held) {
    const content = await document.content();
    if (content) pages.push({ id: document.id, document: searchDocument(document, content) });
  }
  return pagesClient(pages, options);
}

/** Searches the documents of the file, by what of it is whole. */
export async function fileClient(catalogue: Catalogue, held: readonly HeldDocument[], onProgress: PagesOptions['onProgress'] & {}): Promise<PagesClient> {
  const compounds = new Set(catalogue.compounds);
  const quick = catalogue.words ? await quickClient(catalogue, held, compounds).catch(() => undefined) : undefined;
  return quick ?? slowClient(held, { compounds, onProgress });
}
