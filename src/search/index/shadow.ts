import { createHash } from 'node:crypto';
import { escapeAttribute } from '../../mdx/html.ts';
import { analyze, type AnalyzeOptions } from '../../persian/index.ts';
import type { SearchBlock, SearchDocument } from '../search-document.ts';
import { joinPieces, plainSpaces } from '../pieces.ts';
import { indexWord, indexWords } from '../terms.ts';
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

/** Told of every word that goes into the index, and where it stands in the text. */
export type OnWord = (key: string, text: string, start: number, end: number) => void;

/** Adds the pieces of text that the words of a block stand for, a gap behind them, and gives the block as Pagefind is given it. */
function shadowBlock({ anchor, text: written, weight }: SearchBlock, options: AnalyzeOptions, onWord: OnWord, pieces: string[]): string {
  const text = plainSpaces(written);
  const tokens = analyze(text, options).filter(({ key }) => key !== '');
  const words = tokens.map(({ key, alternatives, start, end }) => {
    onWord(key, text, start, end);
    return indexWord(key, alternatives);
  });
  if (tokens.length === 0) pieces.push(`${text} `);
  else {
    for (const segment of segmentsOf(text, tokens)) pieces.push(segment);
    pieces.push(' ');
  }
  const id = anchor === undefined ? '' : ` id="${escapeAttribute(anchor)}"`;
  return `<p${id} data-pagefind-weight="${weight}">${indexWords(words)}</p>`;
}

/** Makes the shadow of a page: what is indexed is what the analyser makes of it, what is shown stays what was written. */
export function shadowOf(document: SearchDocument, options: AnalyzeOptions, onWord: OnWord = () => undefined): Shadow {
  const pieces: string[] = [];
  const blocks = document.blocks.map((block) => shadowBlock(block, options, onWord, pieces));
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
