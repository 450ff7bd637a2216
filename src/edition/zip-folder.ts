import { createHash, hash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathsIn } from '../system/paths-in.ts';
import { zipOf, type ZipEntry } from '../system/zip.ts';
import type { Progress } from './progress.ts';

/** A file that was made: how large it is, and its SHA-256 in hexadecimal. */
export interface MadeFile {
  bytes: number;
  sha256: string;
}

/** Size and digest of bytes, as the list of editions has them. */
export const measureBytes = (bytes: Uint8Array): MadeFile => ({ bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') });

/** Reads a file once for its size and digest. */
export async function measureFile(file: string): Promise<MadeFile> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return { bytes: statSync(file).size, sha256: digest.digest('hex') };
}

async function* entriesOf(folder: string, top: string, onProgress: Progress): AsyncGenerator<ZipEntry> {
  const files = pathsIn(folder).filter((file) => statSync(path.join(folder, file)).isFile());
  for (const [index, file] of files.entries()) {
    yield { name: path.posix.join(top, file.replaceAll(path.sep, '/')), content: await readFile(path.join(folder, file)) };
    onProgress(index + 1, files.length, 'files packed');
  }
}

/**
 * Packs a folder into a zip; the same files give the same bytes. The zip stands under its name only when it is complete.
 * @param top folder within the zip that holds all of it; empty for none
 * @param work folder on the same disk in which it lies until then
 */
export async function zipFolder(folder: string, top: string, to: string, work: string, onProgress: Progress = () => {}): Promise<MadeFile> {
  const part = path.join(work, path.basename(to));
  try {
    await pipeline(zipOf(entriesOf(folder, top, onProgress)), createWriteStream(part));
    await rename(part, to);
  } finally {
    await rm(part, { force: true });
  }
  return measureFile(to);
}
