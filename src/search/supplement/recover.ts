import type { Fragment } from '../index/fragment.ts';
import { wordFiles, type BuiltIndex } from '../index/read-index.ts';
import { splitPieces } from '../pieces.ts';
import { positionOf, weightOf } from '../places.ts';
import { eachPage } from '../plain/posting.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';

/** A block of a page as its fragment shows it. */
interface ShownBlock {
  anchor?: string;
  text: string;
  /** Its first position. */
  start: number;
  /** The position behind its last. */
  end: number;
}

/** A block ends with a position that holds a space and no more, and at the latest where the next element begins. */
function blocksOf({ content, anchors }: Fragment): ShownBlock[] {
  const pieces = splitPieces(content);
  const anchorAt = new Map(anchors.map(({ id, location }) => [location, id]));
  const blocks: ShownBlock[] = [];
  let start = 0;
  for (const [position, piece] of pieces.entries()) {
    const end = position + 1;
    if (piece !== ' ' && end < pieces.length && !anchorAt.has(end)) continue;
    const anchor = anchorAt.get(start);
    blocks.push({ ...(anchor === undefined ? {} : { anchor }), text: pieces.slice(start, end).join('').trim(), start, end });
    start = end;
  }
  return blocks;
}

/**
 * What a page shows, apart from how its text is cut into words: that depends on the compounds of the corpus, and so on
 * other pages. Pages that are the same in this need not be indexed again.
 */
export function shownIn(fragment: Fragment): string {
  const { url, meta, filters } = fragment;
  return JSON.stringify([url, meta, filters, blocksOf(fragment).map(({ anchor, text }) => [anchor ?? '', text])]);
}

/** Pagefind’s units in weight 1. */
const UNIT = 24;

/**
 * Reads out of an index how much each position of some pages counts. Forms of one word share a position, and the one that
 * was written has the full weight, so the largest is that of the block.
 * @param wanted numbers of the pages
 */
export async function weightsOf(index: BuiltIndex, wanted: readonly number[]): Promise<Map<number, Uint8Array>> {
  const weights = new Map(wanted.map((page) => [page, new Uint8Array(index.account.pages[page]!.words)]));
  for await (const { words } of wordFiles(index)) {
    for (const posting of words.values()) {
      eachPage(posting, (page, start, end) => {
        const known = weights.get(page);
        if (!known) return;
        for (let at = start; at < end; at++) {
          const position = positionOf(posting[at]!);
          known[position] = Math.max(known[position]!, weightOf(posting[at]!));
        }
      });
    }
  }
  return weights;
}

/**
 * Makes a page again from what an index holds of it, so that it can be indexed by the rules of another.
 * @param weights of its positions, see `weightsOf`
 * @param sort its keys, which an index keeps as an order only
 */
export function recoverDocument(fragment: Fragment, weights: Uint8Array, sort: SearchDocument['sort']): SearchDocument {
  const { url, meta, filters } = fragment;
  const blocks = blocksOf(fragment).map(({ anchor, text, start, end }): SearchBlock => {
    const units = weights.subarray(start, end).reduce((most, weight) => Math.max(most, weight), 0);
    // Halfway to the next unit, so that what is rounded down comes to the same unit.
    return { ...(anchor === undefined ? {} : { anchor }), text, weight: (units + 0.5) / UNIT };
  });
  return { url, meta: meta as SearchDocument['meta'], filters, sort, blocks };
}
