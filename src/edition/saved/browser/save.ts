import { addressOf, listPath, packPath, type SavedFile, type SavedPack } from '../form.ts';
import { fetchListed, SavingStopped, unpack } from './fetch.ts';
import { cacheName } from './names.ts';
import { fetchOffer } from './offer.ts';
import { dropHalf, gatheredList, inTurn, isGathering, keptFiles, noteGathered, openGathering, putFile, readKept, settle } from './store.ts';

/** How far saving has come. */
export interface SavingProgress {
  files: number;
  of: number;
  /** Bytes fetched. */
  fetched: number;
}

/** Fetches files one by one. @throws SavingStopped where the host hands out others, as some do that rewrite pages */
async function gatherFiles(cache: Cache, root: string, files: readonly SavedFile[]): Promise<number> {
  for (const file of files) await putFile(cache, root, file, await fetchListed(root + addressOf(file.path), file.sha256));
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Fetches a pack and takes files out of it. */
async function gatherPack(cache: Cache, root: string, pack: SavedPack, list: readonly SavedFile[], wanted: ReadonlySet<SavedFile>): Promise<number> {
  const bytes = await unpack(await fetchListed(root + packPath(pack.sha256), pack.sha256));
  let at = 0;
  for (const file of list) {
    const from = at;
    at += file.bytes;
    if (wanted.has(file)) await putFile(cache, root, file, bytes.slice(from, at));
  }
  if (at !== bytes.length) throw new SavingStopped('damaged');
  return pack.bytes;
}

/** Gathers what is new of a pack: the pack, or its changed files alone where they are smaller. @returns bytes fetched */
async function gather(cache: Cache, root: string, pack: SavedPack, list: readonly SavedFile[], had: ReadonlyMap<string, SavedFile>): Promise<number> {
  const wanted = list.filter((file) => had.get(file.path)?.sha256 !== file.sha256);
  if (wanted.length === 0) return 0;
  // Not all hosts pack what they send, so files count with their full size.
  if (wanted.reduce((sum, { bytes }) => sum + bytes, 0) < pack.bytes) {
    try {
      return await gatherFiles(cache, root, wanted);
    } catch (error) {
      if (!(error instanceof SavingStopped) || error.reason !== 'damaged') throw error;
    }
  }
  return gatherPack(cache, root, pack, list, new Set(wanted));
}

async function gatherAll(root: string, onProgress: (progress: SavingProgress) => void): Promise<number> {
  const { manifest, digest, treeRoot } = await fetchOffer(root);
  const before = await readKept(root);
  const had = await keptFiles(root, before);
  const cache = await inTurn(root, () => openGathering(root, before, digest));
  const requireGathering = async () => {
    if (!(await isGathering(root, before, digest))) throw new SavingStopped('elsewhere');
  };
  const files = new Set<string>();
  let fetched = 0;
  for (const pack of manifest.packs) {
    // Where the list is the same, so are all its files.
    const known = before?.lists.includes(pack.list) ? await gatheredList(await caches.open(cacheName(root)), root, pack.list) : null;
    let list = known ?? (await gatheredList(cache, root, pack.list));
    if (!list) {
      const bytes = await fetchListed(root + listPath(pack.list), pack.list);
      list = JSON.parse(new TextDecoder().decode(bytes)) as SavedFile[];
      fetched += bytes.length + (await gather(cache, root, pack, list, had));
      await noteGathered(cache, root, pack.list, list);
    }
    await requireGathering();
    for (const file of list) files.add(file.path);
    onProgress({ files: files.size, of: manifest.files, fetched });
  }
  const day = new Date().toLocaleDateString('fa-IR', { dateStyle: 'long' });
  const kept = { documents: manifest.documents, bytes: manifest.unpacked, day, manifest: digest, root: treeRoot, lists: manifest.packs.map(({ list }) => list) };
  await inTurn(root, async () => {
    await requireGathering();
    await settle(root, before, kept, had, files);
  });
  return fetched;
}

/**
 * Saves the archive, goes on with what was begun, or brings a copy up to date: whatever is there already is not fetched.
 * @param root address of the archive, with a slash at its end
 * @returns bytes fetched
 * @throws SavingStopped with the reason; a copy that was whole before stays whole
 */
export async function saveArchive(root: string, onProgress: (progress: SavingProgress) => void): Promise<number> {
  try {
    return await gatherAll(root, onProgress);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    await dropHalf(root);
    throw new SavingStopped('full', error);
  }
}
