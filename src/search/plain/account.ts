import { CborReader } from './cbor.ts';

/** A file of words: those from one to another, both cut to what tells it from its neighbours. */
export interface ChunkName {
  from: string;
  to: string;
  name: string;
}

/** What the account of an index says, see `PageLists`. */
export interface Account {
  /** By number: the name of the page’s fragment, and how many positions the page has. */
  pages: { name: string; words: number }[];
  chunks: ChunkName[];
  /** Name of the file, by filter. */
  filters: Map<string, string>;
  /** Numbers of pages in order, by sort key. */
  orders: Map<string, number[]>;
}

/** Reads the account of an index. @throws RangeError when it is none */
export function readAccount(content: Uint8Array): Account {
  const file = new CborReader(content);
  /** Begins an item of several fields and reads its first. */
  const first = () => (file.array(), file.text());
  const pages = (file.array(), file.text(), file.items(() => {
    const page = { name: first(), words: file.integer() };
    file.text();
    return page;
  }));
  const chunks = file.items(() => ({ from: first(), to: file.text(), name: file.text() }));
  const filters = new Map(file.items(() => [first(), file.text()] as const));
  const orders = new Map(file.items(() => [first(), file.items(() => file.integer())] as const));
  return { pages, chunks, filters, orders };
}

/** Reads a filter: the numbers of the pages of each value. @throws RangeError when it is none */
export function readFilter(content: Uint8Array): Map<string, number[]> {
  const file = new CborReader(content);
  file.array();
  file.text();
  return new Map(file.items(() => [(file.array(), file.text()), file.items(() => file.integer())] as const));
}
