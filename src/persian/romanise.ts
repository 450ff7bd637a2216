/** Names across scripts: one skeleton for تقوایی, Taqvaee and Taghvaie. */
import { foldLetters, ZWNJ } from './characters.ts';

/** Consonants in the letters of the skeleton; ا ی ه و and ع are dealt with by rule. Own compilation. */
const PERSIAN: Record<string, string> = {
  ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'j', چ: 'c', ح: 'h', خ: 'x', د: 'd', ذ: 'z', ز: 'z', ض: 'z',
  ظ: 'z', ر: 'r', ژ: 'z', ش: 'š', غ: 'q', ق: 'q', ف: 'f', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h',
};

/** Latin groups of letters, longest first, in the letters of the skeleton. */
const LATIN: readonly [RegExp, string][] = [
  [/kh/g, 'x'], [/gh|q/g, 'q'], [/sh/g, 'š'], [/ch/g, 'c'], [/zh/g, 'z'], [/ph/g, 'f'], [/ck|c(?=[aou])/g, 'k'], [/th/g, 't'],
  [/[aeo]w(?![aeiou])|[oa]u|oo/g, 'a'], [/w/g, 'v'], [/[aeiouy']|h$/g, ''],
];

function persianSkeleton(word: string): string {
  // و is a consonant at the start and beside a long vowel, else a vowel; a final ه is silent.
  return word
    .replace(/ه$/, '')
    .replace(/^و|(?<=[ای])و|و(?=[ای])/g, 'V')
    .replace(/./gu, (letter) => (letter === 'V' ? 'v' : (PERSIAN[letter] ?? '')));
}

function latinSkeleton(word: string): string {
  return LATIN.reduce((skeleton, [letters, sound]) => skeleton.replace(letters, sound), word);
}

/**
 * The consonants of a name in Latin letters, the same for its Persian spelling and for its usual Latin ones.
 * @param text a name in either script; several words give several skeletons between spaces
 * @returns a skeleton to compare, not to show («tqv» for تقوایی and Taghvaee); empty when no consonant is left
 */
export function romanise(text: string): string {
  return foldLetters(text)
    .replaceAll(ZWNJ, ' ')
    .split(/[^\p{L}']+/u)
    .map((word) => (/[a-z]/.test(word) ? latinSkeleton(word) : persianSkeleton(word)).replace(/(.)\1+/gu, '$1'))
    .filter(Boolean)
    .join(' ');
}
