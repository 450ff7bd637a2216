import { WITHHELD } from '../../mdx/text.ts';
import type { Fragment } from '../../search/index/fragment.ts';
import { plainSpaces, splitPieces } from '../../search/pieces.ts';
import type { SearchBlock } from '../../search/search-document.ts';
import type { PackedBlock } from './parts.ts';

/** Weight 1 in the units of the index, see `PageWords`. */
const UNIT = 24;

/** A weight that comes to so many units: half a unit more, so that it is not rounded down to the unit before. */
const weightOf = (units: number) => (units + 0.5) / UNIT;

/**
 * Reads from an index what it was made of: the blocks of a page, with their text and their weight.
 * @param weights by position, in the units of the index; 0 where a position has no word
 */
export function blocksOf({ content, anchors }: Pick<Fragment, 'content' | 'anchors'>, weights: Uint8Array): SearchBlock[] {
  const anchorAt = new Map(anchors.map(({ location, id }) => [location, id]));
  const blocks: SearchBlock[] = [];
  let text = '';
  let start = 0;
  let units = 0;
  for (const [position, piece] of splitPieces(content).entries()) {
    text += piece;
    units ||= weights[position]!;
    // Each block ends with a position without a word; one without words is such a position alone. Where words are withheld there is one as well.
    if (weights[position] !== 0 || piece.includes(WITHHELD)) continue;
    const anchor = anchorAt.get(start);
    blocks.push({ ...(anchor === undefined ? {} : { anchor }), text: text.trim(), weight: weightOf(units) });
    text = '';
    units = 0;
    start = position + 1;
  }
  return blocks;
}

/** Packs a block; a text that stands in the page just so is not kept twice. @param texts of the page’s elements, by id */
export function packBlock({ anchor, text, weight }: SearchBlock, texts: ReadonlyMap<string, string>): PackedBlock {
  const units = Math.floor(weight * UNIT);
  return anchor !== undefined && texts.get(anchor) === text ? [units, anchor] : [units, anchor ?? null, text];
}

/** Opens a block again. @param page the page of its document */
export function openBlock([units, anchor, text]: PackedBlock, page: Document): SearchBlock {
  const shown = text ?? plainSpaces(page.getElementById(anchor!)!.textContent);
  return { ...(anchor ? { anchor } : {}), text: shown, weight: weightOf(units) };
}
