/** Classes of characters, as the inside of a regular expression class. */

/** Letters of the Arabic script; the stretching stroke is none. */
export const LETTER = '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff';
/** Vowel marks, and hamza above. */
export const MARK = '\\u064b-\\u065f\\u0670';
/** What a word in the Arabic script is made of, half-spaces included. */
export const WORD = `${LETTER}${MARK}\\u200c`;
