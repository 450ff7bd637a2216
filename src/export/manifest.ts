import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import packageFile from '../../package.json' with { type: 'json' };
import { entriesIn } from '../model/paths-in.ts';
import { collidingPaths, pathFault } from '../verify/file-name.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST, type SiteManifest } from '../verify/manifest.ts';
import { comparePaths, type ListedFile, treeRoot } from '../verify/tree.ts';

/** What builds the site, as the manifest and signatures name it. */
export const GENERATOR = `${packageFile.name} ${packageFile.version}`;

async function listFile(folder: string, name: string): Promise<ListedFile> {
  const digest = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path.join(folder, name)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      digest.update(chunk);
    }
  });
  return { path: name, sha256: digest.digest('hex'), bytes };
}

/**
 * Lists the files of a built site; the manifest and its signature are not among them.
 * @throws Error for a file that copies on other systems could not have: a link, a name that collides or is not portable
 */
export async function siteManifest(folder: string): Promise<SiteManifest> {
  const entries = entriesIn(folder).filter((entry) => !entry.isDirectory());
  const nameOf = (entry: (typeof entries)[number]) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
  const link = entries.find((entry) => !entry.isFile());
  if (link) throw new Error(`${nameOf(link)} is not a plain file, so a copy of the site could not hold it; put the file itself there`);
  const names = entries.map(nameOf).filter((name) => name !== SITE_MANIFEST && name !== MANIFEST_SIGNATURE).sort(comparePaths);
  for (const name of names) {
    const fault = pathFault(name);
    if (fault) throw new Error(`the file name ${JSON.stringify(name)} ${fault}; rename the file`);
  }
  const colliding = collidingPaths(names);
  if (colliding.length > 0) throw new Error(`some systems take these files for one: ${colliding.join(', ')}; rename them`);
  const files: ListedFile[] = [];
  for (const name of names) files.push(await listFile(folder, name));
  return { version: 1, generator: GENERATOR, algorithm: 'sha256', root: treeRoot(files), files };
}

/** A manifest as it is written to disk. */
export function formatManifest(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
