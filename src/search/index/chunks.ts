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

/** What a chunk takes of a word. */
export type ChunkWord = Pick<Posting, 'word' | 'pages' | 'size' | 'written'>;

/** Shares the words of an index out over files of about the same size. @param words in the order of the index */
export function* chunksOf(words: Iterable<ChunkWord>): Generator<Chunk> {
  const rest = words[Symbol.iterator]();
  let taken: ChunkWord[] = [];
  let size = 0;
  let begin: string | undefined;
  for (let one = rest.next(); !one.done; ) {
    const { value } = one;
    taken.push(value);
    size += value.size;
    one = rest.next();
    if (size < CHUNK_SIZE && !one.done) continue;
    const first = begin ?? taken[0]!.word;
    const [cut, following] = one.done ? [value.word, ''] : apart(value.word, one.value.word);
    // Cut so short that it would come before the first word, the end would leave the chunk out of every search.
    yield { from: first, to: compareBytes(cut, first) < 0 ? value.word : cut, content: writeWords(taken) };
    begin = following;
    [taken, size] = [[], 0];
  }
}
