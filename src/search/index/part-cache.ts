import { createHash } from 'node:crypto';
import { KeptPack } from '../../mdx/kept-pack.ts';
import { type IndexPart, readPart, writePart } from './index-part.ts';

/** A stretch of pages by its name, with a key that changes whenever any of them may, or their order. */
export interface Stretch {
  name: string;
  key: string;
}

/** The key of a stretch. @param pages the key of each of its pages, in order @param compounds digest of those of the corpus */
export const stretchKey = (pages: readonly string[], compounds: string) => createHash('sha256').update(JSON.stringify([pages, compounds])).digest('base64url');

/** Parts of an index from build to build: what is missing or damaged is made again. */
export class PartCache {
  readonly #parts: KeptPack<{ key: string }>;

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#parts = new KeptPack(folder, 'parts');
  }

  /** The part of a stretch that is as it was. */
  take({ name, key }: Stretch): IndexPart | undefined {
    const bytes = this.#parts.before(name)?.key === key ? this.#parts.takeOn(name) : undefined;
    return bytes && readPart(bytes);
  }

  put({ name, key }: Stretch, part: IndexPart): void {
    this.#parts.put(name, { key }, writePart(part));
  }

  /** Writes down what is kept; the rest is let go. */
  close(): void {
    this.#parts.close();
  }
}
