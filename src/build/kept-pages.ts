import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_FILES } from '../export/document/index.ts';
import type { PackPlace } from '../mdx/pack.ts';
import type { Archive } from '../model/graph.ts';
import type { LastSite } from '../model/last-site.ts';
import { paths } from '../model/paths.ts';
import type { Settings } from '../model/settings.ts';
import { PageCache } from './page-cache.ts';
import { noInlineParts, noteInline, type InlineParts } from './policies.ts';
import { pageKeys } from './page-keys.ts';

/** Which pages of documents are as they were at the last build, and what becomes of all of them. */
export class KeptPages {
  /** Ids of documents whose pages need not be made. */
  readonly unchanged: ReadonlySet<string>;
  readonly #archive: Archive;
  /** For each document a key that changes whenever its page may. */
  readonly keys: ReadonlyMap<string, string>;
  /** A key that changes whenever any page may, or the order of documents. */
  readonly all: string;
  readonly #cache: PageCache;

  constructor(archive: Archive, texts: ReadonlyMap<string, PackPlace>, settings: Settings) {
    this.#archive = archive;
    this.keys = pageKeys(archive, texts, settings);
    this.all = createHash('sha256').update(JSON.stringify([...this.keys])).digest('base64url');
    this.#cache = new PageCache(settings.cache);
    this.unchanged = new Set([...this.keys].filter(([id, key]) => this.#cache.keeps(id, key)).map(([id]) => id));
  }

  /** The file of a document’s page from the root of the site. */
  #file(id: string): string {
    return `${paths.document(this.#archive.documents.get(id)!).slice(1)}index.html`;
  }

  /**
   * Puts the pages that were not made into a site, with the files beside them where the last site has these.
   * @param last the last site
   * @param site the new one
   * @param found is told what stands in the pages themselves
   * @returns the pages, from the root of the site, and the ids of documents that have all their files
   */
  restore(last: LastSite, site: string, found: InlineParts): { pages: Set<string>; complete: Set<string> } {
    const pages = new Set<string>();
    const complete = new Set<string>();
    for (const id of this.unchanged) {
      const file = this.#file(id);
      pages.add(file);
      const { scripts, styles } = this.#cache.inlineOf(id);
      for (const script of scripts) found.scripts.add(script);
      for (const style of styles) found.styles.add(style);
      if (this.#restoreOne(id, file, last, site)) complete.add(id);
    }
    return { pages, complete };
  }

  #restoreOne(id: string, file: string, last: LastSite, site: string): boolean {
    const home = path.dirname(file);
    mkdirSync(path.join(site, home), { recursive: true });
    if (!last.reuse(file, path.join(site, file))) writeFileSync(path.join(site, file), this.#cache.read(id));
    const beside = DOCUMENT_FILES.map(({ name }) => last.reuse(`${home}/${name}`, path.join(site, home, name)));
    if (beside.every(Boolean)) return true;
    for (const { name } of DOCUMENT_FILES) rmSync(path.join(site, home, name), { force: true });
    return false;
  }

  /** Keeps the pages that were made, once they are finished, for the next build. */
  keep(site: string): void {
    for (const [id, key] of this.keys) {
      if (this.unchanged.has(id)) continue;
      const page = readFileSync(path.join(site, this.#file(id)));
      const found = noInlineParts();
      noteInline(page.toString('utf8'), found);
      this.#cache.put(id, key, page, { scripts: [...found.scripts], styles: [...found.styles] });
    }
    this.#cache.close();
  }
}
