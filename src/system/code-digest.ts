import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What says which version this is, which packages are used, as they are listed and as they are installed, and how the code is put together. */
const FILES = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** What was told before: a process runs the code that it was started with. */
const told = new Map<string, string>();

/**
 * Changes with whatever may make something else of the same archive: our own code, its version, the packages it uses, and Node.
 * @param folders of `src/` that matter; all, if none is named
 */
export function codeDigest(folders: readonly string[] = ['.']): string {
  const key = folders.join(' ');
  let digest = told.get(key);
  if (digest === undefined) told.set(key, (digest = digestCode(folders)));
  return digest;
}

function digestCode(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const sources = folders.flatMap((folder) => readdirSync(path.join(ROOT, 'src', folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = [...FILES.filter((name) => existsSync(path.join(ROOT, name))), ...sources.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))];
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(ROOT, name))).update('\0');
  return hash.digest('hex');
}
