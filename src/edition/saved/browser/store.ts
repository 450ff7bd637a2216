import { addressOf, listPath, type SavedFile } from '../form.ts';
import { cacheName, GATHERED_ENTRY, KEPT_ENTRY, type Kept, nextCacheName } from './names.ts';

/** A cache, if it is there: asking makes none, since nothing may be stored before the reader wishes it. */
const openIfThere = async (name: string): Promise<Cache | null> => ((await caches.has(name)) ? caches.open(name) : null);

const readEntry = async <T>(cache: Cache | null, address: string): Promise<T | null> => ((await (await cache?.match(address))?.json()) as T | undefined) ?? null;

/** What is kept of the archive; null where nothing whole is. */
export const readKept = async (root: string): Promise<Kept | null> => readEntry<Kept>(await openIfThere(cacheName(root)), root + KEPT_ENTRY);

/** Whether saving or an update was begun and not ended. */
export async function isHalf(root: string): Promise<boolean> {
  return (await caches.has(nextCacheName(root))) || ((await caches.has(cacheName(root))) && !(await readKept(root)));
}

/** The files that a copy holds, by path. */
export async function keptFiles(root: string, kept: Kept | null): Promise<Map<string, SavedFile>> {
  const cache = kept && (await openIfThere(cacheName(root)));
  const lists = await Promise.all((kept?.lists ?? []).map((list) => readEntry<SavedFile[]>(cache, root + listPath(list))));
  return new Map(lists.flatMap((list) => list ?? []).map((file) => [file.path, file]));
}

const writeEntry = (cache: Cache, address: string, value: unknown): Promise<void> => cache.put(address, new Response(JSON.stringify(value)));

/** The name of the cache in which files are gathered: that of the archive for a first copy, one of its own for an update. */
const gatheringName = (root: string, kept: Kept | null): string => (kept ? nextCacheName(root) : cacheName(root));

/** Does what must not meet its like in another tab, one after the other; browsers that know no locks (of 2021) do it at once. */
export const inTurn = <T>(root: string, act: () => Promise<T>): Promise<T> => (navigator.locks ? navigator.locks.request(cacheName(root), act) as Promise<T> : act());

/** Whether what is gathered is there still: another tab may have removed it, or begun anew. A cache that is gone takes in files without a word. */
export async function isGathering(root: string, kept: Kept | null, manifest: string): Promise<boolean> {
  return (await readEntry<string>(await openIfThere(gatheringName(root, kept)), root + GATHERED_ENTRY)) === manifest;
}

/**
 * The cache in which files are gathered. What was gathered for another state of the site is thrown away.
 * @param manifest digest of the list of packs
 */
export async function openGathering(root: string, kept: Kept | null, manifest: string): Promise<Cache> {
  const name = gatheringName(root, kept);
  const begun = await openIfThere(name);
  if (begun && (await readEntry<string>(begun, root + GATHERED_ENTRY)) === manifest) return begun;
  await caches.delete(name);
  const cache = await caches.open(name);
  await writeEntry(cache, root + GATHERED_ENTRY, manifest);
  return cache;
}

/** The list of a pack that was gathered whole; null for any other. */
export const gatheredList = (cache: Cache, root: string, list: string): Promise<SavedFile[] | null> => readEntry<SavedFile[]>(cache, root + listPath(list));

/** Notes that all files of a list are gathered. */
export const noteGathered = (cache: Cache, root: string, list: string, files: readonly SavedFile[]): Promise<void> => writeEntry(cache, root + listPath(list), files);

/** Keeps a file under the address by which its page asks for it. */
export async function putFile(cache: Cache, root: string, file: SavedFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await cache.put(root + addressOf(file.path), new Response(bytes, { headers: { 'content-type': file.type } }));
}

/**
 * Makes what was gathered the copy that is served: takes over what is new, and removes what the site has no more. Broken
 * off, it can be done again from the start.
 * @param had the files of the copy before
 * @param files the files of the new copy
 */
export async function settle(root: string, before: Kept | null, kept: Kept, had: ReadonlyMap<string, SavedFile>, files: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(cacheName(root));
  const next = await openIfThere(nextCacheName(root));
  // One by one, so that no file needs room twice. What says what was gathered stays there until all have come.
  const lists = new Set(kept.lists.map((list) => root + listPath(list)));
  for (const request of (await next?.keys()) ?? []) {
    const response = await next!.match(request);
    if (!response || request.url === root + GATHERED_ENTRY) continue;
    await cache.put(request, response);
    if (!lists.has(request.url)) await next!.delete(request);
  }
  for (const path of had.keys()) if (!files.has(path)) await cache.delete(root + addressOf(path));
  await writeEntry(cache, root + KEPT_ENTRY, kept);
  for (const list of before?.lists ?? []) if (!kept.lists.includes(list)) await cache.delete(root + listPath(list));
  await caches.delete(nextCacheName(root));
}

/** Throws away what was begun and not ended. */
export async function dropHalf(root: string): Promise<void> {
  await caches.delete(nextCacheName(root));
  if (!(await readKept(root))) await caches.delete(cacheName(root));
}

/** Removes the whole copy and the service worker with it. */
export async function removeAll(root: string): Promise<void> {
  await caches.delete(nextCacheName(root));
  await caches.delete(cacheName(root));
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root) await registration.unregister();
}
