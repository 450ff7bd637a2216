import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PackPlace, PackWriter, readWritten } from '../../mdx/pack.ts';
import type { PackedPage } from './writer.ts';

/** What was made of a page before. */
interface Kept {
  /** Changes whenever anything of the page may. */
  key: string;
  /** The words of the page that hold a ZWNJ. */
  words: string[];
  /** Digest of the compounds by which the page was analysed. */
  compounds: string;
  place: PackPlace;
}

const INDEX = 'entries.json';
const PACK = 'entries.pack';

/** Analysed pages from build to build: what is missing or damaged is analysed again. */
export class EntryCache {
  readonly #folder: string;
  readonly #kept: Map<string, Kept>;
  readonly #pack: PackWriter;
  readonly #next = new Map<string, Kept>();

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#folder = folder;
    this.#kept = this.#read();
    this.#pack = new PackWriter(path.join(folder, PACK), { anew: this.#kept.size === 0 });
  }

  #read(): Map<string, Kept> {
    try {
      return new Map(JSON.parse(readFileSync(path.join(this.#folder, INDEX), 'utf8')) as [string, Kept][]);
    } catch {
      return new Map();
    }
  }

  /** The words with a ZWNJ of a page that is as it was. */
  wordsOf(id: string, key: string): readonly string[] | undefined {
    const kept = this.#kept.get(id);
    return kept?.key === key ? kept.words : undefined;
  }

  /** A page that is as it was, analysed by the same compounds. */
  take(id: string, key: string, compounds: string): PackedPage | undefined {
    const kept = this.#kept.get(id);
    if (kept?.key !== key || kept.compounds !== compounds || !this.#pack.holds(kept.place)) return undefined;
    this.#next.set(id, kept);
    const { fragment, ...page } = JSON.parse(readWritten(path.join(this.#folder, PACK), kept.place).toString('utf8')) as Omit<PackedPage, 'fragment'> & { fragment: string };
    return { ...page, fragment: Buffer.from(fragment, 'base64') };
  }

  put(id: string, key: string, compounds: string, words: readonly string[], { fragment, ...page }: PackedPage): void {
    const place = this.#pack.addWritten(JSON.stringify({ ...page, fragment: Buffer.from(fragment).toString('base64') }));
    this.#next.set(id, { key, compounds, words: [...words], place });
  }

  /** Writes down what is kept; pages that were neither taken nor put are let go. */
  close(): void {
    const kept = [...this.#next];
    const moved = this.#pack.compact(kept.map(([, { place }]) => place));
    this.#pack.close();
    const file = path.join(this.#folder, INDEX);
    writeFileSync(`${file}.new`, JSON.stringify(kept.map(([id, one], index) => [id, moved ? { ...one, place: moved[index]! } : one])));
    renameSync(`${file}.new`, file);
  }
}
