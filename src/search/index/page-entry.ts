import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import { countPieces, joinPieces, plainSpaces } from '../pieces.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { indexForm } from '../terms.ts';
import type { Fragment } from './fragment.ts';
import { joinedSegments } from './segments.ts';

/** The words of a page as the index holds them; the three lists go together. */
export interface PageWords {
  forms: string[];
  /** Which word of the page it is; forms of one word have the same position. */
  positions: number[];
  /** 24 for running text, as Pagefind counts, up to 240. */
  weights: number[];
}

/** A page as it goes into the index. */
export interface PageEntry {
  words: PageWords;
  /** What results are made from: the text as it was written. */
  fragment: Fragment;
  sort: SearchDocument['sort'];
}

/** Told of every word that goes into the index, and where it stands in the text. */
export type OnWord = (key: string, text: string, start: number, end: number) => void;

/** Weight 1 in Pagefind’s units, and the most it has room for. */
const UNIT = 24;
const MOST = 10 * UNIT;

/** Adds the words of a block, and returns its text in pieces as `joinPieces` writes them: one for each position. */
function addBlock(words: PageWords, at: number, { text: written, weight }: SearchBlock, options: AnalyzeOptions, onWord: OnWord): { content: string; positions: number } {
  const text = plainSpaces(written);
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  // Behind the words of a block comes a position without a word, so that no phrase reaches into the next; it stands for a
  // space. A block without words is such a position alone.
  if (tokens.length === 0) return { content: joinPieces([`${text} `]), positions: 1 };
  const units = Math.min(MOST, Math.floor(weight * UNIT));
  for (const [index, { key, alternatives, start, end }] of tokens.entries()) {
    onWord(key, text, start, end);
    words.forms.push(indexForm(key));
    words.positions.push(at + index);
    words.weights.push(units);
    // A form that was not written counts less, and the less the more of them there are.
    const lesser = Math.max(1, Math.floor(units / (1 + alternatives.length)));
    for (const form of alternatives) {
      words.forms.push(indexForm(form));
      words.positions.push(at + index);
      words.weights.push(lesser);
    }
  }
  return { content: joinedSegments(text, tokens) + joinPieces([' ']), positions: tokens.length + 1 };
}

/**
 * Makes of a page what the index holds of it: the words are the analyser’s, what is shown stays what was written, and a
 * position means the same word in both.
 * @throws Error when there are not as many pieces of text as positions
 */
export function pageEntry(document: SearchDocument, options: AnalyzeOptions, onWord: OnWord = () => undefined): PageEntry {
  const words: PageWords = { forms: [], positions: [], weights: [] };
  const anchors: Fragment['anchors'] = [];
  let content = '';
  let positions = 0;
  for (const block of document.blocks) {
    if (block.anchor !== undefined) anchors.push({ element: 'p', id: block.anchor, text: '', location: positions });
    const added = addBlock(words, positions, block, options, onWord);
    content += added.content;
    positions += added.positions;
  }
  const pieces = countPieces(content);
  if (pieces !== positions) throw new Error(`search index: ${document.url} has ${positions} positions but ${pieces} pieces of text`);
  const filters = Object.fromEntries(Object.entries(document.filters).filter(([, values]) => values.length > 0));
  const fragment: Fragment = { url: document.url, content, word_count: positions, filters, meta: document.meta, anchors };
  return { words, fragment, sort: document.sort };
}
