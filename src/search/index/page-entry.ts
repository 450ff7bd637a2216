import { WITHHELD } from '../../mdx/text.ts';
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

/** A stretch of a block: its words, and its text in pieces as `joinPieces` writes them, one for each of them and one that has no word. */
interface Stretch {
  words: PageWord[];
  content: string;
}

/** Signs before the first word of a stretch: they stay with the mark before it. */
const BEFORE_WORDS = /^\s*[^\s\p{L}\p{N}\p{M}]*(?:\s|$)/u;

function stretch(text: string, ending: string, options: AnalyzeOptions): Stretch {
  const found = placedTerms(text, options).filter(({ terms }) => terms.key !== '');
  if (found.length === 0) return { words: [], content: joinPieces([text + ending]) };
  const words = found.map(({ terms, start, end }) => wordAt(terms, text, start, end));
  return { words, content: joinedSegments(text, found) + joinPieces([ending]) };
}

/**
 * Analyses a block. Behind its words comes a position without a word, so that no phrase reaches into the next; it stands for a
 * space. So it is where words are withheld, with the mark for that. A block without words is such a position alone.
 */
function analyseBlock({ text: written }: SearchBlock, options: AnalyzeOptions): Stretch[] {
  const text = plainSpaces(written);
  if (!text.includes(WITHHELD)) return [stretch(text, ' ', options)];
  const [first = '', ...others] = text.split(WITHHELD);
  const behind = others.map((part) => BEFORE_WORDS.exec(part)?.[0] ?? '');
  const parts = [first, ...others.map((part, index) => part.slice(behind[index]!.length))];
  return parts.map((part, index) => stretch(part, index < others.length ? WITHHELD + behind[index] : ' ', options));
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
    for (const { words, content: pieces } of analyseBlock(block, options)) {
      blocks.push({ words, weight: Math.min(MOST, Math.floor(block.weight * UNIT)) });
      content += pieces;
      positions += words.length + 1;
    }
  }
  const pieces = countPieces(content);
  if (pieces !== positions) throw new Error(`search index: ${document.url} has ${positions} positions but ${pieces} pieces of text`);
  if (positions > MOST_POSITIONS) throw new Error(`search index: ${document.url} has more than ${MOST_POSITIONS} words`);
  const filters = Object.fromEntries(Object.entries(document.filters).filter(([, values]) => values.length > 0));
  const fragment: Fragment = { url: document.url, content, word_count: positions, filters, meta: document.meta, anchors };
  return { blocks, fragment, sort: document.sort };
}
