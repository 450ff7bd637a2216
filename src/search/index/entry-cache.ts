import { KeptPack } from '../../mdx/kept-pack.ts';
import type { PackedPage } from './writer.ts';

/** What is known of a page that was analysed before. */
interface Kept {
  /** Changes whenever anything of the page may. */
  key: string;
  /** The words of the page that hold a ZWNJ. */
  words: string[];
  /** Digest of the compounds by which the page was analysed. */
  compounds: string;
}

/** Analysed pages from build to build: what is missing or damaged is analysed again. */
export class EntryCache {
  readonly #entries: KeptPack<Kept>;

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#entries = new KeptPack(folder, 'entries');
  }

  /** The words with a ZWNJ of a page that is as it was. */
  wordsOf(id: string, key: string): readonly string[] | undefined {
    const kept = this.#entries.before(id);
    return kept?.key === key ? kept.words : undefined;
  }

  /** A page that is as it was, analysed by the same compounds. */
  take(id: string, key: string, compounds: string): PackedPage | undefined {
    const kept = this.#entries.before(id);
    const bytes = kept?.key === key && kept.compounds === compounds ? this.#entries.takeOn(id) : undefined;
    if (!bytes) return undefined;
    const { fragment, ...page } = JSON.parse(bytes.toString('utf8')) as Omit<PackedPage, 'fragment'> & { fragment: string };
    return { ...page, fragment: Buffer.from(fragment, 'base64') };
  }

  put(id: string, key: string, compounds: string, words: readonly string[], { fragment, ...page }: PackedPage): void {
    this.#entries.put(id, { key, compounds, words: [...words] }, JSON.stringify({ ...page, fragment: Buffer.from(fragment).toString('base64') }));
  }

  /** Writes down what is kept; pages that were neither taken nor put are let go. */
  close(): void {
    this.#entries.close();
  }
}
