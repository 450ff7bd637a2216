import { loader } from './loader.ts';

/** Stands for `fetch` in Pagefind’s client: its files come out of packs. */
async function fetchPacked(address: string): Promise<Response> {
  const file = String(address).replace(/^packs:\//, '').replace(/\?.*$/, '');
  return new Response(await loader.read(file));
}

export { fetchPacked as fetch };
