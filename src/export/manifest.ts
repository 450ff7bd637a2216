import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const SITE_MANIFEST = 'manifest.json';

/** Every file of a built site with its SHA-256 (hex) and its size in bytes, in order of path. */
export interface SiteManifest {
  version: 1;
  algorithm: 'sha256';
  files: { path: string; sha256: string; bytes: number }[];
}

/** Lists the files of a built site; the manifest itself is not among them. */
export async function siteManifest(folder: string): Promise<SiteManifest> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => name !== SITE_MANIFEST)
    .sort();
  const files: SiteManifest['files'] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    files.push({ path: name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  return { version: 1, algorithm: 'sha256', files };
}
