/** Letters that editors and programs interchange without meaning anything by it. Frozen: a change here would move every address. */
const SAME: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا', ٱ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ی' };
/** The letters of these that look alike on every keyboard; the others are told apart by eye, and so in an address. */
const SAME_IN_HEADINGS = /[يىك]/g;

/** The words of a heading with the letters that look alike made one. */
export const headingLetters = (text: string) => text.normalize('NFC').replace(SAME_IN_HEADINGS, (letter) => SAME[letter] ?? letter);

/** The letters and digits of a text, those that are interchanged made one, in small letters. */
export function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[يىكۀةأإٱآؤئ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const [DROPPED, OTHER] = [0, 0xffff];
/** Two bytes hold all letters from here down, which are nearly all of a Persian text. */
const SHORT = 0x800;

/** Vowel marks and hamza. The letters that they are composed with are made one with the bare ones, but for these. */
const VOWELS = /[\u064b-\u065f\u0670]/;
const COMPOSED_OTHERWISE = /[\u06c1\u06d2\u06d5]/;

/**
 * What each sign of the Basic Multilingual Plane becomes by itself: a letter, `DROPPED`, or `OTHER` where that depends on its
 * neighbours or is not one short letter. Other marks join the letter before them; so may what is not in its composed form.
 */
const becomes = new Uint16Array(0x10000).fill(OTHER);
for (const [from, to] of [[0, SHORT], [0x2000, 0x2070]] as const) {
  for (let code = from; code < to; code++) {
    const sign = String.fromCharCode(code);
    const isMark = /\p{M}/u.test(sign) && !VOWELS.test(sign);
    if (isMark || COMPOSED_OTHERWISE.test(sign) || sign.normalize('NFKC') !== sign || sign.toLowerCase() === 'σ') continue;
    const letters = lettersAndDigits(sign);
    if (letters.length <= 1 && (letters.charCodeAt(0) || 0) < SHORT) becomes[code] = letters === '' ? DROPPED : letters.charCodeAt(0);
  }
}

/** `lettersAndDigits` in UTF-8, many times as fast for a Persian text: a book has ten thousand paragraphs. */
export function lettersInUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = becomes[text.charCodeAt(index)]!;
    if (letter === OTHER) return Buffer.from(lettersAndDigits(text));
    if (letter >= 0x80) {
      bytes[length++] = 0xc0 | (letter >> 6);
      bytes[length++] = 0x80 | (letter & 0x3f);
    } else if (letter !== DROPPED) bytes[length++] = letter;
  }
  return bytes.subarray(0, length);
}
