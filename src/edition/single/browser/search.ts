import { singleFile } from '../../../i18n/fa/single-file.ts';
import { toPersianDigits } from '../../../persian/digits.ts';
import { startSearchPage } from '../../../search/browser/page.ts';
import { openSession, type Session } from '../../../search/query/ask.ts';
import { readVocabulary } from '../../../search/vocabulary.ts';
import type { Catalogue, CatalogueEntry } from '../parts.ts';
import { fileClient } from './client.ts';
import { heldDocuments, type packReader } from './packs.ts';

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
    const held = heldDocuments(catalogue, readPack);
    const client = await fileClient(catalogue, held, (done, of) => (status.textContent = singleFile.reading(inPersian(done), inPersian(of))));
    const manifest = { analysis: '', pages: held.length, compounds: catalogue.compounds };
    return openSession({ pagefind: client, manifest, vocabulary: async () => readVocabulary(await client.vocabulary()) });
  }
  startSearchPage(form, open);
}
