import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import packageFile from '../../package.json' with { type: 'json' };
import { stampOfFile, type LastFile } from '../model/last-site.ts';
import { entriesIn } from '../model/paths-in.ts';
import { collidingPaths, pathFault } from '../verify/file-name.ts';
import { OWN_FILES, SITE_MANIFEST, type SiteManifest } from '../verify/manifest.ts';
import { comparePaths, type ListedFile, treeRoot } from '../verify/tree.ts';

/** What builds the site, as the manifest and signatures name it. */
export const GENERATOR = `${packageFile.name} ${packageFile.version}`;

/** Files up to this size are read whole, which for thousands of pages is several times faster than in pieces. */
const SMALL = 4_000_000;

async function listFile(folder: string, name: string): Promise<ListedFile> {
  const file = path.join(folder, name);
  const bytes = statSync(file).size;
  if (bytes <= SMALL) return { path: name, sha256: createHash('sha256').update(readFileSync(file)).digest('hex'), bytes };
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return { path: name, sha256: digest.digest('hex'), bytes };
}

/**
 * Lists the files of a built site; what lists or signs them is not among them.
 * @param known digests of files that were read already
 * @throws Error for a file that copies on other systems could not have: a link, a name that collides or is not portable
 */
export async function siteManifest(folder: string, known: readonly ListedFile[] = []): Promise<SiteManifest> {
  const listed = new Map(known.map((file) => [file.path, file]));
  const entries = entriesIn(folder).filter((entry) => !entry.isDirectory());
  const nameOf = (entry: (typeof entries)[number]) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  const link = entries.find((entry) => !entry.isFile());
  if (link) throw new Error(`${nameOf(link)} is not a plain file, so a copy of the site could not hold it; put the file itself there`);
  const names = entries.map(nameOf).filter((name) => !OWN_FILES.has(name)).sort(comparePaths);
  for (const name of names) {
    const fault = pathFault(name);
    if (fault) throw new Error(`the file name ${JSON.stringify(name)} ${fault}; rename the file`);
  }
  const colliding = collidingPaths(names);
  if (colliding.length > 0) throw new Error(`some systems take these files for one: ${colliding.join(', ')}; rename them`);
  const files: ListedFile[] = [];
  for (const name of names) {
    const { sha256, bytes } = listed.get(name) ?? (await listFile(folder, name));
    files.push({ path: name, sha256, bytes });
  }
  return { version: 1, generator: GENERATOR, algorithm: 'sha256', root: treeRoot(files), files };
}

/** A manifest as it is written to disk. */
export function formatManifest(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Writes the manifest of a built site into it. @param known as for `siteManifest` @returns the manifest, and its file as it lies there */
export async function writeManifest(folder: string, known?: readonly ListedFile[]): Promise<{ manifest: SiteManifest; file: LastFile }> {
  const manifest = await siteManifest(folder, known);
  const name = path.join(folder, SITE_MANIFEST);
  writeFileSync(name, formatManifest(manifest));
  return { manifest, file: { ...(await listFile(folder, SITE_MANIFEST)), stamp: stampOfFile(statSync(name)) } };
}
