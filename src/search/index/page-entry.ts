import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import { countPieces, joinPieces, plainSpaces } from '../pieces.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { indexForm } from '../terms.ts';
import type { Fragment } from './fragment.ts';
import { joinedSegments } from './segments.ts';

/** A page as the index takes it: plain data, which stays true while the page and the compounds of the corpus do. */
export interface PageEntry {
  /** The analysed words of each block, see `writeWords`, and how much they count. */
  blocks: { words: string; weight: number }[];
  /** What results are made from: the text as it was written. */
  fragment: Fragment;
  sort: SearchDocument['sort'];
}

/** The words of a page as the index holds them; the three lists go together. */
export interface PageWords {
  forms: string[];
  /** Which word of the page it is; forms of one word have the same position. */
  positions: number[];
  /** 24 for running text, as Pagefind counts, up to 240. */
  weights: number[];
}

/** How much the forms of a word count: the one that is found first as the text does, others less, and the less the more there are. */
export const lesserWeight = (weight: number, forms: number) => Math.max(1, Math.floor(weight / forms));

/** Told of every word that goes into the index, and how it is written in the text. */
export type OnWord = (key: string, writing: string) => void;

/** Weight 1 in Pagefind’s units, and the most it has room for. */
const UNIT = 24;
const MOST = 10 * UNIT;

// Between words, between the forms of one, and before its writing: keys hold letters and digits only, writings are parts of
// a text with plain spaces.
export const NEXT_WORD = '\n';
export const NEXT_FORM = '_';
export const WRITTEN = '\t';

/** Analyses a block. Returns its words in one, and its text in pieces as `joinPieces` writes them: one for each position. */
function analyseBlock({ text: written }: SearchBlock, options: AnalyzeOptions): { words: string; content: string; positions: number } {
  const text = plainSpaces(written);
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  // Behind the words of a block comes a position without a word, so that no phrase reaches into the next; it stands for a
  // space. A block without words is such a position alone.
  if (tokens.length === 0) return { words: '', content: joinPieces([`${text} `]), positions: 1 };
  let words = '';
  for (const { key, alternatives, start, end } of tokens) {
    if (words !== '') words += NEXT_WORD;
    words += alternatives.length === 0 ? key : [key, ...alternatives].join(NEXT_FORM);
    const writing = text.slice(start, end);
    if (writing !== key) words += WRITTEN + writing;
  }
  return { words, content: joinedSegments(text, tokens) + joinPieces([' ']), positions: tokens.length + 1 };
}

/**
 * Makes of a page what the index holds of it: the words are the analyser’s, what is shown stays what was written, and a
 * position means the same word in both.
 * @throws Error when there are not as many pieces of text as positions
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
    positions += analysed.positions;
  }
  const pieces = countPieces(content);
  if (pieces !== positions) throw new Error(`search index: ${document.url} has ${positions} positions but ${pieces} pieces of text`);
  const filters = Object.fromEntries(Object.entries(document.filters).filter(([, values]) => values.length > 0));
  const fragment: Fragment = { url: document.url, content, word_count: positions, filters, meta: document.meta, anchors };
  return { blocks, fragment, sort: document.sort };
}

/** The words of a page, one for each form, with place and weight. */
export function pageWords(blocks: PageEntry['blocks'], onWord: OnWord = () => undefined): PageWords {
  const words: PageWords = { forms: [], positions: [], weights: [] };
  const add = (form: string, position: number, weight: number) => {
    words.forms.push(indexForm(form));
    words.positions.push(position);
    words.weights.push(weight);
  };
  let position = 0;
  for (const { words: written, weight } of blocks) {
    for (const word of written === '' ? [] : written.split(NEXT_WORD)) {
      const tab = word.indexOf(WRITTEN);
      const form = tab === -1 ? word : word.slice(0, tab);
      const writing = tab === -1 ? undefined : word.slice(tab + 1);
      if (!form.includes(NEXT_FORM)) {
        onWord(form, writing ?? form);
        add(form, position, weight);
      } else {
        const [key = '', ...others] = form.split(NEXT_FORM);
        onWord(key, writing ?? key);
        add(key, position, weight);
        const lesser = lesserWeight(weight, 1 + others.length);
        for (const other of others) add(other, position, lesser);
      }
      position++;
    }
    position++;
  }
  return words;
}
