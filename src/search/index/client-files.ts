import * as pagefind from 'pagefind';
import { INDEX_ENTRY, type IndexEntry } from '../manifest.ts';
import { INDEX_LANGUAGE } from './file-name.ts';

/** The version of Pagefind whose files `writer.ts` writes. Another may read them otherwise: a test compares with what it writes itself. */
const KNOWN = '1.6.0';

/** What Pagefind’s client needs besides an index, and the page that leads it to one. */
const CLIENT = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

interface ClientFiles {
  /** By file name. */
  files: ReadonlyMap<string, Uint8Array>;
  entry: IndexEntry;
}

/** Pagefind gives them to whoever makes an index, be it of one empty page. */
async function askPagefind(): Promise<ClientFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: INDEX_LANGUAGE, writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  try {
    await index.addHTMLFile({ url: '/', content: '<html><body>-</body></html>' });
    const { files: all } = await index.getFiles();
    const entry = JSON.parse(new TextDecoder().decode(all.find(({ path }) => path === INDEX_ENTRY)!.content)) as IndexEntry;
    if (entry.version !== KNOWN) throw new Error(`search index: Pagefind ${entry.version} is installed, but the index is written as version ${KNOWN} reads it`);
    return { files: new Map(all.filter(({ path }) => CLIENT.test(path)).map(({ path, content }) => [path, content])), entry };
  } finally {
    await pagefind.close();
  }
}

let asked: Promise<ClientFiles> | undefined;

/**
 * Pagefind’s client as its package has it, and an account of an index to fill in. Pagefind is asked once in a process.
 * @throws Error when the installed Pagefind is of a version whose index is not known
 */
export async function clientFiles(): Promise<ClientFiles> {
  asked ??= askPagefind();
  const { files, entry } = await asked;
  return { files, entry: structuredClone(entry) };
}
