import path from 'node:path';

/** Kinds of picture that every program for reading books must show (EPUB 3.2, core media types), by the end of their names. */
const MEDIA_TYPES: Record<string, string> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml' };

/** The pictures of a book, each taken in once, as texts ask for them. */
export class Pictures {
  readonly #read: (file: string) => Buffer | null;
  readonly #files = new Map<string, { file: string; mediaType: string; bytes: Buffer } | null>();

  /** @param read reads a file of the site, by its path from the root; null where there is none */
  constructor(read: (file: string) => Buffer | null) {
    this.#read = read;
  }

  /** Where a picture of the site lies in the book; null where it is missing, or of a kind that a book can’t hold. */
  fileFor(address: string): string | null {
    if (!this.#files.has(address)) {
      const extension = path.posix.extname(address).toLowerCase();
      const mediaType = MEDIA_TYPES[extension];
      const bytes = mediaType ? this.#read(address.replace(/^\//, '')) : null;
      this.#files.set(address, mediaType && bytes ? { file: `pictures/${this.#files.size + 1}${extension}`, mediaType, bytes } : null);
    }
    return this.#files.get(address)?.file ?? null;
  }

  get all(): { file: string; mediaType: string; bytes: Buffer }[] {
    return [...this.#files.values()].filter((file) => file !== null);
  }
}
