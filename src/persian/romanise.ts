/** Names across scripts: one skeleton for اصغر, Asqar and Asghar. */
import { foldLetters, ZWNJ } from './characters.ts';

/** Letters and the consonants they stand for; ا ی ع are left out, و and a final ه go by rule. Own compilation. */
const PERSIAN_LETTERS = 'بپتطثسصجچحخدذزضظرژشغقفکگلمنه';
const THEIR_SOUNDS = 'bpttsssjchxdzzzzrzšqqfkglmnh';

/** Latin groups of letters, longest first, in the letters of the skeleton. */
const LATIN: readonly [RegExp, string][] = [
  [/kh/g, 'x'],
  [/gh|q/g, 'q'],
  [/sh/g, 'š'],
  [/ch/g, 'c'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/ck|c(?=[aou])/g, 'k'],
  [/th/g, 't'],
  [/[aeo]w(?![aeiou])|[oa]u|oo/g, 'a'],
  [/w/g, 'v'],
  [/[aeiouy']|h$/g, ''],
];

function persianSkeleton(word: string): string {
  // و is a consonant at the start and beside a long vowel, else a vowel; a final ه is silent.
  return word
    .replace(/ه$/, '')
    .replace(/^و|(?<=[ای])و|و(?=[ای])/g, 'V')
    .replace(/./gu, (letter) => (letter === 'V' ? 'v' : THEIR_SOUNDS.charAt(PERSIAN_LETTERS.indexOf(letter))));
}

function latinSkeleton(word: string): string {
  return LATIN.reduce((skeleton, [letters, sound]) => skeleton.replace(letters, sound), word);
}

/**
 * The consonants of a name in Latin letters, the same for its Persian spelling and for its usual Latin ones.
 * @param text a name in either script; several words give several skeletons between spaces
 * @returns a skeleton to compare, not to show («sqr» for اصغر and Asghar); empty when no consonant is left
 */
export function romanise(text: string): string {
  return foldLetters(text)
    .replaceAll(ZWNJ, ' ')
    .split(/[^\p{L}']+/u)
    .map((word) => (/[a-z]/.test(word) ? latinSkeleton(word) : persianSkeleton(word)).replace(/(.)\1+/gu, '$1'))
    .filter(Boolean)
    .join(' ');
}
