import { createHash } from 'node:crypto';

/** The language under which Pagefind files everything: one index, whatever languages its documents are in. */
export const INDEX_LANGUAGE = 'fa';

/** As long as Pagefind’s own names; what has the same beginning gets longer ones. */
const DIGITS = 7;

/** Names files after their content, so that a changed one is another file and may be kept for ever. */
export class FileNames {
  readonly #taken: Set<string>;

  /** @param reserved names that other files have already, among which these are to lie */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set([...reserved].map((name) => name.slice(INDEX_LANGUAGE.length + 1)));
  }

  /** A name for a file with this content. No two files of an index have the same content, so each has its own. */
  nameOf(content: string | Uint8Array): string {
    return this.take(createHash('sha256').update(content).digest('hex'));
  }

  /** The same from the digest of the content, in hexadecimal. */
  take(digest: string): string {
    let digits = DIGITS;
    while (this.#taken.has(digest.slice(0, digits)) && digits < digest.length) digits++;
    this.#taken.add(digest.slice(0, digits));
    return `${INDEX_LANGUAGE}_${digest.slice(0, digits)}`;
  }
}
