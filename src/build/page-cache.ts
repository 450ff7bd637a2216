import { KeptPack } from '../mdx/kept-pack.ts';

/** What stands in a page itself, for the policy of the site: digests, see `InlineParts`. */
export interface PageInline {
  scripts: string[];
  styles: string[];
}

/**
 * Pages from build to build, finished as they were published. A page is taken from here where its key is
 * the same; whatever is missing or damaged is made again.
 */
export class PageCache {
  readonly #pages: KeptPack<PageInline & { key: string; forms?: string | undefined }>;

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#pages = new KeptPack(folder, 'pages');
  }

  /** The ids of all pages that were kept under a key like that. */
  keptUnder(isWanted: (key: string) => boolean): string[] {
    return this.#pages.ids.filter((id) => isWanted(this.#pages.before(id)!.key));
  }

  /** Whether a finished page was kept under this key. */
  isSame(id: string, key: string): boolean {
    return this.#pages.before(id)?.key === key;
  }

  /** The key under which the other forms lie beside a page that was kept. */
  formsBeside(id: string): string | undefined {
    return this.#pages.before(id)?.forms;
  }

  /** Keeps a page on that need not be read. */
  pass(id: string): void {
    this.#pages.passOn(id);
  }

  /** Keeps a page no longer. */
  forget(id: string): void {
    this.#pages.forget(id);
  }

  /** A page that is kept on; undefined where it is damaged. */
  take(id: string): Buffer | undefined {
    return this.#pages.takeOn(id);
  }

  /** What stands in a page that is kept. */
  inlineOf(id: string): PageInline {
    return this.#pages.about(id);
  }

  /** Keeps a finished page. @param forms the key of what lies beside it, where that is anything */
  put(id: string, key: string, page: string | Uint8Array, { scripts, styles }: PageInline, forms?: string): void {
    this.#pages.put(id, { key, forms, scripts, styles }, page);
  }

  /** Tells in one word which pages the last build left here; empty where that was none. */
  get digest(): string {
    return this.#pages.digest;
  }

  /** Writes down what is kept; what is kept under no present key is let go. See `KeptPack`. */
  finish(): ReturnType<KeptPack<PageInline>['finish']> {
    return this.#pages.finish();
  }
}
