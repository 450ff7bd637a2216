import { sha256, toHex } from '../../../verify/sha256.ts';

/**
 * Why saving stopped: the disk is full, a file is missing or another than listed, the host does not answer, or offers nothing to save, or
 * another tab has removed what was gathered.
 */
export type Stop = 'full' | 'damaged' | 'offline' | 'notOffered' | 'elsewhere';

/** Saving can’t go on; the reason says which sentence the reader is shown. */
export class SavingStopped extends Error {
  readonly reason: Stop;

  constructor(reason: Stop, cause?: unknown) {
    super(reason, { cause });
    this.name = 'SavingStopped';
    this.reason = reason;
  }
}

/** The SHA-256 of bytes, as it stands in lists. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => toHex(await sha256(bytes));

/**
 * Fetches a file past all caches, that of the saved archive included.
 * @param missing what it means where the host has no such file
 * @throws SavingStopped where the host does not answer, or has no such file
 */
export async function fetchBytes(address: string, missing: Stop = 'damaged'): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-store' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SavingStopped('offline', error);
  }
  throw new SavingStopped(response.status >= 500 ? 'offline' : missing);
}

/** Fetches a file that must have a digest. @throws SavingStopped for any other */
export async function fetchListed(address: string, listed: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(address);
  if ((await digestOf(bytes)) !== listed) throw new SavingStopped('damaged');
  return bytes;
}

/** Unpacks gzip. @throws TypeError where the bytes are none */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
