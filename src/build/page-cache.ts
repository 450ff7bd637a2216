import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PackPlace, PackWriter, readWritten } from '../mdx/pack.ts';

/** A page that was made before. */
interface KeptPage extends PageInline {
  key: string;
  place: PackPlace;
}

/** What stands in a page itself, for the policy of the site: digests, see `InlineParts`. */
export interface PageInline {
  scripts: string[];
  styles: string[];
}

const INDEX = 'pages.json';
const PACK = 'pages.pack';

/**
 * Pages of documents from build to build, finished as they were published. A page is taken from here where its key is
 * the same; whatever is missing or damaged is made again.
 */
export class PageCache {
  readonly #folder: string;
  readonly #kept: Map<string, KeptPage>;
  readonly #pack: PackWriter;
  readonly #next = new Map<string, KeptPage>();

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#folder = folder;
    this.#kept = this.#read();
    this.#pack = new PackWriter(path.join(folder, PACK), { anew: this.#kept.size === 0 });
  }

  #read(): Map<string, KeptPage> {
    try {
      return new Map(JSON.parse(readFileSync(path.join(this.#folder, INDEX), 'utf8')) as [string, KeptPage][]);
    } catch {
      return new Map();
    }
  }

  /** Whether a finished page was kept under this key; if so it is kept on. */
  keeps(id: string, key: string): boolean {
    const kept = this.#kept.get(id);
    if (!kept || kept.key !== key || !this.#pack.holds(kept.place)) return false;
    this.#next.set(id, kept);
    return true;
  }

  /** A page that is kept. */
  read(id: string): Buffer {
    return readWritten(path.join(this.#folder, PACK), this.#next.get(id)!.place);
  }

  /** What stands in a page that is kept. */
  inlineOf(id: string): PageInline {
    return this.#next.get(id)!;
  }

  /** Keeps a finished page. */
  put(id: string, key: string, page: Uint8Array, { scripts, styles }: PageInline): void {
    this.#next.set(id, { key, scripts, styles, place: this.#pack.addWritten(page) });
  }

  /** Writes down what is kept; what is kept under no present key is let go. */
  close(): void {
    const kept = [...this.#next];
    const moved = this.#pack.compact(kept.map(([, { place }]) => place));
    this.#pack.close();
    const entries = kept.map(([id, page], index) => [id, moved ? { ...page, place: moved[index]! } : page]);
    const file = path.join(this.#folder, INDEX);
    writeFileSync(`${file}.new`, JSON.stringify(entries));
    renameSync(`${file}.new`, file);
  }
}
