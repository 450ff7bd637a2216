import { singleFile } from '../../../i18n/fa/single-file.ts';
import { toPersianDigits } from '../../../persian/digits.ts';
import { startSearchPage } from '../../../search/browser/page.ts';
import { pagesClient } from '../../../search/plain/pages.ts';
import { openSession, type Session } from '../../../search/query/ask.ts';
import { readVocabulary } from '../../../search/vocabulary.ts';
import { openBlock } from '../blocks.ts';
import type { Catalogue, CatalogueEntry } from '../parts.ts';
import { readAll, type packReader } from './packs.ts';

const inPersian = (value: number) => toPersianDigits(String(value));

/** Takes out of the lists of the form what no document of the file has. */
function keepUsed(form: HTMLFormElement, documents: readonly CatalogueEntry[]): void {
  const years = documents.flatMap(({ filters }) => filters['year'] ?? []);
  const used: Record<string, Set<string>> = { decade: new Set(years.map((year) => `${year.slice(0, -1)}0`)) };
  for (const { filters } of documents) for (const [name, values] of Object.entries(filters)) for (const value of values) (used[name] ??= new Set()).add(value);
  for (const select of form.querySelectorAll<HTMLSelectElement>('.filters select:not([name=sort])')) {
    for (const option of [...select.options]) if (option.value !== '' && !used[select.name]?.has(option.value)) option.remove();
  }
}

/** Brings the search page of the site to life over the documents of the file. @param view where the page stands */
export function startSearch(view: Element, catalogue: Catalogue, readPack: ReturnType<typeof packReader>): void {
  const form = view.querySelector<HTMLFormElement>('form')!;
  const status = view.querySelector('#search-status')!;
  keepUsed(form, catalogue.documents);
  async function open(): Promise<Session> {
    const compounds = new Set(catalogue.compounds);
    const held = (await readAll(catalogue, readPack)).flatMap(({ id, url, meta, filters, order, content }) => {
      const document = { url, meta: meta as Record<'title' | 'kind' | 'issuer' | 'date' | 'otherDate', string>, filters, sort: { date: order } };
      if (!content) return [];
      const page = new DOMParser().parseFromString(content.html, 'text/html');
      return [{ id, document: { ...document, blocks: content.blocks.map((block) => openBlock(block, page)) } }];
    });
    const onProgress = (done: number, of: number) => (status.textContent = singleFile.reading(inPersian(done), inPersian(of)));
    const client = pagesClient(held, { compounds, onProgress });
    const manifest = { analysis: '', pages: held.length, compounds: catalogue.compounds };
    return openSession({ pagefind: client, manifest, vocabulary: async () => readVocabulary(await client.vocabulary()) });
  }
  startSearchPage(form, open);
}
