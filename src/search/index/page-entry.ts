import { placedTerms, type AnalyzeOptions } from '../../persian/index.ts';
import { countPieces, joinPieces, plainSpaces } from '../pieces.ts';
import { MOST_POSITIONS } from '../places.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import type { Fragment } from './fragment.ts';
import { wordAt, type PageWord, type WordBlock } from './page-words.ts';
import { joinedSegments } from './segments.ts';

/** A page as the index takes it; it stays true while the page and the compounds of the corpus do. */
export interface PageEntry {
  /** The analysed words of each block. */
  blocks: WordBlock[];
  /** What results are made from: the text as it was written. */
  fragment: Fragment;
  sort: SearchDocument['sort'];
}

/** Weight 1 in Pagefind’s units, and the most it has room for. */
const UNIT = 24;
const MOST = 10 * UNIT;

/** Analyses a block. Returns its words, and its text in pieces as `joinPieces` writes them: one for each position. */
function analyseBlock({ text: written }: SearchBlock, options: AnalyzeOptions): { words: PageWord[]; content: string } {
  const text = plainSpaces(written);
  const found = placedTerms(text, options).filter(({ terms }) => terms.key !== '');
  // Behind the words of a block comes a position without a word, so that no phrase reaches into the next; it stands for a
  // space. A block without words is such a position alone.
  if (found.length === 0) return { words: [], content: joinPieces([`${text} `]) };
  const words = found.map(({ terms, start, end }) => wordAt(terms, text, start, end));
  return { words, content: joinedSegments(text, found) + joinPieces([' ']) };
}

/**
 * Makes of a page what the index holds of it: the words are the analyser’s, what is shown stays what was written, and a
 * position means the same word in both.
 * @throws Error when there are not as many pieces of text as positions, or more than a place can tell
 */
export function pageEntry(document: SearchDocument, options: AnalyzeOptions): PageEntry {
  const blocks: PageEntry['blocks'] = [];
  const anchors: Fragment['anchors'] = [];
  let content = '';
  let positions = 0;
  for (const block of document.blocks) {
    if (block.anchor !== undefined) anchors.push({ element: 'p', id: block.anchor, text: '', location: positions });
    const analysed = analyseBlock(block, options);
    blocks.push({ words: analysed.words, weight: Math.min(MOST, Math.floor(block.weight * UNIT)) });
    content += analysed.content;
    positions += analysed.words.length + 1;
  }
  const pieces = countPieces(content);
  if (pieces !== positions) throw new Error(`search index: ${document.url} has ${positions} positions but ${pieces} pieces of text`);
  if (positions > MOST_POSITIONS) throw new Error(`search index: ${document.url} has more than ${MOST_POSITIONS} words`);
  const filters = Object.fromEntries(Object.entries(document.filters).filter(([, values]) => values.length > 0));
  const fragment: Fragment = { url: document.url, content, word_count: positions, filters, meta: document.meta, anchors };
  return { blocks, fragment, sort: document.sort };
}
