import type { Fragment } from '../../search/index/fragment.ts';
import { splitPieces } from '../../search/pieces.ts';
import type { SearchBlock } from '../../search/search-document.ts';

/** Weight 1 in the units of the index, see `PageWords`. */
const UNIT = 24;

/**
 * Reads from an index what it was made of: the blocks of a page, with their text and their weight.
 * @param weights by position, in the units of the index; 0 where a position has no word
 */
export function blocksOf({ content, anchors }: Pick<Fragment, 'content' | 'anchors'>, weights: Uint8Array): SearchBlock[] {
  const anchorAt = new Map(anchors.map(({ location, id }) => [location, id]));
  const blocks: SearchBlock[] = [];
  let text = '';
  let start = 0;
  for (const [position, piece] of splitPieces(content).entries()) {
    text += piece;
    // Each block ends with a position without a word; one without words is such a position alone.
    if (weights[position] !== 0) continue;
    const anchor = anchorAt.get(start);
    // Half a unit more, so that what is multiplied again is not rounded down to the unit before.
    blocks.push({ ...(anchor === undefined ? {} : { anchor }), text: text.trim(), weight: (weights[start]! + 0.5) / UNIT });
    text = '';
    start = position + 1;
  }
  return blocks;
}
