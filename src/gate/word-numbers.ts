/** The two numbers by which a word is known: of 64 bits, so that no two words of a site are to be feared to share them. */

/** Before the first letter; each letter changes both. */
export const SEED_A = 0x811c9dc5 | 0;
export const SEED_B = 0x9e3779b9 | 0;
export const PRIME_A = 0x01000193;
export const PRIME_B = 0x85ebca6b | 0;

const withLetterA = (a: number, letter: number): number => Math.imul(a ^ letter, PRIME_A);
const withLetterB = (b: number, letter: number): number => Math.imul(b, PRIME_B) ^ letter;

/** The two numbers of a word. */
export interface WordNumbers {
  a: number;
  b: number;
}

/** The numbers of letters, or of bytes, from one to before another. */
export function numbersOf(letters: ArrayLike<number>, from = 0, to = letters.length): WordNumbers {
  let a = SEED_A;
  let b = SEED_B;
  for (let index = from; index < to; index++) {
    a = withLetterA(a, letters[index]!);
    b = withLetterB(b, letters[index]!);
  }
  return { a, b };
}
