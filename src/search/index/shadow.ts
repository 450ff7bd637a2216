import { createHash } from 'node:crypto';
import { escapeAttribute } from '../../mdx/html.ts';
import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { joinPieces, plainSpaces } from '../pieces.ts';
import { indexWord, indexWords } from '../terms.ts';
import { joinedSegments } from './segments.ts';

/** A page as Pagefind is given it, and what a reader is shown in its place. */
export interface Shadow {
  url: string;
  /** HTML of analysed words, one for each position. */
  html: string;
  /** The original text in pieces, one for each position, as `joinPieces` writes them: a fragment keeps it so. */
  content: string;
  /** How many positions that is. */
  positions: number;
  meta: SearchDocument['meta'];
}

/** Told of every word that goes into the index, and where it stands in the text. */
export type OnWord = (key: string, text: string, start: number, end: number) => void;

/** A block as Pagefind is given it, and what is shown in its place. */
function shadowBlock({ anchor, text: written, weight }: SearchBlock, options: AnalyzeOptions, onWord: OnWord): { html: string; content: string; positions: number } {
  const text = plainSpaces(written);
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  const words = tokens.map(({ key, alternatives, start, end }) => {
    onWord(key, text, start, end);
    return indexWord(key, alternatives);
  });
  const id = anchor === undefined ? '' : ` id="${escapeAttribute(anchor)}"`;
  const html = `<p${id} data-pagefind-weight="${weight}">${indexWords(words)}</p>`;
  // Behind the words of a block comes a gap, which stands for a space; a block without words is a gap alone.
  if (tokens.length === 0) return { html, content: joinPieces([`${text} `]), positions: 1 };
  return { html, content: joinedSegments(text, tokens) + joinPieces([' ']), positions: tokens.length + 1 };
}

/** Makes the shadow of a page: what is indexed is what the analyser makes of it, what is shown stays what was written. */
export function shadowOf(document: SearchDocument, options: AnalyzeOptions, onWord: OnWord = () => undefined): Shadow {
  const blocks = document.blocks.map((block) => shadowBlock(block, options, onWord));
  const filters = Object.entries(document.filters).flatMap(([name, values]) =>
    values.map((value) => `<span data-pagefind-filter="${name}:${escapeAttribute(value)}"></span>`),
  );
  const sorts = Object.entries(document.sort).map(([name, value]) => `<span data-pagefind-sort="${name}:${escapeAttribute(value)}"></span>`);
  // Pagefind names a fragment after its content, which is the shadow: this makes the name follow the original as well.
  const content = blocks.map((block) => block.content).join('');
  const original = createHash('sha256').update(JSON.stringify(document.meta)).update(content).digest('hex').slice(0, 16);
  const mark = `<span data-pagefind-meta="original:${original}"></span>`;
  const html = `<html lang="fa"><head><title></title></head><body><main data-pagefind-body>${mark}${filters.join('')}${sorts.join('')}${blocks.map((block) => block.html).join('')}</main></body></html>`;
  return { url: document.url, html, content, positions: blocks.reduce((sum, { positions }) => sum + positions, 0), meta: document.meta };
}
