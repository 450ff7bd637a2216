/** Spaces that look like others, marks that look like nothing, and controls; the half-space of Persian is known to all. */
const UNSEEN = /[[\p{Zs}\p{Cf}\p{Cc}]--[ \n\u200c]]/gv;

/** The name of a code point, as the Unicode charts write it: U+00A0. */
export const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Words as a message shows them: without the spaces around them, and with a name in place of what nobody can see. */
export const visible = (words: string): string => words.replace(/^[ \n]+|[ \n]+$/g, '').replace(UNSEEN, (character) => `‹${codePoint(character)}›`);
