/** Comparing texts by their words, so that an import can prove that it lost none. */

/** Letters of other keyboards, as typography unifies them. */
const SAME: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ھ: 'ه' };

/** A text in the form in which source and result must be equal: letters unified, digits Latin, signs out. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[يىكھ]/g, (letter) => SAME[letter]!)
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u0640\p{Cf}\p{Cc}\u00ac]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/[^\p{L}\p{N}\s]/gu, ' ');
}

/** Letters and digits alone, in order. */
export function lettersAndDigits(text: string): string {
  return comparable(text).replace(/\s+/g, '');
}

function countWords(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of comparable(text).split(/\s+/)) if (word) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The words of a text that another has not, or has less often. */
export function lostWords(before: string, after: string): string[] {
  const found = countWords(after);
  return [...countWords(before)].flatMap(([word, count]) => (count > (found.get(word) ?? 0) ? [word] : []));
}
