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

const fileOf = (address: string) => `${address.slice(1)}index.html`;

/** Which pages of documents and lists are as they were at the last build, and what becomes of all of them. */
export class KeptPages {
  readonly #keys: PageKeys;
  readonly #cache: PageCache;
  readonly #fresh: FreshFolder;
  /** Whether the pages that are kept are those of the last site, so that it has them, and the files beside them. */
  readonly #areLast: boolean;
  /** Whether, besides, all lists that are kept show what they are to show: for thousands it need not be asked. */
  readonly #areListsLast: boolean;
  readonly #site: string;
  readonly #found: InlineParts;
  /** The ids of documents by the files of their pages, from the root of the site. */
  readonly #ids: ReadonlyMap<string, string>;
  /** The keys of lists by their files, as far as they are known. */
  readonly #lists = new Map<string, string>();
  /** Files of pages that need not be made. */
  readonly #restored = new Set<string>();
  /** Files of lists that lie in the site until it is known what they are to show. */
  readonly #held = new Set<string>();

  /**
   * @param site the new site’s folder
   * @param fresh the same, as it takes files of the last site over; what is not taken over is taken out of it
   * @param last tells which pages the last site was made with, see `KeptPages.finish`. A build that failed, or was killed, may have left
   *   others here: of a document that was edited for it, the site has the page of before
   * @param sameRecords whether the last site was made of the same records
   * @param found is told what stands in the pages themselves
   */
  constructor(archive: Archive, keys: PageKeys, settings: Settings, { site, fresh, last, sameRecords, found }: { site: string; fresh: FreshFolder; last: string; sameRecords: boolean; found: InlineParts }) {
    this.#keys = keys;
    this.#cache = new PageCache(settings.cache);
    [this.#site, this.#fresh, this.#found] = [site, fresh, found];
    this.#areLast = this.#cache.digest === last;
    this.#areListsLast = this.#areLast && sameRecords;
    this.#ids = new Map([...archive.documents.values()].map((document) => [fileOf(paths.document(document)), document.id]));
  }

  /**
   * Puts the pages that are as they were into the site, and the files beside pages where the last site has these.
   * @returns ids of the documents beside whose pages, there or yet to be made, all files lie
   */
  restore(): ReadonlySet<string> {
    const complete = new Set<string>();
    for (const [file, id] of this.#ids) {
      if (this.#cache.isSame(file, this.#keys.documents.get(id)!) && this.#restorePage(file)) this.#settle(file);
      if (this.#cache.formsBeside(file) === this.#keys.forms.get(id) && this.#restoreBeside(path.dirname(file))) complete.add(id);
    }
    for (const file of this.#cache.keptUnder((key) => key === this.#keys.lists)) if (this.#restorePage(file)) this.#settle(file);
    for (const file of this.#cache.keptUnder((key) => this.#keys.mayBeListed(key))) if (this.#restorePage(file)) this.#held.add(file);
    this.#fresh.removeRest();
    return complete;
  }

  /** Whether a page is there, and need not be made. @param address from the root of the site */
  readonly isThere = (address: string): boolean => this.#restored.has(fileOf(address));

  /** See `PreparedArchive`. */
  readonly isListThere = (address: string, shown?: unknown): boolean => {
    const file = fileOf(address);
    if (this.#areListsLast && this.#held.delete(file)) this.#settle(file);
    if (this.#restored.has(file)) return true;
    const key = shown === undefined ? this.#keys.lists : this.#keys.listOf(shown);
    this.#lists.set(file, key);
    if (!this.#held.delete(file)) return false;
    const isSame = this.#cache.isSame(file, key);
    if (isSame) this.#settle(file);
    else this.#drop(file);
    return isSame;
  };

  /** A page that is in the site stays. */
  #settle(file: string): void {
    this.#restored.add(file);
    addInline(this.#found, this.#cache.inlineOf(file));
  }

  #drop(file: string): void {
    this.#fresh.drop(file);
    this.#cache.forget(file);
  }

  #restorePage(file: string): boolean {
    if (this.#areLast && this.#fresh.take(file)) this.#cache.pass(file);
    else {
      const page = this.#cache.take(file);
      if (!page) return false;
      const target = path.join(this.#site, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, page);
    }
    return true;
  }

  #restoreBeside(home: string): boolean {
    return this.#areLast && this.#fresh.takeAll(DOCUMENT_FILES.map(({ name }) => `${home}/${name}`));
  }

  /**
   * Keeps a page that was made, now that it is finished, for the next build.
   * @param file from the root of the site; pages that are neither a document’s nor a list’s are passed over
   */
  keep(file: string, { bytes, inline: { scripts, styles } }: FinishedPage): void {
    const id = this.#ids.get(file);
    const key = id !== undefined ? this.#keys.documents.get(id)! : this.#lists.get(file);
    if (key === undefined) return;
    this.#cache.put(file, key, bytes, { scripts: [...scripts], styles: [...styles] }, id && this.#keys.forms.get(id));
  }

  /**
   * Takes out the lists that no one has asked for, and writes down what is kept: for the next build once the site is made.
   * @returns `digest` tells of the pages of this site, and goes with it; `settle` has the next build know of them
   */
  finish(): ReturnType<PageCache['finish']> {
    for (const file of this.#held) this.#drop(file);
    return this.#cache.finish();
  }
}
