import { createHash } from 'node:crypto';
import type { SearchDocument } from '../search-document.ts';
import { encodeFragment } from './fragment.ts';
import type { PageEntry } from './page-entry.ts';

/** A page on its way into the index: its words, and its fragment as a file. */
export interface PackedPage {
  blocks: PageEntry['blocks'];
  positions: number;
  filters: SearchDocument['filters'];
  sort: SearchDocument['sort'];
  /** Of the fragment’s content, in hexadecimal. */
  digest: string;
  fragment: Uint8Array;
}

/** Packs the fragment of a page: at once and here, for it is so small that handing it to another thread and back costs more. */
export function packPage({ blocks, fragment, sort }: PageEntry): PackedPage {
  const digest = createHash('sha256').update(JSON.stringify(fragment)).digest('hex');
  return { blocks, positions: fragment.word_count, filters: fragment.filters, sort, digest, fragment: encodeFragment(fragment) };
}
