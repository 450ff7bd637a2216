import { splitPieces } from '../pieces.ts';
import type { PagefindPage } from './pagefind.ts';

/** A piece of an excerpt; `marked` pieces are matches. Plain text, not HTML. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** What a list of results shows of a page, and where it leads. */
export interface Showing {
  /** The title, with the matched words marked. */
  title: ExcerptPart[];
  excerpt: ExcerptPart[];
  /** Id of the element that the excerpt is from; undefined for the top of the page. */
  anchor: string | undefined;
  /** Ids of all elements with matches, in the order of the page. */
  anchors: string[];
}

type Fragment = Pick<PagefindPage, 'raw_content' | 'anchors'>;

/** A block of a page: its positions from `start` to before `end`, and the element it stands in. */
interface Block {
  start: number;
  end: number;
  anchor: string | undefined;
}

/** Positions shown in an excerpt, and how many of them come before the first match. */
const LENGTH = 32;
const LEAD = 8;

/** Between blocks of a text in one excerpt. */
const GOES_ON = ' · ';
/** Blocks with other words than those of the text. */
const APART = new Set(['summary', 'record', 'notes']);

/** How well a block serves as an excerpt: running text before the bare names of a record. */
const SERVES: Record<string, number> = { record: 0.5, notes: 0.8 };
/** The title is shown anyway; but where it holds all, the page is about that, and no other block is needed to show it. */
const TITLE_SERVES = 0.6;

/** Undoes the one thing that Pagefind’s client does to the text it hands on. */
function piecesOf({ raw_content }: Fragment): string[] {
  return splitPieces(raw_content).map((piece) => piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/** Blocks end with a position that holds a space and nothing else; those that have signs and no words, where the next element begins. */
function blocksOf(pieces: string[], anchors: Fragment['anchors']): Block[] {
  const anchorAt = new Map(anchors.map(({ id, location }) => [location, id]));
  const blocks: Block[] = [];
  let start = 0;
  let anchor: string | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece !== ' ' && index < pieces.length - 1 && !anchorAt.has(index + 1)) continue;
    anchor = anchorAt.get(start) ?? anchor;
    blocks.push({ start, end: piece === ' ' ? index : index + 1, anchor });
    start = index + 1;
  }
  return blocks;
}

/** The position at which to begin within a block: where most different words of the query stand together. */
function bestStart({ start, end }: Block, groups: ReadonlySet<number>[]): { at: number; worth: number } {
  let best = { at: start, worth: 0 };
  const inside = groups.map((positions) => [...positions].filter((position) => position >= start && position < end));
  for (const first of inside.flat()) {
    const near = inside.map((positions) => positions.filter((position) => position >= first && position < first + LENGTH - LEAD).length);
    const worth = near.filter((size) => size > 0).length + near.reduce((sum, size) => sum + size, 0) / 1000;
    if (worth > best.worth) best = { at: first, worth };
  }
  return best;
}

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su;

/** Splits a piece into the matched word and the punctuation around it, so that only the word is marked. */
function markPiece(piece: string): ExcerptPart[] {
  const [, before, word, after] = WORD.exec(piece)!;
  return [{ text: before!, marked: false }, { text: word!, marked: true }, { text: after!, marked: false }].filter(({ text }) => text !== '');
}

/** A stretch of a page with its matches marked; unmarked neighbours are one part. */
function partsOf(pieces: string[], from: number, to: number, matched: ReadonlySet<number>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (let position = from; position < to; position++) {
    const piece = pieces[position] ?? '';
    for (const part of matched.has(position) ? markPiece(piece) : [{ text: piece, marked: false }]) {
      const last = parts.at(-1);
      if (last && !last.marked && !part.marked) last.text += part.text;
      else parts.push(part);
    }
  }
  return parts;
}

/**
 * Chooses what to show of a page that was found.
 * @param groups for each word of the query, the positions at which the page holds it
 */
export function showingOf(page: Fragment, groups: ReadonlySet<number>[]): Showing {
  const pieces = piecesOf(page);
  const blocks = blocksOf(pieces, page.anchors);
  const matched = new Set(groups.flatMap((positions) => [...positions]));
  const [titleBlock, ...others] = blocks;
  const rated = blocks.map((block) => {
    const { at, worth } = bestStart(block, groups);
    const serves = block === titleBlock ? TITLE_SERVES : (SERVES[block.anchor ?? ''] ?? 1);
    return { block, at, worth: worth * serves };
  });
  const best = rated.reduce((a, b) => (b.worth > a.worth ? b : a));
  // A match in the title alone is shown there; the excerpt then says how the page begins.
  const { block, at } = best.block === titleBlock && others[0] ? { block: others[0], at: others[0].start } : best;
  const from = Math.max(block.start, Math.min(at - LEAD, block.end - LENGTH));
  const excerpt: ExcerptPart[] = from > block.start ? [{ text: '… ', marked: false }] : [];
  // What is short, such as the title of a clause, goes on into what stands below it in the text.
  for (let index = blocks.indexOf(block), start = from, left = LENGTH; left > 0; ) {
    const { end } = blocks[index]!;
    const to = Math.min(end, start + left);
    excerpt.push(...partsOf(pieces, start, to, matched));
    left -= to - start;
    const next = blocks[++index];
    const follows = next && to === end && ![block, next].some(({ anchor }) => APART.has(anchor ?? ''));
    if (follows && left > 0) excerpt.push({ text: GOES_ON, marked: false });
    else if (to < end) excerpt.push({ text: '…', marked: false });
    if (!follows) break;
    start = next.start;
  }
  const holding = rated.flatMap(({ worth, block: { anchor } }) => (worth > 0 && anchor ? [anchor] : []));
  return {
    title: partsOf(pieces, titleBlock!.start, titleBlock!.end, matched),
    excerpt,
    anchor: best.block.anchor,
    anchors: [...new Set(holding)],
  };
}
