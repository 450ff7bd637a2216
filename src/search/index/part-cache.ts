import { createHash } from 'node:crypto';
import { KeptPack } from '../../mdx/kept-pack.ts';
import { type IndexPart, readPart, writePart } from './index-part.ts';

/** A stretch of pages by its name, with a key that changes whenever any of them may, or their order. */
export interface Stretch {
  name: string;
  key: string;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The key of a stretch. @param pages the key of each of its pages, in order */
export const stretchKey = (pages: readonly string[]) => digestOf(JSON.stringify(pages));

/** A stretch as it is analysed. @param compounds digest of those of the corpus */
export const analysed = ({ name, key }: Stretch, compounds: string): Stretch => ({ name, key: digestOf(`${key} ${compounds}`) });

/** The name under which the words of a stretch are kept. */
const ofWords = (name: string) => `${name} words`;

/** Parts of an index from build to build, and the words of their pages that hold a ZWNJ: what is missing or damaged is made again. */
export class PartCache {
  readonly #parts: KeptPack<{ key: string }>;

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#parts = new KeptPack(folder, 'parts');
  }

  #take(name: string, key: string): Buffer | undefined {
    return this.#parts.before(name)?.key === key ? this.#parts.takeOn(name) : undefined;
  }

  /** The words of a stretch. @param find gives them where the stretch is not as it was; no word holds a space */
  words({ name, key }: Stretch, find: () => string[]): readonly string[] {
    const kept = this.#take(ofWords(name), key);
    if (kept) return kept.length === 0 ? [] : kept.toString('utf8').split('\n');
    const words = find();
    this.#parts.put(ofWords(name), { key }, words.join('\n'));
    return words;
  }

  /** The part of a stretch that is as it was. */
  take({ name, key }: Stretch): IndexPart | undefined {
    const bytes = this.#take(name, key);
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
