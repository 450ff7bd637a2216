import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PagefindClient, PagefindModule } from './query/pagefind.ts';

let isReady = false;
let bytesRead = 0;

/** How many bytes of an index have been read since the process began: what a browser would have fetched. */
export function indexBytesRead(): number {
  return bytesRead;
}

/** Pagefind asks for its files with fetch; here they lie on the disk. Everything else is asked for as before. */
function fetchFromDisk(): void {
  if (isReady) return;
  isReady = true;
  const onNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith('file:')) return onNetwork(input, init);
    const bytes = await readFile(fileURLToPath(url.replace(/[?#].*$/s, '')));
    bytesRead += bytes.length;
    return new Response(new Uint8Array(bytes));
  };
}

/** Loads Pagefind’s own client from an index folder, reading from the disk. */
export async function loadPagefind(folder: string): Promise<PagefindClient> {
  fetchFromDisk();
  const address = `${pathToFileURL(path.resolve(folder)).href}/`;
  const pagefind = (await import(`${address}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: address, baseUrl: '/' });
  await pagefind.init();
  return pagefind;
}
