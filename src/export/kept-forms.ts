import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';
import { KeptPack } from '../mdx/kept-pack.ts';
import type { ArchiveDocument } from '../model/graph.ts';
import type { PublishedText } from './archive/index.ts';
import type { Book } from './epub/index.ts';

/** The key of a book: what it says of itself, and of each document the key, in order. */
function bookKey(book: Book, keys: ReadonlyMap<string, string>): string {
  const parts = book.parts.map(({ heading, documents }) => [heading, documents.map(({ id }) => [id, keys.get(id)])]);
  return createHash('sha256').update(JSON.stringify({ ...book, parts })).digest('base64url');
}

/**
 * Plain texts with what was measured of them, and whole books, from build to build: what is missing, damaged or of another
 * key is made again.
 */
export class KeptForms {
  readonly #forms: KeptPack<{ key: string }>;
  readonly #keys: ReadonlyMap<string, string>;

  /**
   * @param folder for the cache’s files
   * @param keys for each document one that changes whenever anything of it may
   */
  constructor(folder: string, keys: ReadonlyMap<string, string>) {
    this.#forms = new KeptPack(folder, 'forms');
    this.#keys = keys;
  }

  #take(name: string, key: string): Buffer | undefined {
    return this.#forms.before(name)?.key === key ? this.#forms.takeOn(name) : undefined;
  }

  /** What the archive’s files hold of a document’s text. */
  text({ id }: Pick<ArchiveDocument, 'id'>, make: () => PublishedText | null): PublishedText | null {
    const key = this.#keys.get(id)!;
    const kept = this.#take(id, key);
    if (kept) return deserialize(kept) as PublishedText | null;
    const made = make();
    this.#forms.put(id, { key }, serialize(made));
    return made;
  }

  /** A book. @param file its path, which no id of a document can be @param pieces are read only where it has to be made */
  async book(file: string, pieces: AsyncIterable<Buffer>, book: Book): Promise<Buffer> {
    const key = bookKey(book, this.#keys);
    const kept = this.#take(file, key);
    if (kept) return kept;
    const made = await buffer(pieces);
    this.#forms.put(file, { key }, made);
    return made;
  }

  /** Writes down what is kept; what was not asked for is let go. */
  close(): void {
    this.#forms.close();
  }
}
