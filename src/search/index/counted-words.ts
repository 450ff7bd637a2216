import type { CountedWord } from '../vocabulary.ts';

/**
 * Counted words in a few long pieces: plain data that is read from a file many times as quickly as an object for each of a million
 * writings.
 */
export interface CountedWords {
  /** The keys, one a line; neither keys nor writings hold the end of one. */
  keys: string;
  /** For each, how often it was met, and how many of its writings follow in `others`. */
  counts: Int32Array;
  /** For each writing that is not its key: which time it was, and which line of `writings` it is. */
  others: Int32Array;
  writings: string;
}

const NEXT = '\n';

/** Puts counted words into those pieces. */
export function packWords(words: readonly CountedWord[]): CountedWords {
  const lines = new Map<string, number>();
  const lineOf = (writing: string) => {
    let line = lines.get(writing);
    if (line === undefined) lines.set(writing, (line = lines.size));
    return line;
  };
  const counts = new Int32Array(2 * words.length);
  const others = new Int32Array(2 * words.reduce((sum, [, , written]) => sum + written.length, 0));
  let [count, other] = [0, 0];
  for (const [, total, written] of words) {
    counts[count++] = total;
    counts[count++] = written.length;
    for (const [time, writing] of written) {
      others[other++] = time;
      others[other++] = lineOf(writing);
    }
  }
  return { keys: words.map(([key]) => key).join(NEXT), counts, others, writings: [...lines.keys()].join(NEXT) };
}

/** Reads what `packWords` wrote, a word at a time. */
export function* unpackWords({ keys, counts, others, writings }: CountedWords): Generator<CountedWord> {
  if (counts.length === 0) return;
  const lines = writings.split(NEXT);
  let at = 0;
  for (const [index, key] of keys.split(NEXT).entries()) {
    const [total, several] = [counts[2 * index]!, counts[2 * index + 1]!];
    const written = Array.from({ length: several }, (_, other): [number, string] => [others[at + 2 * other]!, lines[others[at + 2 * other + 1]!]!]);
    at += 2 * several;
    yield [key, total, written];
  }
}
