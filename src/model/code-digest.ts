import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What pages are made by, besides our own code. */
const FILES = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** Changes with whatever may make another page of the same archive: our own code, the packages it uses, and Node. */
export function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = [...FILES.filter((name) => existsSync(path.join(ROOT, name))), ...sources.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))];
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(path.join(ROOT, name))).update('\0');
  return hash.digest('hex');
}
