import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { formatProblem } from '../model/format-problem.ts';
import { pathsIn } from '../model/paths-in.ts';
import { DOCUMENT_SCHEMAS, readDocument, shownPath } from '../model/read.ts';
import { Reader } from '../model/reader.ts';
import type { Collection } from '../model/schema/index.ts';
import { readSettings } from '../model/settings.ts';
import { compileDocument } from './document.ts';
import { preparedArchive } from './prepared.ts';
import { PackWriter, type PackPlace } from './pack.ts';
import { refusalProblems } from './problems.ts';
import { TextRefused } from './text.ts';

/** Changes whenever the same text may compile to something else, so that kept texts are compiled again. */
const COMPILER_VERSION = '4';

/** The file that keeps the compiled texts of a collection. */
export function packFile(collection: Collection): string {
  return path.join(readSettings().cache, `${collection}.pack`);
}

/** What the records of a collection are made of: a field more or fewer makes other records of the same files. */
function schemaDigest(collection: Collection): string {
  return JSON.stringify(z.toJSONSchema(DOCUMENT_SCHEMAS[collection], { unrepresentable: 'any', io: 'input' }));
}

type Store = LoaderContext['store'];

function placeOf(store: Store, id: string): PackPlace | undefined {
  return store.get(id)?.rendered?.metadata?.['pack'] as PackPlace | undefined;
}

/** Puts an entry into the store. The store passes over one whose digest it has, though its text may lie elsewhere now. */
function put(store: Store, entry: Parameters<Store['set']>[0]): void {
  store.delete(entry.id);
  store.set(entry);
}

/** Reads, checks and compiles one file into the store. Unchanged files cost a read and a digest. */
async function load(file: string, collection: Collection, schema: string, store: Store, pack: PackWriter): Promise<void> {
  const id = path.basename(file, '.mdx');
  const text = await readFile(file, 'utf8');
  const digest = createHash('sha256').update(COMPILER_VERSION).update(schema).update(text).digest('hex');
  const kept = placeOf(store, id);
  if (kept && store.get(id)?.digest === digest && pack.holds(kept)) return;
  const reader = new Reader();
  const shown = shownPath(file);
  const entry = readDocument(text, shown, collection, reader);
  if (!entry) throw new Error(reader.problems.map(formatProblem).join('\n'));
  try {
    const place = pack.add(compileDocument(entry.source));
    const data = entry.record as unknown as Record<string, unknown>;
    put(store, { id, data, digest, filePath: shown, rendered: { html: '', metadata: { pack: { ...place } } } });
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    throw new Error(refusalProblems(error, shown).map(formatProblem).join('\n'));
  }
}

/** Rewrites the pack when most of it is stale, and tells the store where its texts now are. */
function compact(store: Store, pack: PackWriter): void {
  const entries = store.values().flatMap((entry) => {
    const place = placeOf(store, entry.id);
    return place ? [{ entry, place }] : [];
  });
  const moved = pack.compact(entries.map(({ place }) => place));
  for (const [index, { entry }] of entries.entries()) {
    const place = moved?.[index];
    if (place) put(store, { ...entry, digest: entry.digest ?? '', rendered: { html: '', metadata: { pack: { ...place } } } });
  }
}

/**
 * The content loader of a collection of documents: each text is compiled once, to HTML segments kept in a pack file
 * outside both the module graph and the data store, so that neither grows with the archive.
 */
export function documentLoader(collection: Collection): Loader {
  return {
    name: `bayegan-${collection}`,
    async load({ store, logger, watcher }) {
      // A build has read and compiled everything already, and hands it to the pages itself.
      if (preparedArchive()) return store.clear();
      const folder = path.join(readSettings().content, collection);
      const files = existsSync(folder) ? pathsIn(folder).filter((file) => file.endsWith('.mdx')) : [];
      const pack = new PackWriter(packFile(collection));
      const schema = schemaDigest(collection);
      const gone = new Set(store.keys());
      for (const file of files) {
        gone.delete(path.basename(file, '.mdx'));
        try {
          await load(path.join(folder, file), collection, schema, store, pack);
        } catch (error) {
          // One broken file must not keep an editor from all others; a build was checked before it came here.
          if (!watcher) throw error;
          logger.error((error as Error).message);
        }
      }
      for (const id of gone) store.delete(id);
      compact(store, pack);
      pack.close();
      watcher?.add(folder);
      const refresh = async (file: string) => {
        if (!file.startsWith(folder + path.sep) || !file.endsWith('.mdx')) return;
        const open = new PackWriter(packFile(collection));
        try {
          await load(file, collection, schema, store, open);
          logger.info(`read again: ${shownPath(file)}`);
        } catch (error) {
          logger.error((error as Error).message);
        } finally {
          open.close();
        }
      };
      watcher?.on('change', refresh);
      watcher?.on('add', refresh);
      watcher?.on('unlink', (file) => {
        if (file.startsWith(folder + path.sep) && file.endsWith('.mdx')) store.delete(path.basename(file, '.mdx'));
      });
    },
  };
}
