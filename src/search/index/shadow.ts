import { createHash } from 'node:crypto';
import { escapeAttribute } from '../../mdx/html.ts';
import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { joinPieces, plainSpaces } from '../pieces.ts';
import { GAP, indexWord } from '../terms.ts';
import { segmentsOf } from './segments.ts';

/** A page as Pagefind is given it, and what a reader is shown in its place. */
export interface Shadow {
  url: string;
  /** HTML of analysed words, one for each position. */
  html: string;
  /** The original text, one piece for each position. */
  pieces: string[];
  /** The pieces as one text, as a fragment keeps them. */
  content: string;
  meta: SearchDocument['meta'];
}

/** Told of every word that goes into the index, with its writing. */
export type OnWord = (key: string, writing: string) => void;

/** The block’s words as the index holds them, and the pieces of text they stand for. A block ends with a gap. */
function shadowBlock(block: SearchBlock, options: AnalyzeOptions, onWord: OnWord): { words: string[]; pieces: string[] } {
  const text = plainSpaces(block.text);
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  for (const { key, start, end } of tokens) onWord(key, text.slice(start, end));
  if (tokens.length === 0) return { words: [GAP], pieces: [`${text} `] };
  return {
    words: [...tokens.map(({ key, alternatives }) => indexWord(key, alternatives)), GAP],
    pieces: [...segmentsOf(text, tokens), ' '],
  };
}

function blockHtml({ anchor, weight }: SearchBlock, words: string[]): string {
  const id = anchor === undefined ? '' : ` id="${escapeAttribute(anchor)}"`;
  return `<p${id} data-pagefind-weight="${weight}">${words.join(' ')}</p>`;
}

/** Makes the shadow of a page: what is indexed is what the analyser makes of it, what is shown stays what was written. */
export function shadowOf(document: SearchDocument, options: AnalyzeOptions, onWord: OnWord = () => undefined): Shadow {
  const pieces: string[] = [];
  const blocks = document.blocks.map((block) => {
    const shadow = shadowBlock(block, options, onWord);
    pieces.push(...shadow.pieces);
    return blockHtml(block, shadow.words);
  });
  const filters = Object.entries(document.filters).flatMap(([name, values]) =>
    values.map((value) => `<span data-pagefind-filter="${name}:${escapeAttribute(value)}"></span>`),
  );
  const sorts = Object.entries(document.sort).map(([name, value]) => `<span data-pagefind-sort="${name}:${escapeAttribute(value)}"></span>`);
  // Pagefind names a fragment after its content, which is the shadow: this makes the name follow the original as well.
  const content = joinPieces(pieces);
  const original = createHash('sha256').update(JSON.stringify(document.meta)).update(content).digest('hex').slice(0, 16);
  const mark = `<span data-pagefind-meta="original:${original}"></span>`;
  const html = `<html lang="fa"><head><title></title></head><body><main data-pagefind-body>${mark}${filters.join('')}${sorts.join('')}${blocks.join('')}</main></body></html>`;
  return { url: document.url, html, pieces, content, meta: document.meta };
}
