import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../deploy/headers.ts';
import { WORKER_FILE } from '../../verify/edition-files.ts';
import type { ListedFile } from '../../verify/tree.ts';
import { changeSite } from '../change-site.ts';
import type { ChangedSite } from '../changed-site.ts';
import { changePage, NOT_OFFERED, OFFERED } from '../page.ts';
import { isForReaders } from './choose.ts';
import { listPath, packPath, SAVED_MANIFEST, type SavedFile, type SavedManifest, type SavedPack } from './form.ts';
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

function writePack(site: ChangedSite, group: readonly ListedFile[]): SavedPack {
  const packed = gzipSync(Buffer.concat(group.map((file) => readFileSync(path.join(site.folder, file.path)))), { level: 9 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  const files = group.map((file): SavedFile => ({ ...file, type: contentType(file.path) ?? 'application/octet-stream' }));
  const list = JSON.stringify(files);
  const pack: SavedPack = { sha256: sha256(packed), bytes: packed.length, list: sha256(list), files: files.length };
  site.write(packPath(pack.sha256), packed);
  site.write(listPath(pack.list), list);
  return pack;
}

/**
 * Writes into a site packs of what a reader needs, the list of the packs and the service worker, and offers that on the page of
 * editions. Whatever else changes the site must come before this.
 * @returns what a reader would keep
 * @throws Error where the site has no page of editions
 */
export function addSavedPacks(site: ChangedSite): SavedManifest {
  changePage(site, (html) => html.replace(NOT_OFFERED, OFFERED));
  site.removeFolder(path.posix.dirname(SAVED_MANIFEST));
  const files = site.files.filter((file) => isForReaders(file.path));
  const packs = groupFiles(files, yearIn(site.folder)).map((group) => writePack(site, group));
  const documents = files.filter((file) => documentOf(file.path) && path.posix.basename(file.path) === RECORD).length;
  const sum = (sizes: readonly { bytes: number }[]) => sizes.reduce((total, { bytes }) => total + bytes, 0);
  const manifest: SavedManifest = { version: 1, documents, files: files.length, bytes: sum(packs), unpacked: sum(files), packs };
  site.write(SAVED_MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  site.write(WORKER_FILE, workerScript());
  return manifest;
}

/**
 * Makes a finished site one that readers can keep in their browsers. The same site gives the same bytes.
 * @param site the finished site
 * @returns what a reader would keep, and whether there was a signature, so that the site is to be signed again
 * @throws as `addSavedPacks` and `changeSite`
 */
export const makeSavedPacks = ({ site }: { site: string }): Promise<SavedManifest & { wasSigned: boolean }> => changeSite(site, async (changed) => addSavedPacks(changed));
