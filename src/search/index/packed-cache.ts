import { hash } from 'node:crypto';
import path from 'node:path';
import { codeDigest } from '../../system/code-digest.ts';
import { readSealed, writeSealed } from '../../system/sealed-file.ts';
import { INDEX_CODE } from './order.ts';

/** What packed files of an index hold, from build to build: so none is opened to see whether it is still what it was. */
export class PackedCache {
  readonly #file: string;
  /** Digest of what a file holds, by the digest of the packed file. */
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();

  /** @param folder for the cache’s file */
  constructor(folder: string) {
    this.#file = path.join(folder, 'packed.json');
    const kept = readSealed(this.#file, codeDigest(INDEX_CODE));
    this.#before = new Map(kept === undefined ? [] : (JSON.parse(kept) as [string, string][]));
  }

  /** Whether a packed file of the last build is known to hold something, both by their SHA-256 in hexadecimal; what is so is kept on. */
  holds(packed: string, content: string): boolean {
    const isSame = this.#before.get(packed) === content;
    if (isSame) this.#now.set(packed, content);
    return isSame;
  }

  /** Keeps what a new packed file holds. */
  put(packed: Uint8Array, content: string): void {
    this.#now.set(hash('sha256', packed, 'hex'), content);
  }

  /** Writes down what is known of the files of this build. */
  close(): void {
    writeSealed(this.#file, JSON.stringify([...this.#now]), codeDigest(INDEX_CODE));
  }
}
