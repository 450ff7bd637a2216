import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PIECE_SEPARATOR } from '../terms.ts';
import { decodeFragment, encodeFragment, type Fragment } from './fragment.ts';
import type { Shadow } from './shadow.ts';

/** Puts the original text of a page in the place of its shadow. @throws Error when the two do not have equally many positions */
export function restore(fragment: Fragment, shadow: Pick<Shadow, 'pieces' | 'meta'>): Fragment {
  const positions = fragment.content.split(' ').length;
  if (positions !== shadow.pieces.length) {
    throw new Error(`search index: ${fragment.url} has ${positions} positions but ${shadow.pieces.length} pieces of text`);
  }
  return {
    ...fragment,
    content: shadow.pieces.join(PIECE_SEPARATOR),
    meta: shadow.meta,
    anchors: fragment.anchors.map((anchor) => ({ ...anchor, text: '' })),
  };
}

/** Restores every fragment of an index. */
export async function restoreFragments(folder: string, shadows: ReadonlyMap<string, Pick<Shadow, 'pieces' | 'meta'>>): Promise<void> {
  const fragments = path.join(folder, 'fragment');
  let restored = 0;
  for (const name of await readdir(fragments)) {
    const file = path.join(fragments, name);
    const fragment = decodeFragment(await readFile(file));
    const shadow = shadows.get(fragment.url);
    if (!shadow) throw new Error(`search index: a fragment for ${fragment.url}, which was not indexed`);
    await writeFile(file, encodeFragment(restore(fragment, shadow)));
    restored++;
  }
  if (restored !== shadows.size) throw new Error(`search index: ${shadows.size} pages were indexed, ${restored} came out`);
}
