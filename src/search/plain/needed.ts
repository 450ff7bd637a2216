import { compareBytes } from '../byte-order.ts';
import type { ChunkName } from './account.ts';

/** Compares the beginnings of two words, as much as both have of it. */
function compareBeginnings(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  const length = Math.min(one.length, other.length);
  return compareBytes(one.slice(0, length).join(''), other.slice(0, length).join(''));
}

/**
 * The files in which a word, or the words that begin with it, are looked for. A beginning that lies within a file is looked for
 * in that one only, though the next may have more: as Pagefind’s client does (1.6.0, pagefind_web/src/lib.rs,
 * `request_indexes`), whose answers these are to equal.
 */
export function chunksFor(word: string, chunks: readonly ChunkName[]): ChunkName[] {
  const within = chunks.filter(({ from, to }) => compareBytes(word, from) >= 0 && compareBytes(word, to) <= 0);
  if (within.length > 0) return within;
  return chunks.filter(({ from, to }) => compareBeginnings(word, from) >= 0 && compareBeginnings(word, to) <= 0);
}
