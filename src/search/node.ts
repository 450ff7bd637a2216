import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ANALYSIS_VERSION } from '../persian/index.ts';
import { INDEX_FOLDER, INDEX_MANIFEST, type IndexManifest } from './manifest.ts';
import { openSession, type Session } from './query/ask.ts';
import type { PagefindClient } from './query/pagefind.ts';
import { readVocabulary, VOCABULARY_FILE } from './vocabulary.ts';

/** Pagefind asks for its files with fetch; here they lie on the disk. Everything else is asked for as before. */
function fetchFromDisk(): void {
  const onNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith('file:')) return onNetwork(input, init);
    return new Response(new Uint8Array(await readFile(fileURLToPath(url.replace(/[?#].*$/s, '')))));
  };
}

/** Opens the search index of a built site in the terminal: the same Pagefind, reading from the disk. */
export async function openIndex(site: string): Promise<Session> {
  const folder = path.resolve(site, INDEX_FOLDER);
  const manifestFile = path.join(folder, INDEX_MANIFEST);
  if (!existsSync(manifestFile)) throw new Error(`there is no search index in ${site}: run “npm run build” first`);
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as IndexManifest;
  if (manifest.analysis !== ANALYSIS_VERSION) {
    throw new Error(`the index in ${site} was made by another version (${manifest.analysis}, this is ${ANALYSIS_VERSION}): run “npm run build” again`);
  }
  fetchFromDisk();
  const address = `${pathToFileURL(folder).href}/`;
  const pagefind = (await import(`${address}pagefind.js`)) as PagefindClient & { options(options: object): Promise<void>; init(): Promise<void> };
  await pagefind.options({ basePath: address, baseUrl: '/' });
  await pagefind.init();
  const vocabulary = async () => readVocabulary(await readFile(path.join(folder, VOCABULARY_FILE), 'utf8'));
  return openSession({ pagefind, manifest, vocabulary });
}
