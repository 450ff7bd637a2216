/**
 * Pages as sequences of words: what is left of an analysed page when each word is a number in one table. A position needs
 * no number of its own, so this is a third of the size of an index; it is read through for each search, which for some
 * thousands of pages is quick.
 */
import { formsOf, type WordBlock } from '../index/page-words.ts';

/** A block: how much its words count, in the units of the index, and its words as numbers in the table. */
export interface SequenceBlock {
  weight: number;
  words: Uint32Array;
}

/** Words with their forms, as `readForms` reads them; the commonest first, so that it has the smallest number. */
export type WordForms = readonly string[];

/** The words of all pages, the commonest first. */
export function wordTable(pages: Iterable<readonly WordBlock[]>): WordForms {
  const counts = new Map<string, number>();
  for (const blocks of pages) for (const { words } of blocks) for (const word of words) {
    const forms = formsOf(word);
    counts.set(forms, (counts.get(forms) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Writes numbers of seven bits a byte, the lowest first; the last byte of each has its highest bit clear. */
function writeNumber(into: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    into.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  into.push(rest);
}

/**
 * Writes a page: how many blocks it has, and of each its weight, how many words, and these.
 * @param numbers of the words in the table
 */
export function writeSequence(blocks: readonly WordBlock[], numbers: ReadonlyMap<string, number>): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, blocks.length);
  for (const { words, weight } of blocks) {
    writeNumber(bytes, weight);
    writeNumber(bytes, words.length);
    for (const word of words) writeNumber(bytes, numbers.get(formsOf(word))!);
  }
  return Uint8Array.from(bytes);
}

/**
 * Reads pages that were written one after another.
 * @throws RangeError where they end within a page
 */
export function* readSequences(bytes: Uint8Array): Generator<SequenceBlock[]> {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length) throw new RangeError('the words of a page are cut off');
      const byte = bytes[at++]!;
      value += (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const blocks: SequenceBlock[] = [];
    for (let left = number(); left > 0; left--) {
      const weight = number();
      const words = new Uint32Array(Math.min(number(), bytes.length));
      for (let index = 0; index < words.length; index++) words[index] = number();
      blocks.push({ weight, words });
    }
    yield blocks;
  }
}
