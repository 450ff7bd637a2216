import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_FILES } from '../export/document/index.ts';
import type { Archive } from '../model/graph.ts';
import { paths } from '../model/paths.ts';
import type { Settings } from '../model/settings.ts';
import type { FinishedPage } from './finish-page.ts';
import type { FreshFolder } from './fresh-folder.ts';
import { PageCache } from './page-cache.ts';
import { addInline, type InlineParts } from './policies.ts';
import type { PageKeys } from './page-keys.ts';

/** What of a site was there already. */
export interface Restored {
  /** The pages, from the root of the site: they need not be made. */
  pages: ReadonlySet<string>;
  /** Ids of the documents that have their pages, and all files beside them. */
  complete: ReadonlySet<string>;
}

/** The address of a page by its file, from the root of the site. */
export const addressOf = (file: string) => `/${file.slice(0, -'index.html'.length)}`;

/** Which pages of documents and lists are as they were at the last build, and what becomes of all of them. */
export class KeptPages {
  /** Addresses of the pages that show nothing but records, as far as they are known: they are kept as well. */
  readonly lists = new Set<string>();
  readonly #keys: PageKeys;
  readonly #cache: PageCache;
  /** The ids of documents by the files of their pages, from the root of the site. */
  readonly #ids: ReadonlyMap<string, string>;

  constructor(archive: Archive, keys: PageKeys, settings: Settings) {
    this.#keys = keys;
    this.#cache = new PageCache(settings.cache);
    this.#ids = new Map([...archive.documents.values()].map((document) => [`${paths.document(document).slice(1)}index.html`, document.id]));
  }

  /**
   * Puts the pages that are as they were into a site, with the files beside them where the last site has these.
   * @param site the new site’s folder
   * @param fresh the same, as it takes files of the last site over; what is not taken over is taken out of it
   * @param found is told what stands in the pages themselves
   */
  restore(site: string, fresh: FreshFolder, found: InlineParts): Restored {
    const restored = { pages: new Set<string>(), complete: new Set<string>() };
    const restore = (file: string): boolean => {
      if (!this.#restorePage(file, site, fresh)) return false;
      restored.pages.add(file);
      addInline(found, this.#cache.inlineOf(file));
      return true;
    };
    for (const [file, id] of this.#ids) {
      if (!this.#cache.isSame(file, this.#keys.documents.get(id)!) || !restore(file)) continue;
      if (this.#restoreBeside(path.dirname(file), fresh)) restored.complete.add(id);
    }
    for (const file of this.#cache.keptUnder(this.#keys.lists)) restore(file);
    fresh.removeRest();
    return restored;
  }

  #restorePage(file: string, site: string, fresh: FreshFolder): boolean {
    if (fresh.take(file)) this.#cache.pass(file);
    else {
      const page = this.#cache.take(file);
      if (!page) return false;
      const target = path.join(site, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, page);
    }
    return true;
  }

  #restoreBeside(home: string, fresh: FreshFolder): boolean {
    const beside = DOCUMENT_FILES.map(({ name }) => `${home}/${name}`);
    if (beside.map((name) => fresh.take(name)).every(Boolean)) return true;
    for (const name of beside) fresh.drop(name);
    return false;
  }

  /**
   * Keeps a page that was made, now that it is finished, for the next build.
   * @param file from the root of the site; pages that are neither a document’s nor a list’s are passed over
   */
  keep(file: string, { bytes, inline: { scripts, styles } }: FinishedPage): void {
    const id = this.#ids.get(file);
    const key = id !== undefined ? this.#keys.documents.get(id)! : this.lists.has(addressOf(file)) ? this.#keys.lists : undefined;
    if (key === undefined) return;
    this.#cache.put(file, key, bytes, { scripts: [...scripts], styles: [...styles] });
  }

  /** Writes down what is kept. */
  close(): void {
    this.#cache.close();
  }
}
