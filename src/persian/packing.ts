/**
 * Word tables in a third of their size: one byte for a letter instead of two, and for each word only what differs from
 * the word before. `tables/` holds what people read and edit, `packed.ts` what the browser gets.
 */

const LETTERS = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const CODES = 'abcdefghijklmnopqrstuvwxyzABCDEF';

/** Exchanges letters of one alphabet for those at the same place of another; other characters stay. */
function recode(text: string, from: string, to: string): string {
  return text.replace(/\p{L}/gu, (letter) => to[from.indexOf(letter)]!);
}

/**
 * Packs words in sorted order: a digit says how many letters to keep of the word before, then the others follow.
 * @param words folded Persian letters and punctuation, no digits
 */
export function pack(words: readonly string[]): string {
  let previous = '';
  return recode([...words].sort().join(' '), LETTERS, CODES)
    .split(' ')
    .map((word) => {
      let same = 0;
      while (same < 9 && same < word.length - 1 && word[same] === previous[same]) same++;
      previous = word;
      return same + word.slice(same);
    })
    .join('');
}

/** Undoes `pack`. */
export function unpack(packed: string): string[] {
  let word = '';
  return Array.from(packed.matchAll(/(\d)(\D+)/g), ([, same, rest]) => {
    word = word.slice(0, Number(same)) + rest;
    return recode(word, CODES, LETTERS);
  });
}
