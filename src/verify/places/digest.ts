import { createHash } from 'node:crypto';
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
