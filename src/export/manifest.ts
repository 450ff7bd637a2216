import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import packageFile from '../../package.json' with { type: 'json' };
import { stampOfFile, type LastFile } from '../model/last-site.ts';
import { plainFilesIn, type FileBelow } from '../system/paths-in.ts';
import { collidingPaths, pathFault } from '../verify/file-name.ts';
import { OWN_FILES, SITE_MANIFEST, type SiteManifest } from '../verify/manifest.ts';
import { comparePaths, type ListedFile, treeRoot } from '../verify/tree.ts';

/** What builds the site, as the manifest and signatures name it. */
export const GENERATOR = `${packageFile.name} ${packageFile.version}`;

/** A file of a site has a name that copies of the site could not have. */
export class NotPortable extends Error {
  override name = 'NotPortable';
}

/** Files up to this size are read whole, which for thousands of pages is several times faster than in pieces. */
const SMALL = 4_000_000;

async function listFile({ name, file }: FileBelow): Promise<ListedFile> {
  const bytes = statSync(file).size;
  if (bytes <= SMALL) return { path: name, sha256: createHash('sha256').update(readFileSync(file)).digest('hex'), bytes };
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return { path: name, sha256: digest.digest('hex'), bytes };
}

/** Every file of a folder by what it holds. */
async function listFiles(folder: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const file of plainFilesIn(path.resolve(folder))) files.push(await listFile(file));
  return files;
}

/** The manifest of files; what lists or signs them is not among them. @throws NotPortable for a name that collides, or that other systems can’t hold */
export function manifestOf(all: readonly ListedFile[]): SiteManifest {
  const files = all.filter((file) => !OWN_FILES.has(file.path)).map(({ path: name, sha256, bytes }) => ({ path: name, sha256, bytes })).sort((a, b) => comparePaths(a.path, b.path));
  for (const { path: name } of files) {
    const fault = pathFault(name);
    if (fault) throw new NotPortable(`The file name ${JSON.stringify(name)} ${fault}; rename the file.`);
  }
  const colliding = collidingPaths(files.map((file) => file.path));
  if (colliding.length > 0) throw new NotPortable(`Some systems take these files for one: ${colliding.join(', ')}; rename them.`);
  return { version: 1, generator: GENERATOR, algorithm: 'sha256', root: treeRoot(files), files };
}

/**
 * Lists the files of a built site; what lists or signs them is not among them.
 * @throws Error for a file that copies on other systems could not have: a link, a name that collides or is not portable
 */
export const siteManifest = async (folder: string): Promise<SiteManifest> => manifestOf(await listFiles(folder));

/** A manifest as it is written to disk. */
export function formatManifest(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/**
 * Writes the manifest of a built site into it.
 * @param files all its files, where they were read already
 * @returns the manifest, and its file as it lies there
 * @throws as `siteManifest`
 */
export async function writeManifest(folder: string, files?: readonly ListedFile[]): Promise<{ manifest: SiteManifest; file: LastFile }> {
  const manifest = files ? manifestOf(files) : await siteManifest(folder);
  const file = path.join(folder, SITE_MANIFEST);
  writeFileSync(file, formatManifest(manifest));
  return { manifest, file: { ...(await listFile({ name: SITE_MANIFEST, file })), stamp: stampOfFile(statSync(file)) } };
}
