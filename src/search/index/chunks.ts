import { compareBytes } from '../byte-order.ts';
import { CborWriter } from './cbor.ts';
import type { Posting } from './postings.ts';

/** A file of the index: the words from one to another. */
export interface Chunk {
  /** The first and last word, cut to what tells the chunk from its neighbours. */
  from: string;
  to: string;
  content: Buffer;
}

/** Room for words in one file, in Pagefind’s measure (its own default). */
const CHUNK_SIZE = 20_000;

/** Words in order, as the content of a file of the index. */
export function writeWords(words: readonly Pick<Posting, 'word' | 'pages' | 'written'>[]): Buffer {
  const chunk = new CborWriter(1 << 16);
  chunk.array(1);
  chunk.array(words.length);
  for (const { word, pages, written } of words) {
    chunk.array(3);
    chunk.text(word);
    chunk.array(pages);
    chunk.items(written);
    // Writings with other diacritics: the analyser has brought them together already.
    chunk.array(0);
  }
  return chunk.bytes;
}

/** Two neighbouring words, each cut behind the first letter in which they differ. */
function apart(before: string, after: string): [string, string] {
  const [a, b] = [[...before], [...after]];
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return [a.slice(0, shared + 1).join(''), b.slice(0, shared + 1).join('')];
}

/** Shares the words of an index out over files of about the same size. */
export function* chunksOf(postings: readonly Posting[]): Generator<Chunk> {
  let from = 0;
  let size = 0;
  let begin: string | undefined;
  for (const [index, posting] of postings.entries()) {
    size += posting.size;
    const next = postings[index + 1];
    if (size < CHUNK_SIZE && next) continue;
    const words = postings.slice(from, index + 1);
    const first = begin ?? words[0]!.word;
    const [cut, following] = next ? apart(posting.word, next.word) : [posting.word, ''];
    // Cut so short that it would come before the first word, the end would leave the chunk out of every search.
    yield { from: first, to: compareBytes(cut, first) < 0 ? posting.word : cut, content: writeWords(words) };
    begin = following;
    [from, size] = [index + 1, 0];
  }
}
