import { wordsIn } from './byte-kinds.ts';
import { LONGEST_WORD, numbersOfLetters } from './lexicon.ts';
import { RUN, type Passage } from './passages.ts';
import type { NewRun } from './runs.ts';
import { lettersOf } from './withheld-list.ts';

const decoder = new TextDecoder();

/** The runs by which a passage is known: all of eight words, or the whole of a shorter one. */
export function runsOf({ text, literal }: Passage, passage: number): NewRun[] {
  const bytes = new TextEncoder().encode(text);
  const words = [...wordsIn(bytes)].map(([from, to]) => numbersOfLetters(lettersOf(decoder.decode(bytes.subarray(from, Math.min(to, from + LONGEST_WORD)))))).filter((word) => word !== null);
  const length = Math.min(RUN, words.length);
  if (length === 0) return [];
  const ownLiteral = literal && words.length <= RUN ? text.toLowerCase() : null;
  return words.slice(length - 1).map((_, first) => ({ passage, words: words.slice(first, first + length), literal: ownLiteral }));
}
