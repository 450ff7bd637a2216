import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SearchDocument } from '../search-document.ts';
import { closeFragment, readFragment, type Fragment } from './fragment.ts';

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

const unpack = promisify(gunzip);
const pack = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Fragments worked on at once: packing runs beside this thread, so there is always one to be packed. */
const AT_ONCE = 8;

/** Restores every fragment of an index. */
export async function restoreFragments(folder: string, originals: ReadonlyMap<string, Original>): Promise<void> {
  const fragments = path.join(folder, 'fragment');
  const names = (await readdir(fragments)).values();
  let restored = 0;
  const work = async () => {
    for (const name of names) {
      const file = path.join(fragments, name);
      const fragment = readFragment(await unpack(await readFile(file)));
      const original = originals.get(fragment.url);
      if (!original) throw new Error(`search index: a fragment for ${fragment.url}, which was not indexed`);
      await writeFile(file, await pack(closeFragment(restore(fragment, original)), { level: 9 }));
      restored++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (restored !== originals.size) throw new Error(`search index: ${originals.size} pages were indexed, ${restored} came out`);
}
