import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../deploy/headers.ts';
import { siteManifest } from '../../export/manifest.ts';
import type { ListedFile } from '../../verify/tree.ts';
import { changePage, NOT_OFFERED, OFFERED } from '../page.ts';
import { relistSite } from '../relist.ts';
import { isForReaders } from './choose.ts';
import { listPath, PACK_FOLDER, packPath, SAVED_MANIFEST, type SavedFile, type SavedManifest, type SavedPack, WORKER_FILE } from './form.ts';
import { documentOf, groupFiles } from './group.ts';
import { workerScript } from './worker-script.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Where gzip names the system that packed, in its header (RFC 1952, 2.3): unknown, so that all write the same. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** The record beside a document; no other page has one. */
const RECORD = 'index.json';

/** The year of a document by its record; none where it is not known. */
function yearIn(site: string): (document: string) => string {
  const years = new Map<string, string>();
  return (document) => {
    let year = years.get(document);
    if (year === undefined) {
      const file = path.join(site, document, RECORD);
      const record = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { dateCreated?: unknown }) : {};
      year = typeof record.dateCreated === 'string' ? record.dateCreated.slice(0, 4) : '';
      years.set(document, year);
    }
    return year;
  };
}

async function writePack(site: string, group: readonly ListedFile[]): Promise<SavedPack> {
  const packed = gzipSync(Buffer.concat(group.map((file) => readFileSync(path.join(site, file.path)))), { level: 9 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  const files = group.map((file): SavedFile => ({ ...file, type: contentType(file.path) ?? 'application/octet-stream' }));
  const list = JSON.stringify(files);
  const pack: SavedPack = { sha256: sha256(packed), bytes: packed.length, list: sha256(list), files: files.length };
  await writeFile(path.join(site, packPath(pack.sha256)), packed);
  await writeFile(path.join(site, listPath(pack.list)), list);
  return pack;
}

/**
 * Makes a finished site one that readers can keep in their browsers: writes packs of what a reader needs, the list of the
 * packs and the service worker into it, offers that on the page of editions, and lists the site anew. The same site gives
 * the same bytes. Whatever changes the site later must come before this.
 * @param site the finished site
 * @returns what a reader would keep, and whether a signature was taken away, so that the site is to be signed again
 * @throws Error where the site has no page of editions
 */
export async function makeSavedPacks({ site }: { site: string }): Promise<SavedManifest & { wasSigned: boolean }> {
  await changePage(site, (html) => html.replace(NOT_OFFERED, OFFERED));
  await rm(path.join(site, path.dirname(SAVED_MANIFEST)), { recursive: true, force: true });
  await mkdir(path.join(site, PACK_FOLDER), { recursive: true });
  const files = (await siteManifest(site)).files.filter((file) => isForReaders(file.path));
  const packs: SavedPack[] = [];
  for (const group of groupFiles(files, yearIn(site))) packs.push(await writePack(site, group));
  const documents = files.filter((file) => documentOf(file.path) && path.posix.basename(file.path) === RECORD).length;
  const sum = (sizes: readonly { bytes: number }[]) => sizes.reduce((total, { bytes }) => total + bytes, 0);
  const manifest: SavedManifest = { version: 1, documents, files: files.length, bytes: sum(packs), unpacked: sum(files), packs };
  await writeFile(path.join(site, SAVED_MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  await writeFile(path.join(site, WORKER_FILE), workerScript());
  return { ...manifest, wasSigned: await relistSite(site) };
}
