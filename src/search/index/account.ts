import { compareBytes } from '../byte-order.ts';
import type { SearchDocument } from '../search-document.ts';
import { CborWriter } from './cbor.ts';
import type { Chunk } from './chunks.ts';

/** What the account of an index says of its pages, in the order of their numbers. */
export class PageLists {
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #sorts = new Map<string, { page: number; value: string }[]>();
  readonly #pages: { name: string; words: number }[] = [];

  /** @param name of the page’s fragment @param words how many positions it has */
  add(name: string, words: number, filters: SearchDocument['filters'], sort: SearchDocument['sort']): void {
    const page = this.#pages.push({ name, words }) - 1;
    for (const [filter, values] of Object.entries(filters)) {
      let byValue = this.#filters.get(filter);
      if (!byValue) this.#filters.set(filter, (byValue = new Map()));
      for (const value of values) {
        const pages = byValue.get(value);
        if (pages) pages.push(page);
        else byValue.set(value, [page]);
      }
    }
    for (const [key, value] of Object.entries(sort)) {
      const list = this.#sorts.get(key);
      if (list) list.push({ page, value });
      else this.#sorts.set(key, [{ page, value }]);
    }
  }

  get size(): number {
    return this.#pages.length;
  }

  /** Filters by name, each as the file that Pagefind’s client reads. */
  *filters(): Generator<{ filter: string; content: Buffer }> {
    for (const [filter, values] of [...this.#filters].sort(([a], [b]) => compareBytes(a, b))) {
      const file = new CborWriter(1 << 12);
      file.array(2);
      file.text(filter);
      file.array(values.size);
      for (const [value, pages] of [...values].sort(([a], [b]) => compareBytes(a, b))) {
        file.array(2);
        file.text(value);
        file.array(pages.length);
        for (const page of pages) file.integer(page);
      }
      yield { filter, content: file.bytes };
    }
  }

  /** The account itself: version, pages, files of words, files of filters, orders, searchable fields of records. */
  write(version: string, chunks: readonly (Omit<Chunk, 'content'> & { name: string })[], filters: readonly { filter: string; name: string }[]): Buffer {
    const file = new CborWriter(1 << 16);
    file.array(6);
    file.text(version);
    file.array(this.#pages.length);
    for (const { name, words } of this.#pages) {
      file.array(3);
      file.text(name);
      file.integer(words);
      // Pagefind can keep several fragments in one file, named here. Each has its own.
      file.text('');
    }
    file.array(chunks.length);
    for (const { from, to, name } of chunks) {
      file.array(3);
      for (const text of [from, to, name]) file.text(text);
    }
    file.array(filters.length);
    for (const { filter, name } of filters) {
      file.array(2);
      file.text(filter);
      file.text(name);
    }
    file.array(this.#sorts.size);
    for (const [key, list] of [...this.#sorts].sort(([a], [b]) => compareBytes(a, b))) {
      file.array(2);
      file.text(key);
      file.array(list.length);
      for (const { page } of list.toSorted((a, b) => compareBytes(a.value, b.value))) file.integer(page);
    }
    file.array(1);
    file.text('title');
    return file.bytes;
  }
}
