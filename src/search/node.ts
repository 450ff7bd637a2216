import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ANALYSIS_VERSION } from '../persian/index.ts';
import { INDEX_FOLDER, INDEX_MANIFEST, type IndexManifest } from './manifest.ts';
import { loadPagefind } from './pagefind-node.ts';
import { openSession, type Session } from './query/ask.ts';
import { readVocabulary, VOCABULARY_FILE } from './vocabulary.ts';

/** Opens an index in the terminal: the same code and the same Pagefind as in the browser, reading from the disk. */
export async function openIndexFolder(folder: string): Promise<Session> {
  const manifest = JSON.parse(await readFile(path.join(folder, INDEX_MANIFEST), 'utf8')) as IndexManifest;
  if (manifest.analysis !== ANALYSIS_VERSION) {
    throw new Error(`the index in ${folder} was made by another version (${manifest.analysis}, this is ${ANALYSIS_VERSION}): run “npm run build” again`);
  }
  const vocabulary = async () => readVocabulary(await readFile(path.join(folder, VOCABULARY_FILE), 'utf8'));
  return openSession({ pagefind: await loadPagefind(folder), manifest, vocabulary });
}

/** Opens the search index of a built site. @throws Error that says what to do where there is none */
export async function openIndex(site: string): Promise<Session> {
  const folder = path.resolve(site, INDEX_FOLDER);
  if (!existsSync(path.join(folder, INDEX_MANIFEST))) throw new Error(`there is no search index in ${site}: run “npm run build” first`);
  return openIndexFolder(folder);
}
