/** How many letters texts have, and how many of them are read from right to left. */
function lettersOf(texts: readonly { text: string }[]): { letters: number; rightToLeft: number } {
  let [letters, rightToLeft] = [0, 0];
  for (const { text } of texts) {
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    rightToLeft += text.match(/(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  }
  return { letters, rightToLeft };
}

/** The direction of a text: that of most of its letters. Its first word may well be a foreign name. */
export function directionOf(blocks: readonly { text: string }[]): 'ltr' | 'rtl' {
  const { letters, rightToLeft } = lettersOf(blocks);
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

/**
 * The direction of a title among words from right to left: theirs where it begins with a letter of theirs, where more than a third of its
 * letters are, for foreign names are long, and where it has none.
 */
export function directionOfTitle(title: string): 'ltr' | 'rtl' {
  if (/^\P{L}*(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]|$)/u.test(title)) return 'rtl';
  const { letters, rightToLeft } = lettersOf([{ text: title }]);
  return rightToLeft * 3 > letters ? 'rtl' : 'ltr';
}

/**
 * Whether a text is Latin words with a number or a sign at an end, which among words from right to left would stand at the other.
 * Asked of every block: Persian ones say no by their first letter.
 */
export function isLooseLatin(text: string): boolean {
  return !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && / /.test(text) && /\p{Script=Latin}/u.test(text) && /^\P{L}|\P{L}$/u.test(text);
}
