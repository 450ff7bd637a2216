import { INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import type { PagefindClient, PagefindModule } from '../query/pagefind.ts';
import { VOCABULARY_FILE } from '../vocabulary.ts';
import type { IndexSource } from './source.ts';
import { hasWebAssembly } from './web-assembly.ts';
import { watchParts, wholeClient } from './whole.ts';

async function load(file: string, folder: string): Promise<Response> {
  const response = await fetch(new URL(file, folder));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** What is known of an index before it is searched. @param folder address of the index folder, absolute */
export async function fetchManifest(folder: string): Promise<IndexManifest> {
  return (await (await load(INDEX_MANIFEST, folder)).json()) as IndexManifest;
}

/** Pagefind’s client; it reads nothing of the index yet. @param folder address of the index folder, absolute */
export const loadPagefind = (folder: string): Promise<PagefindModule> => import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<PagefindModule>;

async function pagefindIn(folder: string): Promise<PagefindClient> {
  const pagefind = await loadPagefind(folder);
  const losses = watchParts();
  // In a thread of Pagefind’s own nobody could see what did not come.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  // Begins to read the account of the index; what is wrong with it is said by the search that needs it.
  await pagefind.init();
  return wholeClient(pagefind, losses);
}

const read = async (name: string, folder: string) => new Uint8Array(await (await load(name, folder)).arrayBuffer());

/** The same without WebAssembly; loaded only where that is needed. */
async function plainIn(folder: string): Promise<PagefindClient> {
  const { filesClient } = await import('../plain/files.ts');
  const losses = watchParts();
  const client = await filesClient((name) => read(name, folder));
  return wholeClient(client, losses);
}

/** An index on the host of the page. @param folder address of the index folder, absolute */
export function fetchedIndex(folder: string): IndexSource {
  return {
    manifest: () => fetchManifest(folder),
    vocabulary: async () => (await load(VOCABULARY_FILE, folder)).text(),
    facets: async () => (await import('../plain/facets.ts')).readFacets((name) => read(name, folder)),
    client: async () => ((await hasWebAssembly()) ? pagefindIn(folder) : plainIn(folder)),
  };
}
