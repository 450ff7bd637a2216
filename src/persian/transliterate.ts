/** Persian in plain Latin letters, for addresses and names of files. */
import { foldLetters } from './characters.ts';
import { LATIN_LETTERS, LATIN_MARKS, LATIN_WORDS } from './tables/latin.ts';

/** How long a slug may be: about eight words, which an address bar still shows. */
const LONGEST = 60;
/** What a text without a single letter or digit becomes. */
const NO_SLUG = 'untitled';

let words: Map<string, string> | undefined;

/** A word of the table, whatever the spelling. The map is made when first asked for: what a module does as it loads, no bundler leaves out. */
function knownWord(folded: string): string | undefined {
  words ??= new Map(Object.entries(LATIN_WORDS).map(([spelling, latin]) => [foldLetters(spelling), latin]));
  return words.get(folded);
}

const isPersian = /\p{Script=Arabic}/u;
const isLong = (letter: string | undefined) => letter !== undefined && 'اوی'.includes(letter);

/** One letter of a word that no table knows. Those that are a vowel or a consonant by their place are judged by their neighbours. */
function latinLetter(letter: string, index: number, letters: readonly string[]): string {
  const before = letters[index - 1];
  const after = letters[index + 1];
  const isFirst = index === 0;
  const isLast = after === undefined;
  switch (letter) {
    case 'ا':
      // ای and او at the start of a word are one vowel, unless another follows.
      return isFirst && (after === 'ی' || after === 'و') && !isLong(letters[2]) ? '' : 'a';
    case 'و':
      if (before === 'خ' && after === 'ا') return '';
      return (isFirst && !isLast) || after === 'ا' || after === 'ی' || (before === 'ا' && index > 1) ? 'v' : 'u';
    case 'ی':
      if (before === 'ی') return '';
      return (isFirst && !isLast) || (isLong(before) && isLong(after) && after !== 'ی') ? 'y' : 'i';
    case 'ه':
      return !isFirst && isLast && before !== 'ا' && before !== 'و' ? 'e' : 'h';
    case 'ع':
      return isFirst && !isLong(after) ? 'a' : '';
    default:
      return LATIN_LETTERS[letter] ?? letter;
  }
}

/** One word, as written but for compatibility forms. */
function latinWord(word: string): string {
  const folded = foldLetters(word);
  if (!isPersian.test(folded)) return folded;
  const known = knownWord(folded);
  if (known) return known;
  // Folding would drop the marks, and what tells آ from ا.
  const marked = word.replace(/آ/g, 'a').replace(/ا?\u064b/g, 'an').replace(/[\u064e-\u0650]/g, (mark) => LATIN_MARKS[mark]!);
  const letters = Array.from(foldLetters(marked));
  return letters.map(latinLetter).join('');
}

/** Cut at the last hyphen that fits; a single word longer than all is cut inside. */
function shorten(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const edge = slug.lastIndexOf('-', longest);
  return slug.slice(0, edge > 0 ? edge : longest);
}

/**
 * Writes a Persian text as a slug: `a-z`, `0-9` and single hyphens between words.
 *
 * Letters go by a table (`tables/latin.ts`). Short vowels are not written in Persian and therefore missing, but for common
 * words that a table knows and for vowel marks that the text has: «قطعنامه دربارهٔ هرس» is qatname-darbare-hrs. Digits become
 * Latin; spaces, ZWNJ and punctuation a hyphen; letters of other scripts vanish.
 *
 * @param longest length at which the slug is cut, at the edge of a word where there is one
 * @returns never empty: a text without letters and digits is `untitled`
 */
export function transliterate(text: string, longest = LONGEST): string {
  const words = text
    .normalize('NFKC')
    .replace(/['’‘ʿʾ]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => latinWord(word).replace(/[^a-z0-9]/g, ''));
  return shorten(words.filter(Boolean).join('-'), longest) || NO_SLUG;
}
