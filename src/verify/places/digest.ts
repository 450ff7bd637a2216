import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Finding } from '../compare.ts';
import type { ListedFile } from '../tree.ts';

/**
 * Compares what flows in with a listed file. Stops at the first byte too many, so that a copy that lies about its sizes
 * costs no more than the original.
 */
export async function matchStream(stream: AsyncIterable<Uint8Array>, { sha256, bytes }: ListedFile): Promise<Finding> {
  const digest = createHash('sha256');
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.length;
    if (seen > bytes) return 'changed';
    digest.update(chunk);
  }
  return seen === bytes && digest.digest('hex') === sha256 ? 'good' : 'changed';
}

/** All of a stream, or null when it is longer than it may be. */
export async function readAll(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.length;
    if (seen > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Digests of a file by several algorithms, read once and in pieces: it may be larger than memory. */
export async function digestFile(file: string, algorithms: readonly string[]): Promise<{ bytes: number; digests: Buffer[] }> {
  const hashes = algorithms.map((algorithm) => createHash(algorithm));
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (const hash of hashes) hash.update(chunk);
  }
  return { bytes, digests: hashes.map((hash) => hash.digest()) };
}
