import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchDocument } from '../search-document.ts';
import { decodeFragment, encodeFragment, type Fragment } from './fragment.ts';

/** What is shown in the place of a shadow. */
export interface Original {
  /** The text in pieces, as `joinPieces` writes them. */
  content: string;
  /** How many pieces that is. */
  positions: number;
  meta: SearchDocument['meta'];
}

/** Puts the original text of a page in the place of its shadow. @throws Error when the two do not have equally many positions */
export function restore(fragment: Fragment, { content, positions, meta }: Original): Fragment {
  const indexed = fragment.content.split(' ').length;
  if (indexed !== positions) throw new Error(`search index: ${fragment.url} has ${indexed} positions but ${positions} pieces of text`);
  return { ...fragment, content, meta, anchors: fragment.anchors.map((anchor) => ({ ...anchor, text: '' })) };
}

/**
 * Restores every fragment of an index. One after the other: a fragment is so small that handing it to another thread
 * and back costs more than packing it (measured on 1,000: 0.60 s, against 0.75 s with eight at once).
 */
export function restoreFragments(folder: string, originals: ReadonlyMap<string, Original>): void {
  const fragments = path.join(folder, 'fragment');
  const names = readdirSync(fragments);
  for (const name of names) {
    const file = path.join(fragments, name);
    const fragment = decodeFragment(readFileSync(file));
    const original = originals.get(fragment.url);
    if (!original) throw new Error(`search index: a fragment for ${fragment.url}, which was not indexed`);
    writeFileSync(file, encodeFragment(restore(fragment, original)));
  }
  if (names.length !== originals.size) throw new Error(`search index: ${originals.size} pages were indexed, ${names.length} came out`);
}
